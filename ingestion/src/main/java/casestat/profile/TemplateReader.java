package casestat.profile;

import casestat.profile.Page.Chart;
import casestat.profile.Page.Missing;
import casestat.profile.Page.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a page of a template: a page that ships, in whose tables some dimensions have the names
 * that a duty gives them. The profile says which of its own each of these is. What it cannot fill
 * is left out, and the page says so.
 */
final class TemplateReader {
  private static final String SUFFIX = ".yml";

  private final ProfileFile file;
  private final Findings findings;
  private final Reach reach;
  private final WordingReader wording;
  private final @Nullable Set<String> catalogue;

  /**
   * @param catalogue ids of the metrics there are; null where they are not known
   */
  TemplateReader(
      ProfileFile file,
      Findings findings,
      Reach reach,
      WordingReader wording,
      @Nullable Set<String> catalogue) {
    this.file = file;
    this.findings = findings;
    this.reach = reach;
    this.wording = wording;
    this.catalogue = catalogue;
  }

  /**
   * @param blocks ids of the charts and tables of all pages so far
   * @return empty after a mistake
   */
  Optional<Page> read(YamlNode node, Set<String> blocks) {
    Fields asked = node.fields(Shape.TEMPLATE);
    String name = asked.read("template", TemplateReader::known, "");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = file.template(name + SUFFIX);
    return new YamlFile(name + SUFFIX, findings)
        .read(bytes)
        .map(root -> page(node, asked, root.fields(Shape.TEMPLATE_PAGE), blocks));
  }

  private static String known(String name) throws Unreadable {
    List<String> names = ShippedProfiles.templates();
    if (!names.contains(name)) {
      throw new Unreadable("no template \"" + name + '"', Nearest.suggest(name, names));
    }
    return name;
  }

  private Page page(YamlNode node, Fields asked, Fields template, Set<String> blocks) {
    String page = asked.read("page", NameWords::id, template.read("template", NameWords::id, ""));
    WordingReader ofTemplate = WordingReader.ofAll();
    Map<String, Text> roles = roles(template, ofTemplate);
    Map<String, String> mapped = mapped(asked, roles);
    BlockReader reader =
        new BlockReader(
            ofTemplate,
            this::metric,
            Stream.concat(Page.TABLE_DIMENSIONS.stream(), roles.keySet().stream()).toList(),
            page + "-",
            blocks);
    List<String> without = without(asked, template);
    Kept kept = new Kept(node, page, without, roles, mapped);
    List<Table> tables =
        reader.tables(template).stream().map(kept::table).flatMap(Optional::stream).toList();
    List<Chart> charts =
        reader.charts(template).stream().map(kept::chart).flatMap(Optional::stream).toList();
    Page.Score score = reader.score(template, page);
    if (score == Page.Score.ALL_GOALS && !reach.hasGoals()) {
      node.note("no metric has a goal, so there is no score to show: set some under metrics");
    }
    boolean toDate =
        tables.stream().anyMatch(t -> t.columns().contains(Page.Column.FISCAL_YEAR_TO_DATE));
    if (toDate && !reach.hasFiscalYear()) {
      node.note(
          "the fiscal year is taken for the calendar's: say reporting: {fiscal_year_starts: july}"
              + " where it is another");
    }
    kept.sayMissing();
    return new Page(
        page,
        asked.find("title").isPresent()
            ? wording.text(asked, "title")
            : ofTemplate.text(template, "title"),
        ofTemplate.text(template, "about"),
        reader.metrics(template, "tiles"),
        score,
        charts,
        tables,
        reader.metrics(template, "lists"),
        kept.missing);
  }

  private static Map<String, Text> roles(Fields template, WordingReader wording) {
    Map<String, Text> roles = new LinkedHashMap<>();
    template
        .find("dimensions")
        .ifPresent(n -> n.entries().forEach(e -> roles.put(e.name(), wording.textOf(e.value()))));
    return roles;
  }

  /** Which of the service's dimensions each of the template's is. */
  private static Map<String, String> mapped(Fields asked, Map<String, Text> roles) {
    Map<String, String> mapped = new LinkedHashMap<>();
    List<YamlNode.Entry> entries =
        asked.find("dimensions").map(YamlNode::entries).orElse(List.of());
    for (YamlNode.Entry entry : entries) {
      if (!roles.containsKey(entry.name())) {
        entry
            .key()
            .mistake(
                "the template has no such dimension",
                roles.isEmpty()
                    ? "it needs none: leave dimensions out"
                    : Nearest.suggest(entry.name(), roles.keySet()));
        continue;
      }
      String dimension = entry.value().read(NameWords.oneOf(Page.TABLE_DIMENSIONS), "");
      if (!dimension.isEmpty() && mapped.containsValue(dimension)) {
        entry.value().mistake("\"" + dimension + "\" stands twice", "it can be one of them only");
      }
      mapped.put(entry.name(), dimension);
    }
    return mapped;
  }

