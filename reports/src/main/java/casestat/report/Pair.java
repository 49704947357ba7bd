package casestat.report;

import casestat.lake.Figure;
import casestat.metrics.Metric;
import casestat.report.chart.Formats;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A figure then and now, null where there is none; one that is withheld has no numbers. */
record Pair(@Nullable Figure before, @Nullable Figure after) {
  private static final Comparator<Restated.Key> ORDER =
      Comparator.comparing(Restated.Key::metric)
          .thenComparing(Restated.Key::dimension)
          .thenComparing(Restated.Key::member);

  /** Those of one period, in order. */
  static Map<Restated.Key, Pair> of(List<Figure> before, List<Figure> after) {
    Map<Restated.Key, Figure> old = byKey(before);
    Map<Restated.Key, Figure> fresh = byKey(after);
    SortedSet<Restated.Key> keys = new TreeSet<>(ORDER);
    keys.addAll(old.keySet());
    keys.addAll(fresh.keySet());
    Map<Restated.Key, Pair> pairs = new LinkedHashMap<>();
    keys.forEach(key -> pairs.put(key, new Pair(old.get(key), fresh.get(key))));
    return pairs;
  }

  private static Map<Restated.Key, Figure> byKey(List<Figure> figures) {
    return figures.stream().collect(Collectors.toMap(Restated.Key::of, figure -> figure));
  }

  /** What both have in common can be asked of it. */
  Figure either() {
    Figure one = before == null ? after : before;
    if (one == null) {
      throw new IllegalStateException("a figure that is on neither side");
    }
    return one;
  }

  boolean differs() {
    return !Objects.equals(before, after);
  }

  boolean isWithheld() {
    return (before != null && before.isWithheld()) || (after != null && after.isWithheld());
  }

  /** Where one is withheld, so is the other. */
  Pair told() {
    return isWithheld()
        ? new Pair(
            before == null ? null : before.withheld(), after == null ? null : after.withheld())
        : this;
  }

  /** Whether people see two numbers. */
  boolean isShown(Metric metric) {
    return !isWithheld() && !shown(metric, before).equals(shown(metric, after));
  }

  private static String shown(Metric metric, @Nullable Figure figure) {
    @Nullable Double value = Shown.valueOrNone(metric, figure);
    return value == null ? "" : Formats.ENGLISH.value(Shown.unit(metric), value);
  }
}
