package casestat.report.pdf;

import casestat.report.chart.DayBars;
import casestat.report.chart.Happening;
import casestat.report.chart.HeatTable;
import casestat.report.chart.Size;
import casestat.report.html.Front;
import casestat.report.html.ReportChart;
import casestat.report.html.ReportPage;
import casestat.report.html.ReportSpec;
import casestat.report.html.Xhtml;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The charts. Of the profile's first page that has some all stand here, of the others the first: a
 * report of forty charts is read by nobody, and the site has them all.
 */
final class ChartsPart {
  private final ReportSpec report;
  private final Body body;
  private final Xhtml out;

  ChartsPart(ReportSpec report, Body body) {
    this.report = report;
    this.body = body;
    this.out = body.out();
  }

  void write() {
    List<ReportChart> charts = of(report);
    if (charts.isEmpty()) {
      return;
    }
    // What stands above the first two stays with them.
    out.open("div", "class", "together");
    body.heading("charts", body.say("The figures over time, and by part"));
    Front front = report.front();
    String source = body.say("Source: {0}, as of {1}", front.producer(), front.asOfWords());
    out.line("p", source, "class", "note");
    int all = report.pages().stream().mapToInt(page -> page.charts().size()).sum();
    if (charts.size() < all) {
      String cut =
          body.say(
              "Listed are {0} of {1} charts; the pages have all, and every table.",
              charts.size(), all);
      out.line("p", cut, "class", "note");
    }
    List<ReportChart> narrow = charts.stream().filter(chart -> !isWide(chart)).toList();
    for (int i = 0; i < narrow.size(); i += 2) {
      pair(narrow.subList(i, Math.min(i + 2, narrow.size())));
      if (i == 0) {
        out.close();
      }
    }
    if (narrow.isEmpty()) {
      out.close();
    }
    for (ReportChart chart : charts.stream().filter(ChartsPart::isWide).toList()) {
      out.open("div", "class", "alone");
      chart(chart, Size.WIDE);
      out.close();
    }
  }

  private void pair(List<ReportChart> charts) {
    out.open("div", "class", "pair").open("div", "class", "row");
    charts.forEach(chart -> chart(chart, Size.NARROW));
    if (charts.size() == 1) {
      out.open("div", "class", "no-chart").close();
    }
    out.close().close();
  }

  /** Those of a report. */
  static List<ReportChart> of(ReportSpec report) {
    List<ReportChart> charts = new ArrayList<>();
    for (ReportPage page : report.pages()) {
      int most = charts.isEmpty() ? page.charts().size() : Math.min(1, page.charts().size());
      charts.addAll(page.charts().subList(0, most));
    }
    return charts;
  }

  private static boolean isWide(ReportChart chart) {
    return chart.chart() instanceof HeatTable || chart.chart() instanceof DayBars;
  }

  private void chart(ReportChart chart, Size size) {
    out.open("div", "class", "chart");
    String title = chart.chart().caption().title();
    out.line("h3", chart.period().isEmpty() ? title : title + ", " + chart.period());
    ChartDrawer.put(out, chart.chart(), size);
    out.line("p", chart.chart().caption().question(), "class", "note");
    // In a report the table is on the pages, and in the workbook.
    List<Happening> listed = chart.chart().listed();
    if (!listed.isEmpty() && listed.size() == chart.chart().happenings().size()) {
      out.line(
          "p",
          listed.stream().map(Happening::text).collect(Collectors.joining("; ")),
          "class",
          "note");
    }
    out.close();
  }
}
