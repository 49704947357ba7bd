package casestat.report;

import casestat.lake.Figure;
import casestat.metrics.Metric;
import casestat.report.chart.Mark;
import casestat.report.sheet.InertText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an edition as machines take it: a line of {@code figures.csv} and a row of {@code
 * figures.parquet}.
 *
 * @param period {@code 2026-10}, {@code 2026-Q3} or {@code FY2026}
 * @param dimension {@code all} for the whole
 * @param numerator cases, events or seconds; null for the percentile of an empty group and where it
 *     is withheld
 * @param denominator null where the metric is no share, and where it is withheld
 * @param n what the figure rests on; null where it is withheld
 * @param unit {@code cases}, {@code seconds}, {@code share} ... of numerator over denominator
 * @param flag {@code c} where the numbers are withheld, {@code p} where they are provisional
 */
public record FigureLine(
    String metric,
    String period,
    String dimension,
    String member,
    @Nullable Long numerator,
    @Nullable Long denominator,
    @Nullable Long n,
    String unit,
    String flag) {

  static final String HEADER =
      "metric,period,dimension,member,numerator,denominator,n,unit,flag\r\n";

  static FigureLine of(Figure figure, Metric metric, String period, boolean isProvisional) {
    boolean isWithheld = figure.isWithheld();
    return new FigureLine(
        figure.metric(),
        period,
        figure.dimension(),
        figure.member(),
        isWithheld ? null : figure.numerator(),
        isWithheld ? null : figure.denominator(),
        isWithheld ? null : (Long) figure.cases(),
        metric.unit().name().toLowerCase(Locale.ROOT),
        isWithheld ? Mark.SUPPRESSED.code() : isProvisional ? Mark.PROVISIONAL.code() : "");
  }

  /** With its end of line. */
  String csv() {
    return String.join(
            ",",
            metric,
            period,
            dimension,
            '"' + InertText.forCsv(member).replace("\"", "\"\"") + '"',
            cell(numerator),
            cell(denominator),
            cell(n),
            unit,
            flag)
        + "\r\n";
  }

  private String cell(@Nullable Long number) {
    if (flag.equals(Mark.SUPPRESSED.code())) {
      return Mark.SUPPRESSED.bracketed();
    }
    return number == null ? "" : number.toString();
  }
}
