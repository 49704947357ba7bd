package casestat.report;

import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.metrics.Slice;
import casestat.metrics.ToDate;
import casestat.profile.ServiceProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Figures that no run stores, because there would be too many, counted when a table asks: by two
 * dimensions at once, by priority or outcome, and of the fiscal year as it was at the end of a
 * month. The definitions are those of every other figure.
 */
final class OnDemand {
  private static final int MOST = 100;

  private final LakeReader reader;
  private final PartCounter counter;
  private final ServiceProfile profile;
  private final List<Period> periods;
  private final SmallGroups groups;
  private final FigureBook whole;
  private final Kept<Asked, FigureBook> months = new Kept<>(MOST, this::countMonths);
  private final Kept<Asked, FigureBook> toDate = new Kept<>(MOST, this::countToDate);

  /**
   * @param periods the months there are
   * @param whole what is told of everything
   */
  OnDemand(
      LakeReader reader,
      PartCounter counter,
      ServiceProfile profile,
      List<Period> periods,
      SmallGroups groups,
      FigureBook whole) {
    this.reader = reader;
    this.counter = counter;
    this.profile = profile;
    this.periods = periods;
    this.groups = groups;
    this.whole = whole;
  }

  /**
   * What is counted.
   *
   * @param cuts dimensions, or pairs of them
   * @param months {@code yyyyMM}; of a year to date, the one that it ends with
   */
  private record Asked(
      Selection selection, List<Metric> metrics, List<String> cuts, Set<Integer> months) {}

  /** Of some months; only where small groups are told. */
  FigureBook months(
      Selection selection, List<Metric> metrics, List<String> cuts, Set<Integer> some) {
    if (profile.privacy().isKept()) {
      throw new IllegalStateException("small groups are told of what is stored only");
    }
    return months.get(new Asked(selection, metrics, cuts, new TreeSet<>(some)));
  }

  /**
   * Of the fiscal year up to the end of the month looked at, as figures of that month. Where small
   * groups are not told, it tells nothing that its months do not.
   */
  FigureBook toDate(Selection selection, List<Metric> metrics, List<String> cuts) {
    return toDate.get(new Asked(selection, metrics, cuts, Set.of(selection.month())));
  }

  /** The first month of that year that there are figures of. */
  int firstOfYear(int month) {
    return year(month).firstMonth();
  }

  private ToDate year(int month) {
    return ToDate.of(periods.get(0), period(month), profile.reporting(), profile.zone());
  }

  private Period period(int month) {
    return periods.stream().filter(p -> p.month() == month).findFirst().orElseThrow();
  }

  private FigureBook countMonths(Asked asked) {
    List<Period> some = periods.stream().filter(p -> asked.months.contains(p.month())).toList();
    return counter.book(asked.selection.where(), some, asked.cuts);
  }

  private FigureBook countToDate(Asked asked) {
    int month = asked.selection.month();
    List<Period> some = List.of(period(month));
    if (!profile.privacy().isKept()) {
      return counter.toDate(asked.selection.where(), year(month), period(month), asked.cuts);
    }
    List<String> cuts = new ArrayList<>(asked.cuts);
    asked.selection.where().keySet().stream().filter(d -> !cuts.contains(d)).forEach(cuts::add);
    Slice all = new Slice(Selection.ofAll(month).where(), cuts);
    List<Metric> metrics = asked.metrics.stream().map(metric -> metric.with(cuts)).toList();
    List<Figure> told =
        year(month).figures(reader::query, metrics, all, month).stream()
            .map(figure -> isSumOfTold(figure, metrics, month) ? figure : figure.withheld())
            .toList();
    return new FigureBook(some, part(told, asked.selection, some));
  }

  private List<Figure> part(List<Figure> told, Selection selection, List<Period> some) {
    if (selection.where().isEmpty()) {
      return told;
    }
    String dimension = selection.where().firstKey();
    return groups.part(told, dimension, selection.where().getOrDefault(dimension, ""), some);
  }

  // A month that is withheld would be the year less the other months; and what is in the months
  // twice and in the year once, such as cases resolved twice, is a group of its own.
  private boolean isSumOfTold(Figure year, List<Metric> metrics, int month) {
    Metric metric =
        metrics.stream().filter(m -> m.metric().equals(year.metric())).findFirst().orElseThrow();
    long cases = 0;
    long numerator = 0;
    long denominator = 0;
    for (int m = firstOfYear(month); m <= month; m = Period.plus(m, 1)) {
      Figure part = whole.figure(metric, year.dimension(), year.member(), m);
      if (part == null || part.isWithheld()) {
        return false;
      }
      cases += part.cases();
      numerator += FigureBook.number(part.numerator());
      denominator += FigureBook.number(part.denominator());
    }
    boolean adds = metric.unit() != Metric.Unit.SECONDS || metric.denominator() != null;
    return cases == year.cases()
        && (!adds
            || (numerator == FigureBook.number(year.numerator())
                && (metric.isShareOfAll()
                    || denominator == FigureBook.number(year.denominator()))));
  }
}
