package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.access.Doors;
import casestat.lake.LakeReader;
import casestat.report.Editions;
import casestat.report.MadeUp;
import casestat.report.SmallLake;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What everybody reads while a publication is being made ready for them: work that nobody waits for
 * is done when a test says so.
 */
class PublicationTest {
  private static final Pattern REVISION = Pattern.compile("Published, revision (\\d+)");

  @TempDir Path folder;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private SmallLake small;
  private Dashboard dashboard;
  private Person visitor;

  @BeforeEach
  void publishOctoberAndServe() {
    small = MadeUp.lake();
    publish("2026-10", 1);
    Runs runs =
        new Runs(
            small.lake(),
            small.profile(),
            new Editions(folder, small.profile()),
            LakeReader.ofNewestRun(small.lake()),
            new Runs.Pace(Duration.ZERO, Duration.ofDays(1)),
            waiting::add);
    dashboard = new Dashboard(small.profile(), runs, folder, new Doors(folder).everybody().open());
    dashboard.start("127.0.0.1", 0);
    visitor = new Person(dashboard.port());
    assertThat(read("2026-09")).isEqualTo("404");
    assertThat(read("2026-10")).isEqualTo("revision 1");
  }

  @AfterEach
  void stop() {
    dashboard.close();
  }

  @Test
  void untilAPublicationCanBeReadEverybodyReadsWhatWasBeforeWhole() {
    publish("2026-09", 1);
    publish("2026-10", 2);

    assertThat(read("2026-10")).isEqualTo("revision 1");
    assertThat(read("2026-09")).isEqualTo("404");
    assertThat(waiting).hasSize(1);
    waiting.remove().run();
    assertThat(read("2026-10")).isEqualTo("revision 2");
    assertThat(read("2026-09")).isEqualTo("revision 1");
    assertThat(waiting).isEmpty();
  }

  @Test
  void whatIsTakenBackIsGoneAtOnceWhetherOrNotItsSuccessorIsReady() {
    publish("2026-10", 2);
    assertThat(read("2026-10")).isEqualTo("revision 1");

    withdraw("2026-10", 1);
    assertThat(read("2026-10")).isEqualTo("revision 2");

    withdraw("2026-10", 2);
    assertThat(read("2026-10")).isEqualTo("404");
  }

  @Test
  void ofTwoThatAreMadeReadyAtOnceTheLaterIsReadWhicheverIsReadyFirst() {
    publish("2026-10", 2);
    assertThat(read("2026-10")).isEqualTo("revision 1");
    publish("2026-10", 3);
    assertThat(read("2026-10")).isEqualTo("revision 1");
    assertThat(waiting).hasSize(2);

    waiting.removeLast().run();
    assertThat(read("2026-10")).isEqualTo("revision 3");
    waiting.removeLast().run();
    assertThat(read("2026-10")).isEqualTo("revision 3");
  }

  @Test
  void whatCannotBeMadeReadyIsTriedAgainAndTakesNothingAway() {
    BareEdition.publishDamaged(small, folder, "2026-10", 2);
    assertThat(read("2026-10")).isEqualTo("revision 1");
    waiting.remove().run();

    assertThat(read("2026-10")).isEqualTo("revision 1");
    assertThat(waiting).hasSize(1);
    publish("2026-10", 3);
    assertThat(read("2026-10")).isEqualTo("revision 1");
    waiting.removeLast().run();
    assertThat(read("2026-10")).isEqualTo("revision 3");
  }

  @Test
  void aDamagedSummaryHidesWhatWasRestatedAndNoFigure() throws IOException {
    Files.writeString(folder.resolve("city311/2026-10/r1/summary.json"), "{");
    try (Dashboard local = new Dashboard(small.profile(), small.lake(), folder)) {
      local.start("127.0.0.1", 0);
      HttpResponse<byte[]> page = new Browser(local.port()).open("/pages/overview?month=2026-10");

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(Browser.text(page)).contains("id=\"h-foot\"", "rows were delivered");
    }
  }

  @Test
  void everybodyIsToldNothingOfTheRowsNorOfWhatWasPublishedBefore() {
    publish("2026-10", 2);
    read("2026-10");
    waiting.remove().run();
    String page = visitor.open("/pages/overview?month=2026-10").body();

    assertThat(page)
        .contains("id=\"h-foot\"", "href=\"/quality\"")
        .doesNotContain("rows were delivered", "published otherwise", "workbook.xlsx");
  }

  /** Which revision a page of a month says it is of; its status where there is no page. */
  private String read(String month) {
    var answer = visitor.open("/pages/overview?month=" + month);
    Matcher revision = REVISION.matcher(answer.body());
    return revision.find() ? "revision " + revision.group(1) : String.valueOf(answer.statusCode());
  }

  private void publish(String month, int revision) {
    BareEdition.publish(small, folder, month, revision);
  }

  private void withdraw(String month, int revision) {
    BareEdition.withdraw(small, folder, month, revision);
  }
}
