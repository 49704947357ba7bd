package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Catalogue;
import casestat.metrics.Metric;
import casestat.profile.Privacy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What of a quarter or a year may be told, where small groups are not: nothing that a month of it
 * does not tell, because the quarter less its other months would be that month; and no count that
 * is a little less than those of the months together, because so many were counted in two of them.
 * See RATIONALE.md#a-quarter-tells-what-its-months-tell.
 */
final class ToldMonths {
  private final Map<List<Object>, Figure> ofMonths = new HashMap<>();
  private final Catalogue catalogue;
  private final Privacy privacy;
  private final int months;

  /**
   * @param told figures of months, as they are told
   * @param months how many make a period
   */
  ToldMonths(List<Figure> told, Catalogue catalogue, Privacy privacy, int months) {
    this.catalogue = catalogue;
    this.privacy = privacy;
    this.months = months;
    told.forEach(figure -> ofMonths.put(key(figure, Period.monthOf(figure.periodStart())), figure));
  }

  /** The same figures in the same order, more of them withheld. */
  List<Figure> told(List<Figure> figures) {
    // All members or none: the whole less the others would be the one.
    Set<List<Object>> overlapping = new HashSet<>();
    for (Figure figure : figures) {
      if (!figure.isWithheld() && overlaps(figure)) {
        overlapping.add(table(figure));
      }
    }
    return figures.stream()
        .map(f -> hides(f) || overlapping.contains(table(f)) ? f.withheld() : f)
        .toList();
  }

  private boolean hides(Figure figure) {
    return parts(figure).stream().anyMatch(Figure::isWithheld);
  }

  private boolean overlaps(Figure figure) {
    List<Figure> parts = parts(figure);
    if (parts.stream().anyMatch(Figure::isWithheld)) {
      return false;
    }
    Metric metric = catalogue.find(figure.metric()).orElse(null);
    long ofCases = more(figure, parts, Figure::cases);
    long ofPart = countsNumerator(metric) ? more(figure, parts, Figure::numerator) : 0;
    long ofWhole = countsDenominator(metric) ? more(figure, parts, Figure::denominator) : 0;
    return isTelling(ofCases)
        || isTelling(ofPart)
        || isTelling(ofWhole)
        || isTelling(ofWhole - ofPart) && countsDenominator(metric);
  }

  // Months, quarters and a year could be set off against each other in too many ways.
  private boolean isTelling(long more) {
    return months > 3 ? more != 0 : privacy.isSmall(Math.abs(more));
  }

  private static boolean countsNumerator(@Nullable Metric metric) {
    return metric != null
        && metric.unit() != Metric.Unit.SECONDS
        && metric.unit() != Metric.Unit.MONEY;
  }

  private static boolean countsDenominator(@Nullable Metric metric) {
    return metric != null
        && metric.denominator() != null
        && !metric.isShareOfAll()
        && (metric.unit() == Metric.Unit.SHARE
            || metric.unit() == Metric.Unit.RATE
            || metric.unit() == Metric.Unit.MONEY);
  }

  private static long more(
      Figure figure, List<Figure> parts, Function<Figure, @Nullable Long> number) {
    long sum = 0;
    for (Figure part : parts) {
      sum += FigureBook.number(number.apply(part));
    }
    return sum - FigureBook.number(number.apply(figure));
  }

  // What is open at the end of a quarter is what is open at the end of its last month.
  private List<Figure> parts(Figure figure) {
    int first = Period.monthOf(figure.periodStart());
    boolean isAtEnd = catalogue.find(figure.metric()).map(Metric::on).orElse("-").isEmpty();
    List<Figure> parts = new ArrayList<>();
    for (int i = isAtEnd ? months - 1 : 0; i < months; i++) {
      Figure part = ofMonths.get(key(figure, Period.plus(first, i)));
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static List<Object> key(Figure figure, int month) {
    return List.of(figure.metric(), figure.dimension(), figure.member(), month);
  }

  private static List<Object> table(Figure figure) {
    return List.of(figure.metric(), figure.dimension(), figure.periodStart());
  }
}
