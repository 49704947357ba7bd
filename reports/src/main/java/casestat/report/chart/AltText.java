package casestat.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A chart in words, for those who do not see it and for the cell beside it in a workbook. */
final class AltText {

  private AltText() {}

  static String of(ChartSpec chart) {
    if (chart.isEmpty()) {
      return chart.caption().title() + ". No cases in this period.";
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(chart.caption().title() + ": " + what(chart) + ".");
    for (String series : chart.series()) {
      List<Row> rows = chart.rowsOf(series).stream().filter(row -> row.value() != null).toList();
      if (!rows.isEmpty()) {
        sentences.add(range(chart, series, rows));
        if (!(chart instanceof RankedBars)) {
          sentences.add(last(chart, rows));
        }
      }
    }
    Goal goal = chart.goal();
    if (goal != null) {
      sentences.add(goal.label() + ": " + Formats.value(chart.unit(), goal.value()) + ".");
    }
    return String.join(" ", sentences);
  }

  private static String what(ChartSpec chart) {
    List<Row> rows = chart.rowsOf(chart.series().get(0));
    if (chart instanceof RankedBars) {
      return rows.size() + " bars, largest first";
    }
    return chart.caption().valueName() + " by month, " + span(rows);
  }

  private static String span(List<Row> rows) {
    return rows.isEmpty()
        ? "no months"
        : rows.get(0).label() + " to " + rows.get(rows.size() - 1).label();
  }

  private static String range(ChartSpec chart, String series, List<Row> rows) {
    Row least = rows.stream().min(Comparator.comparing(AltText::number)).orElseThrow();
    Row most = rows.stream().max(Comparator.comparing(AltText::number)).orElseThrow();
    return "%s from %s (%s) to %s (%s)."
        .formatted(
            chart.nameOf(series),
            Formats.value(chart, least),
            least.label(),
            Formats.value(chart, most),
            most.label());
  }

  private static String last(ChartSpec chart, List<Row> rows) {
    Row last = rows.get(rows.size() - 1);
    String text = "Last, " + chart.tooltip(last);
    if (rows.size() > 1) {
      Row previous = rows.get(rows.size() - 2);
      text +=
          ", %s since %s"
              .formatted(
                  Formats.change(chart.unit(), number(last) - number(previous)), previous.label());
    }
    return text + ".";
  }

  private static double number(Row row) {
    Double value = row.value();
    return value == null ? Double.NaN : value;
  }
}
