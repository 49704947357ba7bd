package casestat.report.pdf;

import casestat.report.html.DataGrid;
import casestat.report.html.ReportPage;
import casestat.report.html.ReportSpec;
import casestat.report.html.Xhtml;
import casestat.report.table.DataTable;
import java.util.List;

/**
 * The tables of the pages, at the end: every line of each, for some are a duty. One with more
 * columns than paper is wide goes on beneath itself.
 */
final class TablesPart {
  /** Numbers side by side that can be read on paper, labels aside. */
  private static final int MOST_COLUMNS = 10;

  private final ReportSpec report;
  private final Body body;
  private final Xhtml out;

  TablesPart(ReportSpec report, Body body) {
    this.report = report;
    this.body = body;
    this.out = body.out();
  }

  void write() {
    List<ReportPage> pages =
        report.pages().stream().filter(page -> !page.tables().isEmpty()).toList();
    if (pages.isEmpty()) {
      return;
    }
    out.open("div", "class", "annex");
    body.heading("tables", body.say("The tables of the pages"));
    for (ReportPage page : pages) {
      page.tables().forEach(table -> table(page, table));
    }
    out.close();
  }

  private void table(ReportPage page, DataTable table) {
    List<DataTable> parts = table.narrow(MOST_COLUMNS);
    for (int i = 0; i < parts.size(); i++) {
      String title =
          parts.size() == 1
              ? table.title()
              : body.say("{0} ({1} of {2})", table.title(), i + 1, parts.size());
      out.open("h3").text(page.title() + ": " + title + ", " + report.front().period()).close();
      new DataGrid(parts.get(i)).write(out);
    }
    if (!table.fullLegend().isEmpty()) {
      out.line("p", table.fullLegend() + ".", "class", "note");
    }
    if (!table.definition().isEmpty()) {
      out.line("p", table.definition(), "class", "note");
    }
  }
}