  private static List<String> without(Fields asked, Fields template) {
    List<String> ids = new ArrayList<>();
    for (String kind : List.of("chart", "table")) {
      for (YamlNode block : template.list(kind + "s")) {
        block.entries().stream()
            .filter(e -> e.name().equals(kind))
            .forEach(e -> e.value().text().ifPresent(ids::add));
      }
    }
    return asked.find("without").map(n -> n.list(NameWords.oneOf(ids), "")).orElse(List.of());
  }

  // A duty asks for what it asks for, whether the service watches it or not.
  private String metric(String id) throws Unreadable {
    if (catalogue != null && !catalogue.contains(id)) {
      throw new Unreadable("no metric \"" + id + '"', Nearest.suggest(id, catalogue));
    }
    return id;
  }

  /** What of a template a service can fill. */
  private final class Kept {
    private final YamlNode node;
    private final String page;
    private final List<String> without;
    private final Map<String, Text> roles;
    private final Map<String, String> mapped;
    private final List<Missing> missing = new ArrayList<>();
    private final Set<String> unmapped = new TreeSet<>();
    private final Set<String> telling = new TreeSet<>();

    Kept(
        YamlNode node,
        String page,
        List<String> without,
        Map<String, Text> roles,
        Map<String, String> mapped) {
      this.node = node;
      this.page = page;
      this.without = without;
      this.roles = roles;
      this.mapped = mapped;
    }

    Optional<Table> table(Table table) {
      if (without.contains(table.table().substring(page.length() + 1))) {
        return Optional.empty();
      }
      Optional<String> unfilled = table.by().stream().filter(by -> !isFilled(by)).findFirst();
      if (unfilled.isPresent()) {
        miss(table.title(), Missing.Why.NOT_MAPPED, unfilled.get());
        unmapped.add(unfilled.get());
        return Optional.empty();
      }
      Table own =
          new Table(
              table.table(),
              table.title(),
              table.by().stream().map(by -> mapped.getOrDefault(by, by)).toList(),
              table.metrics(),
              table.columns());
      if (reach.wouldTell(own)) {
        miss(own.title(), Missing.Why.SMALL_GROUPS, String.join(" by ", own.by()));
        telling.add(String.join(" by ", own.by()));
        return Optional.empty();
      }
      return Optional.of(own);
    }

    Optional<Chart> chart(Chart chart) {
      boolean isLeftOut = without.contains(chart.chart().substring(page.length() + 1));
      boolean isFilled = !Page.DIMENSIONS.contains(chart.by()) || reach.has(chart.by());
      if (!isLeftOut && !isFilled) {
        miss(chart.title(), Missing.Why.NOT_MAPPED, chart.by());
        unmapped.add(chart.by());
      }
      return isLeftOut || !isFilled ? Optional.empty() : Optional.of(chart);
    }

    private boolean isFilled(String by) {
      return roles.containsKey(by) ? mapped.containsKey(by) : reach.has(by);
    }

    private void miss(Text title, Missing.Why why, String by) {
      missing.add(new Missing(title, why, roles.getOrDefault(by, Text.of(by))));
    }

    void sayMissing() {
      List<String> ofRoles = unmapped.stream().filter(roles::containsKey).toList();
      if (!ofRoles.isEmpty()) {
        node.note(
            "the profile does not say what %s is: such tables are left out, and the page says so; map"
                    .formatted(listed(ofRoles))
                + " each to the dimension it is, as in dimensions: {%s: area}"
                    .formatted(ofRoles.get(0)));
      }
      List<String> ofColumns = unmapped.stream().filter(by -> !roles.containsKey(by)).toList();
      if (!ofColumns.isEmpty()) {
        node.note(
            "no source of cases maps %s: tables and charts by it are left out, and the page says so"
                .formatted(listed(ofColumns)));
      }
      if (!telling.isEmpty()) {
        node.note(
            "tables %s would tell of small groups: they are left out, and the page says so"
                .formatted(
                    telling.stream().map(by -> "by " + by).collect(Collectors.joining(", "))));
      }
    }

    private String listed(List<String> words) {
      int last = words.size() - 1;
      return last == 0
          ? words.get(0)
          : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
  }
}
