package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.access.Access;
import casestat.lake.LakeException;
import casestat.lake.LakeReader;
import casestat.profile.Profiles;
import casestat.report.Editions;
import casestat.report.MadeUp;
import casestat.report.Shelf;
import casestat.report.SmallLake;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {
  private static final Runs.Pace BUSY = new Runs.Pace(Duration.ZERO, Duration.ofDays(1));

  @TempDir Path folder;

  @Test
  void aNewRunIsSeenAndTheOldOneStaysOpenForThoseWhoReadIt() {
    SmallLake small = MadeUp.lake(folder);
    try (Runs runs = runs(small)) {
      Shelf old;
      try (Runs.Lease before = runs.lease()) {
        old = before.shelf();
        more(small).analyze("run-2", SmallLake.NOVEMBER);
        try (Runs.Lease after = runs.lease()) {
          assertThat(after.shelf().run().runId()).isEqualTo("run-2");
          assertThat(cases(after.shelf())).isEqualTo(459);
        }

        assertThat(cases(old)).isEqualTo(400);
      }
      assertThatThrownBy(() -> cases(old)).isInstanceOf(LakeException.class);
    }
  }

  @Test
  void nobodyWaitsForANewRunToBeOpened() {
    SmallLake small = MadeUp.lake(folder);
    Deque<Runnable> waiting = new ArrayDeque<>();
    try (Runs runs = runs(small, BUSY, waiting::add)) {
      more(small).analyze("run-2", SmallLake.NOVEMBER);

      assertThat(newest(runs)).isEqualTo("run-1");
      assertThat(newest(runs)).isEqualTo("run-1");
      assertThat(waiting).hasSize(1);
      waiting.remove().run();
      assertThat(newest(runs)).isEqualTo("run-2");
      assertThat(waiting).isEmpty();
    }
  }

  @Test
  void whoeverIsTheFirstAfterAQuietTimeReadsTheNewRun() {
    SmallLake small = MadeUp.lake(folder);
    Deque<Runnable> waiting = new ArrayDeque<>();
    try (Runs runs = runs(small, new Runs.Pace(Duration.ZERO, Duration.ZERO), waiting::add)) {
      more(small).analyze("run-2", SmallLake.NOVEMBER);

      assertThat(newest(runs)).isEqualTo("run-2");
      assertThat(waiting).isEmpty();
    }
  }

  @Test
  void ofTwoNewRunsTheOlderIsNeverShownWhicheverIsOpenFirst() {
    SmallLake small = MadeUp.lake(folder);
    Deque<Runnable> waiting = new ArrayDeque<>();
    try (Runs runs = runs(small, BUSY, waiting::add)) {
      more(small).analyze("run-2", SmallLake.NOVEMBER);
      assertThat(newest(runs)).isEqualTo("run-1");
      small.analyze("run-3", SmallLake.NOVEMBER);
      assertThat(newest(runs)).isEqualTo("run-1");
      assertThat(waiting).hasSize(2);

      waiting.removeFirst().run();
      assertThat(newest(runs)).isEqualTo("run-1");
      waiting.removeFirst().run();
      assertThat(newest(runs)).isEqualTo("run-3");
    }
    try (Runs runs = runs(small, BUSY, waiting::add)) {
      small.analyze("run-4", SmallLake.NOVEMBER);
      assertThat(newest(runs)).isEqualTo("run-3");
      small.analyze("run-5", SmallLake.NOVEMBER);
      assertThat(newest(runs)).isEqualTo("run-3");

      waiting.removeLast().run();
      assertThat(newest(runs)).isEqualTo("run-5");
      waiting.removeLast().run();
      assertThat(newest(runs)).isEqualTo("run-5");
    }
  }

  private static String newest(Runs runs) {
    try (Runs.Lease lease = runs.lease()) {
      return lease.shelf().run().runId();
    }
  }

  @Test
  void aRunThatIsHalfWrittenIsNotSeen() {
    SmallLake small = MadeUp.lake(folder);
    try (Runs runs = runs(small)) {
      more(small);

      try (Runs.Lease lease = runs.lease()) {
        assertThat(lease.shelf().run().runId()).isEqualTo("run-1");
        assertThat(lease.shelf().deliveries()).hasSize(1);
      }
    }
  }

  @Test
  void aDashboardOverTheLakeOfAnotherLeavesNothingOpen() {
    SmallLake small = MadeUp.lake(folder);
    Runs runs = runs(small);
    Shelf shelf;
    try (Runs.Lease lease = runs.lease()) {
      shelf = lease.shelf();
    }
    assertThat(cases(shelf)).isEqualTo(400);

    assertThatThrownBy(
            () -> new Dashboard(Profiles.load("campus311"), runs, folder, Access.local()))
        .hasMessageContaining("the lake belongs to profile city311");
    assertThatThrownBy(() -> cases(shelf)).isInstanceOf(LakeException.class);
  }

  @Test
  void noPageMixesTwoRuns() throws Exception {
    SmallLake small = MadeUp.lake(folder);
    Runs runs = runs(small);
    try (Dashboard dashboard =
        new Dashboard(small.profile(), runs, folder.resolve("published"), Access.local())) {
      dashboard.start("127.0.0.1", 0);
      Browser browser = new Browser(dashboard.port());
      String before = incoming(browser.text("/"));
      AtomicBoolean done = new AtomicBoolean();
      ExecutorService visitors = Executors.newFixedThreadPool(3);
      List<Future<Boolean>> seen =
          IntStream.range(0, 3)
              .mapToObj(v -> visitors.submit(() -> visit(browser, before, done)))
              .toList();

      more(small).analyze("run-2", SmallLake.NOVEMBER);
      String after = incoming(browser.text("/"));
      done.set(true);

      assertThat(after).isNotEqualTo(before);
      for (Future<Boolean> one : seen) {
        assertThat(result(one)).isTrue();
      }
      visitors.shutdown();
    }
  }

  /** Whether run and figures always went together. */
  private static boolean visit(Browser browser, String before, AtomicBoolean done) {
    boolean together = true;
    while (!done.get()) {
      String page = browser.text("/");
      together &= page.contains("<dt>Run</dt><dd>run-1</dd>") == incoming(page).equals(before);
    }
    return together;
  }

  private static boolean result(Future<Boolean> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  private Runs runs(SmallLake small) {
    return runs(small, BUSY, Runnable::run);
  }

  /**
   * @param beside runs what nobody waits for
   */
  private Runs runs(SmallLake small, Runs.Pace pace, Executor beside) {
    return new Runs(
        small.lake(),
        small.profile(),
        new Editions(folder.resolve("published"), small.profile()),
        LakeReader.ofNewestRun(small.lake()),
        pace,
        beside);
  }

  private static SmallLake more(SmallLake small) {
    MadeUp more = MadeUp.cases("d2", 60);
    return small.deliver(
        "d2", more.cases().subList(1, 60), more.events(), List.of(), SmallLake.NOVEMBER);
  }

  private static long cases(Shelf shelf) {
    return shelf
        .reader()
        .ask("select count(*) from case_facts", List.of(), row -> row.getLong(1))
        .get(0);
  }

  private static String incoming(String page) {
    var value = Pattern.compile("<p class=\"value\">([^<]*)</p>").matcher(page);
    return value.find() ? value.group(1) : "";
  }
}
