package casestat.report.site;

import casestat.report.chart.ChartFonts;
import casestat.report.html.ReportPage;
import casestat.report.html.ReportSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the static pages of an edition: one for each page of the profile, what changed, what was
 * restated, what the figures rest on. They need no server, no script and no other style than their
 * one sheet, and a strict content security policy leaves them as they are.
 */
public final class Site {
  private static final String STYLE = "/casestat/report/casestat.css";

  private Site() {}

  /**
   * @param folder of the site, such as {@code 2026-10/r1/site}; the files that the report names lie
   *     in the folder above
   */
  public static void write(ReportSpec report, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (InputStream style = open();
        InputStream regular = ChartFonts.regularFile();
        InputStream strong = ChartFonts.strongFile()) {
      Files.write(folder.resolve("casestat.css"), style.readAllBytes());
      Files.write(folder.resolve("public-sans.ttf"), regular.readAllBytes());
      Files.write(folder.resolve("public-sans-semibold.ttf"), strong.readAllBytes());
    }
    SiteFrame frame = new SiteFrame(report);
    FiguresPages figures = new FiguresPages(report, frame);
    Files.writeString(folder.resolve(SiteFrame.INDEX), figures.index());
    for (ReportPage page : report.pages()) {
      Files.writeString(folder.resolve(SiteFrame.file(page)), figures.page(page));
    }
    GroundPages ground = new GroundPages(report, frame);
    Files.writeString(folder.resolve(SiteFrame.CHANGES), ground.changes());
    Files.writeString(folder.resolve(SiteFrame.RESTATED), ground.restated());
    Files.writeString(folder.resolve(SiteFrame.ABOUT), ground.about());
  }

  private static InputStream open() {
    InputStream in = Site.class.getResourceAsStream(STYLE);
    if (in == null) {
      throw new IllegalStateException("not in the jar: " + STYLE);
    }
    return in;
  }
}
