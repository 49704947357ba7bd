package casestat.profile;

import casestat.profile.Page.As;
import casestat.profile.Page.Chart;
import casestat.profile.Page.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what stands on a page: its charts and its tables. */
final class BlockReader {
  private static final String MONTH = "month";
  private static final String HOUR = "hour";
  private static final String DAY = "day";
  private static final String AREA = "area";
  private static final int MOST_DIMENSIONS = 2;

  private final WordingReader wording;
  private final Words<String> metric;
  private final List<String> dimensions;
  private final String prefix;
  private final Set<String> ids;

  /**
   * @param metric which metrics a page may show
   * @param dimensions what the rows of a table may be
   * @param prefix of the ids, so that those of a template are the page's own
   * @param ids those of all pages so far
   */
  BlockReader(
      WordingReader wording,
      Words<String> metric,
      List<String> dimensions,
      String prefix,
      Set<String> ids) {
    this.wording = wording;
    this.metric = metric;
    this.dimensions = dimensions;
    this.prefix = prefix;
    this.ids = ids;
  }

  List<String> metrics(Fields page, String key) {
    return page.find(key).map(n -> n.list(metric, "")).orElse(List.of());
  }

  /**
   * @param page its id, after which the score's chart and table are called
   */
  Page.Score score(Fields fields, String page) {
    Words<String> words = NameWords.oneOf(List.of("all_goals"));
    if (fields.read("score", words, "").isEmpty()) {
      return Page.Score.NONE;
    }
    for (String id : List.of(page + "-score", page + "-goals")) {
      if (!ids.add(id)) {
        fields.node().mistake("the score of the page is called " + id, "give the other another id");
      }
    }
    return Page.Score.ALL_GOALS;
  }

  List<Chart> charts(Fields page) {
    return page.list("charts").stream().map(this::chart).toList();
  }

  List<Table> tables(Fields page) {
    return page.list("tables").stream().map(this::table).toList();
  }

  private String id(YamlNode node, Fields fields, String kind) {
    String id = fields.read(kind, NameWords::id, "");
    if (!id.isEmpty() && !ids.add(prefix + id)) {
      node.mistake("a second chart or table " + id, "give it an id of its own");
    }
    return prefix + id;
  }

  private Table table(YamlNode node) {
    Fields fields = node.fields(Shape.TABLE);
    List<Page.Column> columns =
        fields
            .find("columns")
            .map(n -> n.list(NameWords.oneOf(Page.Column.class), Page.Column.MONTH))
            .orElse(Table.USUAL);
    List<String> by =
        fields.find("by").map(n -> n.list(NameWords.oneOf(dimensions), "")).orElse(List.of());
    fields
        .find("by")
        .filter(n -> n.isList() && by.size() > MOST_DIMENSIONS)
        .ifPresent(n -> n.mistake("lists " + by.size(), "a table has rows by two at most"));
    List<String> shown = metrics(fields, "metrics");
    for (String key : List.of("metrics", "columns")) {
      fields
          .find(key)
          .filter(n -> n.isList() && n.list().isEmpty())
          .ifPresent(n -> n.mistake("is empty", "name one at least"));
    }
    return new Table(id(node, fields, "table"), wording.text(fields, "title"), by, shown, columns);
  }

  private Chart chart(YamlNode node) {
    Fields fields = node.fields(Shape.CHART);
    As as = fields.read("as", NameWords.oneOf(As.class), As.TREND);
    boolean hasAs = fields.find("as").isPresent();
    return new Chart(
        id(node, fields, "chart"),
        wording.text(fields, "title"),
        hasAs ? metrics(fields, as) : List.of(),
        hasAs ? by(fields, as) : MONTH,
        as);
  }

  private List<String> metrics(Fields fields, As as) {
    int many = as.metrics();
    String word = as.name().toLowerCase(Locale.ROOT);
    String shows = word + (many == 3 ? " shows three" : " show two");
    String wanted = many > 1 ? "metrics" : "metric";
    String other = many > 1 ? "metric" : "metrics";
    fields
        .find(other)
        .ifPresent(
            n ->
                n.mistake(
                    many > 1 ? shows : "this chart shows one metric",
                    many > 1
                        ? "say metrics: [%s]".formatted(many == 3 ? "a, b, c" : "a, b")
                        : "say metric: an_id"));
    if (fields.find(wanted).isEmpty() && fields.find(other).isEmpty()) {
      fields.node().mistake("no " + wanted, "every chart of this kind needs it");
    }
    if (many == 1) {
      return List.of(fields.read(wanted, metric, ""));
    }
    List<String> all = metrics(fields, wanted);
    fields
        .find(wanted)
        .filter(n -> n.isList() && all.size() != many)
        .ifPresent(n -> n.mistake("lists " + all.size(), shows));
    return all;
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
    if (as == As.MAP) {
      fields.find("by").ifPresent(n -> n.mistake("a map is of the areas", "leave by out"));
      return AREA;
    }
    if (as == As.DISTRIBUTION || as == As.SURVIVAL) {
      String kind = as.name().toLowerCase(Locale.ROOT);
      fields
          .find("by")
          .ifPresent(n -> n.mistake("a " + kind + " is of one period", "leave by out"));
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
