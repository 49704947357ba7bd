package casestat.report.sheet;

import casestat.report.chart.ChartSpec;
import casestat.report.chart.Unit;

/**
 * In which unit an office program draws the numbers of a chart, so that its axis can be read.
 *
 * @param divisor turns a value of the chart into one that is drawn: seconds into hours or days
 * @param unit of the axis, in words; empty where the numbers are drawn as they are
 * @param format of the axis, as office programs write it
 */
public record ChartScale(double divisor, String unit, String format) {
  private static final double HOUR = 3600;
  private static final double DAY = 86_400;

  public static ChartScale of(ChartSpec chart) {
    String format =
        switch (chart.unit()) {
          case CASES, COUNT -> "#,##0";
          case SHARE -> "0%";
          case RATE -> "#,##0.00";
          case NUMBER, DURATION_SECONDS, BUSINESS_SECONDS -> "#,##0.0";
        };
    if (!chart.unit().isDuration()) {
      return new ChartScale(1, "", format);
    }
    double most =
        chart.rows().stream()
            .mapToDouble(row -> row.value() == null ? 0 : row.value())
            .max()
            .orElse(0);
    // A business day has no one length.
    boolean isDays = chart.unit() == Unit.DURATION_SECONDS && most >= 2 * DAY;
    return new ChartScale(
        isDays ? DAY : HOUR, chart.formats().say(isDays ? "days" : "hours"), format);
  }

  /** What is drawn for a value. */
  public double shown(double value) {
    return divisor == 1 ? value : value / divisor;
  }
}
