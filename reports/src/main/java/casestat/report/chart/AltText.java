package casestat.report.chart;

import casestat.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A chart in words, for those who do not see it and for the cell beside it in a workbook. */
final class AltText {

  private AltText() {}

  static String of(ChartSpec chart) {
    Formats formats = chart.formats();
    if (chart.isEmpty()) {
      return chart.caption().title() + ". " + chart.emptiness() + ".";
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(what(chart));
    if (chart instanceof DayBars days) {
      sentences.add(range(chart, "", present(chart, "")));
      sentences.add(days.finding());
    } else if (chart instanceof StackedBars bars) {
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
      sentences.add(goal.label() + " " + formats.value(chart.unit(), goal.value()) + ".");
    }
    return String.join(" ", sentences.stream().filter(s -> !s.isEmpty()).toList());
  }

  private static String what(ChartSpec chart) {
    Formats formats = chart.formats();
    String title = chart.caption().title();
    List<Row> rows = chart.rows();
    if (chart instanceof RankedBars) {
      return formats.say(
          "{0}, {1, plural, one {# bar} other {# bars, largest first}}.", title, rows.size());
    }
    if (chart instanceof AreaMap map) {
      return formats.say(
          "{0} on a map of {1, plural, one {# part} other {# parts}}.",
          title, map.outlines().size());
    }
    if (chart instanceof HeatTable) {
      return formats.say("{0} by hour of the week.", title);
    }
    if (chart instanceof DayBars days) {
      return formats.say(
          "{0} by day, {1, plural, =0 {nothing} one {# event} other {# events}} marked.",
          title, days.happenings().size());
    }
    List<Row> main = chart.rowsOf(chart.series().get(0));
    List<Row> months = main.isEmpty() ? rows : main;
    String first = months.get(0).label();
    String last = months.get(months.size() - 1).label();
    return switch (formats.pace()) {
      case MONTH -> formats.say("{0} by month, {1} to {2}.", title, first, last);
      case QUARTER -> formats.say("{0} by quarter, {1} to {2}.", title, first, last);
      case FISCAL_YEAR -> formats.say("{0} by fiscal year, {1} to {2}.", title, first, last);
    };
  }

  private static String range(ChartSpec chart, String series, List<Row> rows) {
    Formats formats = chart.formats();
    Row least = rows.stream().min(Comparator.comparing(AltText::number)).orElseThrow();
    Row most = rows.stream().max(Comparator.comparing(AltText::number)).orElseThrow();
    String from =
        formats.say(
            "from {0} ({1}) to {2} ({3})",
            formats.value(chart, least), least.label(), formats.value(chart, most), most.label());
    String text =
        chart.series().size() > 1 && !(chart instanceof DayBars)
            ? chart.nameOf(series) + ": " + from
            : Language.capital(from);
    return chart instanceof RankedBars || chart instanceof DayBars || chart instanceof AreaMap
        ? text + "."
        : text + "; " + last(chart, rows) + ".";
  }

  private static String extremes(HeatTable chart) {
    Formats formats = chart.formats();
    List<Row> rows = chart.rows().stream().filter(row -> row.value() != null).toList();
    Row least = rows.stream().min(Comparator.comparing(AltText::number)).orElseThrow();
    Row most = rows.stream().max(Comparator.comparing(AltText::number)).orElseThrow();
    return Language.capital(
        formats.say(
                "from {0} ({1}) to {2} ({3})",
                formats.value(chart, least),
                least.series() + " " + least.label(),
                formats.value(chart, most),
                most.series() + " " + most.label())
            + ".");
  }

  private static String last(ChartSpec chart, List<Row> rows) {
    Formats formats = chart.formats();
    Row last = rows.get(rows.size() - 1);
    String when =
        last.mark() == Mark.NONE
            ? last.label()
            : last.label()
                + ", "
                + last.mark().words(formats.language(), chart.caption().subjects());
    String text = formats.say("last {0} ({1})", formats.value(chart, last), when);
    if (rows.size() == 1) {
      return text;
    }
    Row previous = rows.get(rows.size() - 2);
    return formats.say(
        "{0}, {1} since {2}",
        text, formats.change(chart.unit(), number(previous), number(last)), previous.label());
  }

  private static String parts(StackedBars chart) {
    String key = chart.rows().stream().map(Row::key).max(Comparator.naturalOrder()).orElseThrow();
    List<Row> last = chart.rows().stream().filter(row -> row.key().equals(key)).toList();
    return chart
        .formats()
        .say(
            "Last, {0}: {1}.",
            last.get(0).label(),
            last.stream()
                .map(row -> row.series() + " " + chart.formats().value(chart, row))
                .collect(Collectors.joining(", ")));
  }

  private static List<Row> present(ChartSpec chart, String series) {
    return chart.rowsOf(series).stream().filter(row -> row.value() != null).toList();
  }

  private static double number(Row row) {
    Double value = row.value();
    return value == null ? Double.NaN : value;
  }
}
