package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.command.Progress;
import casestat.lake.Period;
import casestat.profile.EditionPeriod;
import casestat.report.Approval;
import casestat.report.EditionMaker;
import casestat.report.MadeUp;
import casestat.report.Release;
import casestat.report.SmallLake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of a month say of its edition, through the whole of its life. */
class MonthStateTest {
  private static final Pattern STATE =
      Pattern.compile("<p class=\"state-line\">(<strong.*?)</p>", Pattern.DOTALL);
  private static final EditionPeriod OCTOBER = EditionPeriod.month(Period.yearMonth(202610));

  @TempDir Path folder;

  @Test
  void fromClosingToWithdrawnInBothLanguages() throws IOException {
    SmallLake small = MadeUp.lake(folder.resolve("lake"));
    EditionMaker maker =
        new EditionMaker(small.profile(), small.lake(), folder, Progress.onStandardError());
    try (Dashboard dashboard = new Dashboard(small.profile(), small.lake(), folder)) {
      dashboard.start("127.0.0.1", 0);
      Browser browser = new Browser(dashboard.port());

      assertThat(state(browser, "", "2026-10"))
          .startsWith("Closing: not published yet, due on 4 Nov 2026.")
          .endsWith("Next update: 4 Nov 2026.");
      assertThat(state(browser, "", "2026-08"))
          .startsWith("No edition of this month has been published.");

      maker.make(OCTOBER, Release.DRAFT);
      assertThat(state(browser, "", "2026-10")).startsWith("Draft: not published yet.");

      maker.make(
          OCTOBER,
          new Release(
              Instant.parse("2026-11-10T13:00:00Z"),
              List.of("events is complete to 29 Oct 2026"),
              Approval.NONE));
      assertThat(state(browser, "", "2026-10"))
          .startsWith(
              "Published as provisional, revision 1, 10 Nov 2026: events is complete to 29 Oct"
                  + " 2026. The edition and its files.");

      maker.make(OCTOBER, Release.published(Instant.parse("2026-11-11T03:00:00Z")));
      String page = page(browser, "", "2026-10");
      // By the clock of the town it was still the 10th.
      assertThat(state(page))
          .startsWith("Published, revision 2, restated, 10 Nov 2026.")
          .contains("Data complete to ", "(cases)")
          .endsWith("Next update: 3 Dec 2026.");
      assertThat(page)
          .contains("href=\"/editions/2026-10/r2\"", "<dt>Next update</dt><dd>3 Dec 2026</dd>");
      assertThat(state(browser, "/es", "2026-10"))
          .startsWith("Publicado, revisión 2, corregida, 10 nov 2026. La edición y sus archivos.")
          .endsWith("Próxima actualización: 3 dic 2026.");

      Files.writeString(
          folder.resolve("city311/2026-10/r2.withdrawn.json"),
          "{\"at\":\"2026-11-12T13:00:00Z\",\"by\":\"The clerk\",\"reason\":\"a wrong file\"}");
      assertThat(state(browser, "", "2026-10"))
          .startsWith("Withdrawn: revision 2, on 12 Nov 2026: a wrong file.");
    }
  }

  @Test
  void aDamagedManifestHidesTheStateAndNoFigure() throws IOException {
    SmallLake small = MadeUp.lake(folder.resolve("lake"));
    Path broken = Files.createDirectories(folder.resolve("city311/2026-10/r1"));
    Files.writeString(broken.resolve("manifest.json"), "{");
    try (Dashboard dashboard = new Dashboard(small.profile(), small.lake(), folder)) {
      dashboard.start("127.0.0.1", 0);

      String page = page(new Browser(dashboard.port()), "", "2026-10");

      assertThat(STATE.matcher(page).find()).isFalse();
      assertThat(page).contains("<p class=\"value\">");
    }
  }

  private static String page(Browser browser, String root, String month) {
    return browser.text(root + "/pages/overview?month=" + month);
  }

  private static String state(Browser browser, String root, String month) {
    return state(page(browser, root, month));
  }

  private static String state(String page) {
    Matcher state = STATE.matcher(page);
    assertThat(state.find()).isTrue();
    return state.group(1).replaceAll("<[^>]*>", "").strip();
  }
}
