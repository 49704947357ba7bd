package casestat.report;

import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.language.Language;
import casestat.profile.ServiceProfile;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.Formats;
import casestat.report.html.Changes;
import casestat.report.html.Front;
import casestat.report.html.Ground;
import casestat.report.html.ReportChart;
import casestat.report.html.ReportPage;
import casestat.report.html.ReportSpec;
import casestat.report.html.RestatedFigure;
import casestat.report.pdf.ReportPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a report of October 2026 says.
 *
 * @param pages that it is made of
 */
record Reported(List<PageView> pages, ReportSpec spec) {
  private static final int OCTOBER = 202610;

  /**
   * @param language code of one that the service speaks
   */
  static Reported of(SmallLake small, String language, List<RestatedFigure> restated) {
    ServiceProfile profile = small.profile();
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      Language spoken =
          Language.allOf(profile).stream()
              .filter(l -> l.code().equals(language))
              .findFirst()
              .orElseThrow();
      Shelf shelf = new Shelf(reader, profile).in(spoken);
      Views views = new Views(profile, shelf, Links.NONE);
      List<PageView> pages =
          profile.pages().stream().map(p -> views.page(p, Selection.ofAll(OCTOBER))).toList();
      Period october = Objects.requireNonNull(shelf.whole().periods().get(OCTOBER));
      ReportMaker maker = new ReportMaker(profile, shelf);
      Imprint imprint =
          new Imprint(
              shelf.say("Published, revision {0}", "2"),
              "r2",
              "data@riverton.example",
              "",
              restated,
              maker.files());
      return new Reported(pages, maker.report(october, pages, imprint));
    }
  }

  /** A report of nothing but a chart. */
  static byte[] pdf(ChartSpec chart) {
    return pdf(
        List.of(
            new ReportPage(
                "p",
                "P",
                "",
                "",
                List.of(),
                List.of(new ReportChart(chart, "", "", List.of())),
                List.of(),
                List.of())));
  }

  /** A report of nothing but pages. */
  static byte[] pdf(List<ReportPage> pages) {
    Front front =
        new Front(
            "S",
            "October 2026",
            "Draft",
            "",
            Instant.EPOCH,
            "",
            "Etc/UTC",
            "",
            "S",
            "",
            "",
            "",
            List.of(),
            Front.Paper.A4,
            List.of());
    return pdf(
        new ReportSpec(
            Formats.ENGLISH,
            front,
            pages,
            new Changes("", List.of(), List.of(), ""),
            List.of(),
            List.of(),
            new Ground(List.of(), List.of(), List.of(), List.of(), List.of())));
  }

  /** Written anew each time. */
  byte[] pdf() {
    return pdf(spec);
  }

  private static byte[] pdf(ReportSpec spec) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ReportPdf.write(spec, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
