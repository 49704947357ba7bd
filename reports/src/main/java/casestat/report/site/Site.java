package casestat.report.site;

import casestat.profile.Skin;
import casestat.report.html.Look;
import casestat.report.html.ReportPage;
import casestat.report.html.ReportSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes the static pages of an edition: one for each page of the profile, what changed, what was
 * restated, what the figures rest on. They need no server, no script and no other style than their
 * sheets, and a strict content security policy leaves them as they are.
 */
public final class Site {
  private Site() {}

  /**
   * @param skin the colours and the mark of the service
   * @param folder of the site, such as {@code 2026-10/r1/site}; the files that the report names lie
   *     in the folder above
   */
  public static void write(ReportSpec report, Skin skin, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : new Look(skin).files().entrySet()) {
      if (!file.getKey().equals(Look.SCRIPT)) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
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
}
