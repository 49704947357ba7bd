package casestat.report;

import casestat.lake.Figure;
import casestat.metrics.Metric;
import casestat.metrics.Metric.Unit;
import casestat.profile.Page;
import casestat.profile.ServiceProfile;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One figure that was published, and is another now.
 *
 * @param unit of the metric; null for one that there is no more
 * @param before as it was published; null where there was none. Withheld where either is
 * @param after as it is now; null where there is none
 * @param cause of most of the cases that moved it; null where that would tell of a few people
 * @param causes to the number of cases that moved it for each; empty where they are not told
 * @param numerator what moved the numerator
 * @param denominator what moved the denominator; null where there is none
 * @param rests what moved the number of those that it rests on
 * @param in cases that came into it; into the denominator of a share
 * @param out cases that went out of it
 * @param changed cases that are in it still, and count otherwise
 * @param isShown whether people see another number: the same one with more digits is recorded only
 */
public record Restated(
    String metric,
    @Nullable Unit unit,
    String grain,
    int periodStart,
    String dimension,
    String member,
    @Nullable Figure before,
    @Nullable Figure after,
    @Nullable Cause cause,
    SortedMap<Cause, Long> causes,
    Flow numerator,
    @Nullable Flow denominator,
    Flow rests,
    long in,
    long out,
    long changed,
    boolean isShown) {

  public Restated {
    causes = new TreeMap<>(causes);
  }

  /** What names a figure within a period. */
  public record Key(String metric, String dimension, String member) {
    static Key of(Figure figure) {
      return new Key(figure.metric(), figure.dimension(), figure.member());
    }
  }

  public Key key() {
    return new Key(metric, dimension, member);
  }

  /**
   * One of which no case is told.
   *
   * @param metric null for one that there is no more
   * @param flow that stands for all of its numbers
   */
  static Restated withoutCases(
      @Nullable Metric metric, Key key, Pair pair, @Nullable Cause cause, Flow flow) {
    Figure one = pair.either();
    return new Restated(
        key.metric(),
        metric == null ? null : metric.unit(),
        one.grain(),
        one.periodStart(),
        key.dimension(),
        key.member(),
        pair.before(),
        pair.after(),
        cause,
        new TreeMap<>(),
        flow,
        metric == null || metric.denominator() == null ? null : flow,
        flow,
        flow.in(),
        flow.out(),
        flow.changed(),
        metric == null || pair.isShown(metric));
  }

  /** Whether it is of the whole service. */
  public boolean isOfAll() {
    return dimension.equals(Metric.ALL);
  }

  /** Whether its numbers are not told, for one of the two is of a small group. */
  public boolean isWithheld() {
    return new Pair(before, after).isWithheld();
  }

  /** By how much of itself it moved, from 0 to 1; what appears, vanishes or is withheld by all. */
  double size() {
    if (before == null || after == null || isWithheld()) {
      return 1;
    }
    if (before.value().isEmpty() || after.value().isEmpty()) {
      return before.value().equals(after.value()) ? 0 : 1;
    }
    double then = before.value().getAsDouble();
    double now = after.value().getAsDouble();
    double most = Math.max(Math.abs(then), Math.abs(now));
    return most == 0 ? 0 : Math.min(1, Math.abs(now - then) / most);
  }

  /** The same without what is of few people. */
  Restated told(@Nullable Cause toldCause) {
    return new Restated(
        metric,
        unit,
        grain,
        periodStart,
        dimension,
        member,
        before,
        after,
        toldCause,
        new TreeMap<>(),
        Flow.WITHHELD,
        denominator == null ? null : Flow.WITHHELD,
        Flow.WITHHELD,
        Figure.WITHHELD,
        Figure.WITHHELD,
        Figure.WITHHELD,
        isShown);
  }

  /**
   * The headline figures of the whole in the order of the pages; then what else is of the whole,
   * and then the members, those first that moved by most of themselves.
   */
  static Comparator<Restated> order(ServiceProfile profile) {
    List<String> headlines =
        profile.pages().stream().map(Page::tiles).flatMap(List::stream).distinct().toList();
    return Comparator.comparingInt((Restated r) -> r.place(headlines))
        .thenComparing(Comparator.comparingDouble(Restated::size).reversed())
        .thenComparing(Restated::metric)
        .thenComparing(Restated::dimension)
        .thenComparing(Restated::member);
  }

  private int place(List<String> headlines) {
    if (!isOfAll()) {
      return Integer.MAX_VALUE;
    }
    int place = headlines.indexOf(metric);
    return place < 0 ? Integer.MAX_VALUE - 1 : place;
  }
}
