package casestat.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A chart in words, for those who do not see it and for the cell beside it in a workbook. */
final class AltText {

  private AltText() {}

  static String of(ChartSpec chart) {
    if (chart.isEmpty()) {
      return chart.caption().title() + ". " + chart.emptiness() + ".";
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(chart.caption().title() + what(chart) + ".");
    if (chart instanceof StackedBars bars) {
      sentences.add(parts(bars));
    } else if (chart instanceof HeatTable heat) {
      sentences.add(extremes(heat));
    } else {
      for (String series : chart.series()) {
        List<Row> rows = present(chart, series);
        if (!rows.isEmpty()) {
          sentences.add(range(chart, series, rows));
        }
      }
    }
    Goal goal = chart.goal();
    if (goal != null) {
      sentences.add(goal.label() + " " + Formats.value(chart.unit(), goal.value()) + ".");
    }
    return String.join(" ", sentences);
  }

  private static String what(ChartSpec chart) {
    List<Row> rows = chart.rows();
    if (chart instanceof RankedBars) {
      return ", " + rows.size() + " bars, largest first";
    }
    if (chart instanceof HeatTable) {
      return " by hour of the week";
    }
    List<Row> main = chart.rowsOf(chart.series().get(0));
    List<Row> months = main.isEmpty() ? rows : main;
    return " by month, " + months.get(0).label() + " to " + months.get(months.size() - 1).label();
  }

  private static String range(ChartSpec chart, String series, List<Row> rows) {
    Row least = rows.stream().min(Comparator.comparing(AltText::number)).orElseThrow();
    Row most = rows.stream().max(Comparator.comparing(AltText::number)).orElseThrow();
    String name = chart.series().size() > 1 ? chart.nameOf(series) + ": from" : "From";
    String text =
        "%s %s (%s) to %s (%s)"
            .formatted(
                name,
                Formats.value(chart, least),
                least.label(),
                Formats.value(chart, most),
                most.label());
    return chart instanceof RankedBars ? text + "." : text + "; " + last(chart, rows) + ".";
  }

  private static String extremes(HeatTable chart) {
    List<Row> rows = chart.rows().stream().filter(row -> row.value() != null).toList();
    Row least = rows.stream().min(Comparator.comparing(AltText::number)).orElseThrow();
    Row most = rows.stream().max(Comparator.comparing(AltText::number)).orElseThrow();
    return "From %s (%s %s) to %s (%s %s)."
        .formatted(
            Formats.value(chart, least),
            least.series(),
            least.label(),
            Formats.value(chart, most),
            most.series(),
            most.label());
  }

  private static String last(ChartSpec chart, List<Row> rows) {
    Row last = rows.get(rows.size() - 1);
    String text = "last " + Formats.value(chart, last) + " (" + last.label();
    text +=
        last.mark() == Mark.NONE ? ")" : ", " + last.mark().words(chart.caption().subjects()) + ")";
    if (rows.size() == 1) {
      return text;
    }
    Row previous = rows.get(rows.size() - 2);
    String change = Formats.change(chart.unit(), number(previous), number(last));
    return text + ", " + change + " since " + previous.label();
  }

  private static String parts(StackedBars chart) {
    String key = chart.rows().stream().map(Row::key).max(Comparator.naturalOrder()).orElseThrow();
    List<Row> last = chart.rows().stream().filter(row -> row.key().equals(key)).toList();
    return "Last, "
        + last.get(0).label()
        + ": "
        + last.stream()
            .map(row -> row.series() + " " + Formats.value(chart, row))
            .collect(Collectors.joining(", "))
        + ".";
  }

  private static List<Row> present(ChartSpec chart, String series) {
    return chart.rowsOf(series).stream().filter(row -> row.value() != null).toList();
  }

  private static double number(Row row) {
    Double value = row.value();
    return value == null ? Double.NaN : value;
  }
}
