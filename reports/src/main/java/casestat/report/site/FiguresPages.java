package casestat.report.site;

import casestat.report.chart.ChartSpec;
import casestat.report.chart.Charts;
import casestat.report.chart.Happening;
import casestat.report.chart.Size;
import casestat.report.html.Card;
import casestat.report.html.Changes;
import casestat.report.html.DataGrid;
import casestat.report.html.Front;
import casestat.report.html.Grids;
import casestat.report.html.Meaning;
import casestat.report.html.ReportChart;
import casestat.report.html.ReportPage;
import casestat.report.html.ReportSpec;
import casestat.report.html.Xhtml;
import casestat.report.table.DataTable;
import java.util.List;

/** The pages with figures: a summary, and those of the profile. */
final class FiguresPages {
  private static final String HEADING = "govuk-heading-m";

  private final ReportSpec report;
  private final SiteFrame frame;

  FiguresPages(ReportSpec report, SiteFrame frame) {
    this.report = report;
    this.frame = frame;
  }

  /** What everybody reads: how the goals stand, the headline figures, what changed. */
  String index() {
    Front front = report.front();
    Xhtml out = new Xhtml();
    out.open("p", "class", "state-line").line("strong", front.state(), "class", "govuk-tag");
    out.close();
    frame.blocks().lines(out, front.notices(), "notices");
    report.pages().stream().findFirst().ifPresent(page -> head(out, page));
    Changes changes = report.changes();
    out.open("section", "class", "card", "aria-labelledby", "h-changed");
    out.line("h2", frame.say("What changed"), "class", HEADING, "id", "h-changed");
    out.line("p", changes.sentence());
    if (!changes.wholes().isEmpty()) {
      SiteFrame.table(
          out, Grids.wholes(report.formats(), frame.say("Of everything"), changes.wholes()));
    }
    out.open("p").line("a", frame.say("All that changed, and the balance"), "href", "changes.html");
    out.close().close();
    out.open("section", "class", "card", "aria-labelledby", "h-files");
    out.line("h2", frame.say("Files of this edition"), "class", HEADING, "id", "h-files");
    frame.files(out);
    out.close();
    return frame.page(SiteFrame.INDEX, frame.say("Summary"), out);
  }

  String page(ReportPage page) {
    Xhtml out = new Xhtml();
    head(out, page);
    page.charts().forEach(chart -> chart(out, chart));
    page.tables().forEach(table -> table(out, table));
    frame.blocks().lines(out, page.missing(), "note");
    return frame.page(SiteFrame.file(page), page.title(), out);
  }

  private void head(Xhtml out, ReportPage page) {
    if (!page.about().isEmpty()) {
      out.line("p", page.about(), "class", "scope");
    }
    if (!page.headline().isEmpty()) {
      out.line("p", page.headline(), "class", "lead");
    }
    if (page.cards().isEmpty()) {
      return;
    }
    out.line("h2", frame.say("Headline figures"), "class", "unseen");
    out.open("ul", "class", "tiles");
    for (Card card : page.cards()) {
      out.open("li", "class", "tile");
      frame.blocks().card(out, card);
      out.close();
    }
    out.close();
  }

  private void chart(Xhtml out, ReportChart chart) {
    String id = chart.chart().id();
    out.open("section", "class", "chart-block", "aria-labelledby", "h-" + id, "id", id);
    out.open("div", "class", "chart-words");
    out.open("h2", "class", HEADING, "id", "h-" + id);
    out.text(chart.chart().caption().title());
    if (!chart.period().isEmpty()) {
      out.text(" ").line("span", chart.period(), "class", "period");
    }
    out.close().line("p", chart.chart().describe(), "class", "summary");
    SiteFrame.details(out, "definition", frame.say("What this means"));
    out.line("p", chart.definition()).open("ul", "class", "plain");
    for (Meaning meaning : meanings(chart)) {
      out.open("li");
      String words = frame.say("More on: {0}", meaning.label());
      out.line("a", words, "href", SiteFrame.ABOUT + "#" + meaning.metric()).close();
    }
    out.close().close();
    String source = chart.chart().caption().source();
    if (!source.isEmpty()) {
      out.line("p", frame.say("Source: {0}", source), "class", "note");
    }
    out.close();
    out.open("div", "class", "chart-picture").open("figure");
    out.open("div", "class", "wide").markup(Charts.svg(chart.chart(), Size.WIDE)).close();
    out.open("div", "class", "narrow").markup(Charts.svg(chart.chart(), Size.NARROW)).close();
    out.close();
    happened(out, chart.chart());
    SiteFrame.details(out, "numbers", frame.say("The numbers behind it"));
    // The section has the title of the chart as its name already.
    SiteFrame.scroll(out, frame.say("Numbers: {0}", chart.chart().caption().title()));
    Grids.numbers(chart).write(out);
    out.close().close().close().close();
  }

  /** What happened, with the numbers of the lines in the picture. */
  private static void happened(Xhtml out, ChartSpec chart) {
    if (chart.happenings().isEmpty()) {
      return;
    }
    out.open("ul", "class", "plain happened");
    for (Happening happening : chart.listed()) {
      String link = happening.link();
      out.open("li");
      if (link == null) {
        out.text(happening.text());
      } else {
        out.line("a", happening.text(), "href", link);
      }
      out.close();
    }
    out.close();
  }

  private void table(Xhtml out, DataTable table) {
    String id = table.id();
    out.open("section", "class", "card", "aria-labelledby", "h-" + id, "id", id);
    out.open("h2", "class", HEADING, "id", "h-" + id).text(table.title() + " ");
    out.line("span", report.front().period(), "class", "period").close();
    SiteFrame.scroll(out, frame.say("Numbers: {0}", table.title()));
    new DataGrid(table).write(out);
    out.close();
    if (!table.fullLegend().isEmpty()) {
      out.line("p", table.fullLegend() + ".", "class", "note");
    }
    if (!table.definition().isEmpty()) {
      SiteFrame.details(out, "definition", frame.say("What this means"));
      out.line("p", table.definition()).close();
    }
    out.open("ul", "class", "files", "aria-label", frame.say("{0}, as a file", table.title()));
    out.open("li").line("a", "CSV", "href", "../tables/" + id + ".csv").close().close();
    out.close();
  }

  private List<Meaning> meanings(ReportChart chart) {
    return report.ground().meanings().stream()
        .filter(meaning -> chart.metrics().contains(meaning.metric()))
        .toList();
  }
}
