package casestat.profile;

import casestat.profile.Page.As;
import casestat.profile.Page.Chart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the pages of a profile. */
final class PageReader {
  private static final String MONTH = "month";
  private static final String HOUR = "hour";
  private static final String DAY = "day";

  private final WordingReader wording;
  private final List<String> metrics;
  private final Set<String> pages = new HashSet<>();
  private final Set<String> charts = new HashSet<>();

  /**
   * @param goals the metrics that the service watches: a page shows no others
   */
  PageReader(List<Goal> goals, WordingReader wording) {
    this.wording = wording;
    this.metrics = goals.stream().map(Goal::metric).toList();
  }

  List<Page> read(YamlNode node) {
    List<Page> read = new ArrayList<>();
    for (YamlNode item : node.list()) {
      Fields fields = item.fields(Shape.PAGE);
      String page = fields.read("page", NameWords::id, "");
      if (!page.isEmpty() && !pages.add(page)) {
        item.mistake("a second page " + page, "give it an id of its own");
      }
      read.add(
          new Page(
              page,
              wording.text(fields, "title"),
              fields.find("tiles").map(n -> n.list(this::metric, "")).orElse(List.of()),
              fields.list("charts").stream().map(this::chart).toList(),
              fields.find("lists").map(n -> n.list(this::metric, "")).orElse(List.of())));
    }
    return read;
  }

  private String metric(String id) throws Unreadable {
    if (!metrics.contains(id)) {
      throw new Unreadable(
          "\"" + id + "\" is not among the metrics",
          Nearest.find(id, metrics)
              .map("did you mean \"%s\"?"::formatted)
              .orElse("list it under metrics"));
    }
    return id;
  }

  private Chart chart(YamlNode node) {
    Fields fields = node.fields(Shape.CHART);
    String chart = fields.read("chart", NameWords::id, "");
    if (!chart.isEmpty() && !charts.add(chart)) {
      node.mistake("a second chart " + chart, "give it an id of its own");
    }
    As as = fields.read("as", NameWords.oneOf(As.class), As.TREND);
    boolean hasAs = fields.find("as").isPresent();
    return new Chart(
        chart,
        wording.text(fields, "title"),
        hasAs ? metrics(fields, as) : List.of(),
        hasAs ? by(fields, as) : MONTH,
        as);
  }

  private List<String> metrics(Fields fields, As as) {
    boolean two = as == As.GROUPED_LINES;
    String wanted = two ? "metrics" : "metric";
    String other = two ? "metric" : "metrics";
    fields
        .find(other)
        .ifPresent(
            n ->
                n.mistake(
                    two ? "grouped_lines show two" : "this chart shows one metric",
                    two ? "say metrics: [a, b]" : "say metric: an_id"));
    if (fields.find(wanted).isEmpty() && fields.find(other).isEmpty()) {
      fields.node().mistake("no " + wanted, "every chart of this kind needs it");
    }
    if (!two) {
      return List.of(fields.read(wanted, this::metric, ""));
    }
    List<String> both = fields.find(wanted).map(n -> n.list(this::metric, "")).orElse(List.of());
    fields
        .find(wanted)
        .filter(n -> n.isList() && both.size() != 2)
        .ifPresent(n -> n.mistake("lists " + both.size(), "grouped_lines show two"));
    return both;
  }

  private static String by(Fields fields, As as) {
    boolean compares = as == As.RANKED_BARS || as == As.STACKED_BARS;
    if (compares && fields.find("by").isEmpty()) {
      fields.node().mistake("no by", "say whose members are compared, as in by: department");
    }
    if (as == As.HEAT_TABLE) {
      fields
          .find("by")
          .ifPresent(n -> n.mistake("a heat_table is of the hours of the week", "leave by out"));
      return HOUR;
    }
    if (as == As.DAYS) {
      fields.find("by").ifPresent(n -> n.mistake("days are of one month", "leave by out"));
      return DAY;
    }
    Words<String> words =
        text -> {
          if (!compares && !text.equals(MONTH)) {
            throw Unreadable.word(text, "such a chart runs over the months: leave it out");
          }
          return compares ? NameWords.oneOf(Page.DIMENSIONS).read(text) : text;
        };
    return fields.read("by", words, MONTH);
  }
}
