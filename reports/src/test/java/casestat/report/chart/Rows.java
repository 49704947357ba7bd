package casestat.report.chart;

/** Rows with more to them than a value. */
final class Rows {

  private Rows() {}

  /** A ratio with its parts; a ratio of nothing is marked, not divided. */
  static Row ratio(String key, String label, double numerator, double denominator) {
    boolean empty = denominator == 0;
    return new Row(
        key,
        label,
        "",
        empty ? null : numerator / denominator,
        numerator,
        denominator,
        Math.round(denominator),
        empty ? Mark.NO_CASES : Mark.NONE,
        null);
  }

  static Row over(long cases, Row row) {
    return new Row(
        row.key(),
        row.label(),
        row.series(),
        row.value(),
        row.numerator(),
        row.denominator(),
        cases,
        row.mark(),
        row.href());
  }

  static Row marked(Mark mark, Row row) {
    return new Row(
        row.key(),
        row.label(),
        row.series(),
        row.value(),
        row.numerator(),
        row.denominator(),
        row.n(),
        mark,
        row.href());
  }

  static Row linked(String address, Row row) {
    return new Row(
        row.key(),
        row.label(),
        row.series(),
        row.value(),
        row.numerator(),
        row.denominator(),
        row.n(),
        row.mark(),
        address);
  }
}
