package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Metric;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The hours of the week where small groups are not told: an hour of one month is hardly ever a
 * group that may be, so that no month is told by the hour, and some months together are.
 */
final class HourSums {
  private final int smallestGroup;
  // By metric, then by member, which is an hour or all, then by month.
  private final Map<String, NavigableMap<String, NavigableMap<Integer, Figure>>> figures =
      new HashMap<>();

  /**
   * @param counted figures with all their numbers
   */
  HourSums(List<Figure> counted, int smallestGroup) {
    this.smallestGroup = smallestGroup;
    for (Figure figure : counted) {
      if (figure.dimension().equals(Metric.HOUR) || figure.dimension().equals(Metric.ALL)) {
        figures
            .computeIfAbsent(figure.metric(), m -> new TreeMap<>())
            .computeIfAbsent(figure.member(), m -> new TreeMap<>())
            .put(Period.monthOf(figure.periodStart()), figure);
      }
    }
  }

  /** Hours over some months, withheld where they would tell of a small group. */
  Map<String, Figure> over(Metric metric, List<Integer> months) {
    Map<String, Figure> hours = new TreeMap<>();
    figures
        .getOrDefault(metric.metric(), Collections.emptyNavigableMap())
        .forEach(
            (hour, ofMonths) -> {
              Figure sum = sum(ofMonths, months);
              if (sum != null && !hour.equals(Metric.ALL)) {
                hours.put(hour, sum);
              }
            });
    return told(metric, hours, months);
  }

  /**
   * The same of hours that were counted elsewhere.
   *
   * @param hours over these months, with all their numbers
   */
  Map<String, Figure> told(Metric metric, Map<String, Figure> hours, List<Integer> months) {
    List<Figure> all = new ArrayList<>(hours.values());
    Figure whole =
        sum(
            figures
                .getOrDefault(metric.metric(), Collections.emptyNavigableMap())
                .getOrDefault(Metric.ALL, Collections.emptyNavigableMap()),
            months);
    if (whole != null) {
      all.add(whole);
    }
    List<Integer> places = new ArrayList<>();
    all.forEach(figure -> places.add(places.size()));
    GroupTables tables = new GroupTables(smallestGroup);
    boolean isSigned = all.stream().anyMatch(f -> f.numerator() != null && f.numerator() < 0);
    tables.add(metric, places, all::get, isSigned);
    BitSet withheld = tables.withheld();
    // The sum of all hours is that of the months: where it may not be told, no hour may.
    boolean none = whole == null || withheld.get(all.size() - 1);
    Map<String, Figure> told = new TreeMap<>();
    for (int i = 0; i < hours.size(); i++) {
      Figure figure = all.get(i);
      boolean isTold = !withheld.get(i) && (!none || figure.cases() == 0);
      told.put(figure.member(), isTold ? figure : figure.withheld());
    }
    return told;
  }

  private static @Nullable Figure sum(
      NavigableMap<Integer, Figure> ofMonths, List<Integer> months) {
    return months.stream()
        .map(ofMonths::get)
        .filter(Objects::nonNull)
        .reduce(HourSums::sum)
        .orElse(null);
  }

  private static Figure sum(Figure some, Figure more) {
    return some.with(
        number(some.numerator()) + number(more.numerator()),
        number(some.denominator()) + number(more.denominator()),
        some.cases() + more.cases());
  }

  private static long number(@Nullable Long value) {
    return value == null ? 0 : value;
  }
}
