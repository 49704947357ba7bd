package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Catalogue;
import casestat.metrics.Metric;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a quarter or a year may be told, where small groups are not: nothing that a month of it
 * does not tell, because the quarter less its other months would be that month. See
 * RATIONALE.md#a-quarter-tells-what-its-months-tell.
 */
final class ToldMonths {
  private final Set<List<Object>> withheld = new HashSet<>();
  private final Catalogue catalogue;
  private final int months;

  /**
   * @param told figures of months, as they are told
   * @param months how many make a period
   */
  ToldMonths(List<Figure> told, Catalogue catalogue, int months) {
    this.catalogue = catalogue;
    this.months = months;
    told.stream()
        .filter(Figure::isWithheld)
        .forEach(figure -> withheld.add(key(figure, Period.monthOf(figure.periodStart()))));
  }

  /** The same figures in the same order, more of them withheld. */
  List<Figure> told(List<Figure> figures) {
    return figures.stream().map(f -> hides(f) ? f.withheld() : f).toList();
  }

  // What is open at the end of a quarter is what is open at the end of its last month.
  private boolean hides(Figure figure) {
    int first = Period.monthOf(figure.periodStart());
    boolean isAtEnd = catalogue.find(figure.metric()).map(Metric::on).orElse("-").isEmpty();
    for (int i = isAtEnd ? months - 1 : 0; i < months; i++) {
      if (withheld.contains(key(figure, Period.plus(first, i)))) {
        return true;
      }
    }
    return false;
  }

  private static List<Object> key(Figure figure, int month) {
    return List.of(figure.metric(), figure.dimension(), figure.member(), month);
  }
}
