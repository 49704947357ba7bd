package casestat.profile;

import casestat.profile.Page.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the pages of a profile: those it describes, and those it takes from a template. */
final class PageReader {
  private final WordingReader wording;
  private final Reach reach;
  private final TemplateReader templates;
  private final List<String> metrics;
  private final boolean hasMap;
  private final Set<String> pages = new HashSet<>();
  private final Set<String> blocks = new HashSet<>();

  /**
   * @param reach what the service has to show; a page that it describes shows what it watches and
   *     nothing else
   * @param hasMap whether the profile says where areas lie
   */
  PageReader(Reach reach, WordingReader wording, TemplateReader templates, boolean hasMap) {
    this.hasMap = hasMap;
    this.wording = wording;
    this.reach = reach;
    this.templates = templates;
    this.metrics = reach.goals().stream().map(Goal::metric).toList();
  }

  List<Page> read(YamlNode node) {
    List<Page> read = new ArrayList<>();
    for (YamlNode item : node.list()) {
      boolean isTemplate =
          item.isMapping() && item.entries().stream().anyMatch(e -> e.name().equals("template"));
      if (isTemplate) {
        templates
            .read(item, blocks)
            .ifPresent(
                page -> {
                  requireOwn(item, page.page());
                  read.add(page);
                });
      } else {
        read.add(page(item));
      }
    }
    return read;
  }

  private void requireOwn(YamlNode item, String page) {
    if (!page.isEmpty() && !pages.add(page)) {
      item.mistake("a second page " + page, "give it an id of its own");
    }
  }

  private Page page(YamlNode item) {
    Fields fields = item.fields(Shape.PAGE);
    String page = fields.read("page", NameWords::id, "");
    requireOwn(item, page);
    BlockReader reader = new BlockReader(wording, this::metric, Page.TABLE_DIMENSIONS, "", blocks);
    List<Table> tables = reader.tables(fields);
    List<YamlNode> nodes = fields.list("tables");
    for (int i = 0; i < tables.size(); i++) {
      if (reach.wouldTell(tables.get(i))) {
        nodes
            .get(i)
            .mistake(
                "its cells would tell of small groups",
                "cut it by one dimension that figures are published by, or list \"%s\" under pairs"
                        .formatted(String.join(" by ", tables.get(i).by()))
                    + " of each of its metrics");
      }
    }
    List<Page.Chart> charts = reader.charts(fields);
    for (int i = 0; i < charts.size(); i++) {
      if (charts.get(i).as() == Page.As.MAP && !hasMap) {
        fields
            .list("charts")
            .get(i)
            .mistake("no areas to draw", "say under areas in which file their borders are");
      }
    }
    return new Page(
        page,
        wording.text(fields, "title"),
        fields.find("about").isPresent() ? wording.text(fields, "about") : null,
        reader.metrics(fields, "tiles"),
        reader.score(fields, page),
        charts,
        tables,
        reader.metrics(fields, "lists"),
        List.of());
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
}
