package casestat.report.slides;

import casestat.language.Language;
import casestat.report.chart.AreaMap;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.Formats;
import casestat.report.chart.Happening;
import casestat.report.chart.Mark;
import casestat.report.chart.RankedBars;
import casestat.report.chart.Row;
import casestat.report.chart.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a slide says around its chart. */
final class ChartWords {
  /** More bars than this cannot be read on a slide. */
  private static final int MOST_BARS = 15;

  /** More members than these, or longer names, are counted and not named. */
  private static final int MOST_NAMED = 5;

  private static final int LONGEST_NAMES = 90;

  private final ChartSpec chart;
  private final Formats formats;

  ChartWords(ChartSpec chart) {
    this.chart = chart;
    this.formats = chart.formats();
  }

  /** How many lines of its table a slide draws at most. */
  int most() {
    return chart instanceof RankedBars ? MOST_BARS : Integer.MAX_VALUE;
  }

  /** The chart in words; its title stands above already. */
  String said() {
    String said = chart.describe();
    String title = chart.caption().title();
    String rest = said.startsWith(title) ? said.substring(title.length()) : said;
    return Language.capital(rest.replaceFirst("^[\\s.,:;]+", ""));
  }

  /** Of marks, signals and happenings, and of members that are not drawn; empty where none is. */
  String notes() {
    List<String> notes = new ArrayList<>();
    others(notes);
    for (Mark mark : Mark.values()) {
      if (mark != Mark.NONE) {
        String words = mark.words(formats.language(), chart.caption().subjects());
        named(notes, words, names(row -> row.mark() == mark));
      }
    }
    if (chart instanceof Trend trend) {
      named(
          notes,
          formats.say("more than usual variation"),
          names(row -> row.series().isEmpty() && trend.signals().contains(row.key())));
    }
    for (Happening happening : chart.happenings()) {
      if (happening.when().isEmpty()) {
        chart.rows().stream()
            .filter(row -> row.key().equals(happening.key()))
            .map(Row::label)
            .distinct()
            .forEach(label -> notes.add(label + ": " + happening.text()));
      } else {
        notes.add(happening.said());
      }
    }
    return notes.isEmpty() ? "" : Language.capital(String.join("; ", notes)) + ".";
  }

  private void named(List<String> notes, String words, List<String> names) {
    String all = String.join(", ", names);
    if (names.size() > MOST_NAMED || all.length() > LONGEST_NAMES) {
      notes.add(formats.say("{0}: {1} values", words, names.size()));
    } else if (!names.isEmpty()) {
      notes.add(words + ": " + all);
    }
  }

  private List<String> names(Predicate<Row> wanted) {
    return chart.rows().stream()
        .filter(wanted)
        .map(
            row ->
                chart.series().size() > 1 && !row.series().isEmpty()
                    ? row.label() + " (" + chart.nameOf(row.series()) + ")"
                    : row.label())
        .distinct()
        .toList();
  }

  private void others(List<String> notes) {
    if (chart instanceof AreaMap && chart.rows().size() > MapSlide.MOST) {
      notes.add(
          formats.say(
              "The table beside the map has {0} of {1}; the workbook has all of them",
              MapSlide.MOST, chart.rows().size()));
      return;
    }
    if (!(chart instanceof RankedBars) || chart.rows().size() <= MOST_BARS) {
      return;
    }
    List<Row> all = chart.rows();
    List<Double> rest =
        all.subList(MOST_BARS, all.size()).stream()
            .map(Row::value)
            .filter(Objects::nonNull)
            .toList();
    notes.add(formats.say("The {0} largest of {1} are drawn", MOST_BARS, all.size()));
    if (!rest.isEmpty()) {
      // Largest first.
      notes.add(
          formats.say(
              "the others have from {0} to {1}",
              formats.value(chart.unit(), rest.get(rest.size() - 1)),
              formats.value(chart.unit(), rest.get(0))));
    }
    notes.add(formats.say("the data behind the chart has all of them"));
  }

  /** Whose numbers, as of when, and how many they rest on. */
  String source() {
    String source = chart.caption().source();
    return Stream.of(
            source.isEmpty() ? "" : formats.say("Source: {0}", source).replaceFirst("\\.$", ""),
            counted())
        .filter(text -> !text.isEmpty())
        .reduce((a, b) -> a + "; " + b)
        .orElse("");
  }

  private String counted() {
    if (chart.unit().isWhole()) {
      return "";
    }
    List<Row> rows = chart.rows().stream().filter(row -> row.n() != null).toList();
    if (rows.isEmpty()) {
      return "";
    }
    if (chart.isOverMonths()) {
      Row last = rows.stream().max((a, b) -> a.key().compareTo(b.key())).orElseThrow();
      return formats.say("n = {0} in {1}", last.n(), last.label());
    }
    long least = rows.stream().mapToLong(ChartWords::n).min().orElseThrow();
    long most = rows.stream().mapToLong(ChartWords::n).max().orElseThrow();
    return formats.say("n from {0} to {1}", least, most);
  }

  private static long n(Row row) {
    Long n = row.n();
    return n == null ? 0 : n;
  }
}
