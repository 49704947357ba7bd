package casestat.run;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.command.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What starts runs beside a dashboard. */
class TimekeeperTest {
  private static final String MONTHLY = "edition: month, on: 1st, at: 8:00, waits_for: []";

  @TempDir Path folder;
  private final AtomicInteger looks = new AtomicInteger();

  @AfterEach
  void forget() {
    System.clearProperty("casestat.command");
  }

  @Test
  void itRunsWhenSomethingIsDueAndNotBefore() throws Exception {
    Desk desk = new Desk(folder, MONTHLY).published("2026-09");
    AtomicReference<Instant> clock = new AtomicReference<>(Instant.parse("2026-11-01T12:59:59Z"));
    try (Timekeeper keeper = start(desk, clock::get)) {
      awaitLooks(8);
      assertThat(desk.casestat.calls()).isEmpty();

      clock.set(Instant.parse("2026-11-01T13:00:00Z"));
      assertThat(await(desk, 1)).containsExactly("run --deliveries " + desk.deliveries);
    }
  }

  @Test
  void itSurvivesFailuresAndTriesAgainButNeverTwoAtOnce() throws Exception {
    Desk desk = new Desk(folder, MONTHLY).published("2026-09");
    desk.casestat.fail(1, "run");
    // A clock that goes by itself, for the pauses.
    long begun = System.nanoTime();
    Instant first = Instant.parse("2026-11-01T13:00:00Z");
    try (Timekeeper keeper = start(desk, () -> first.plusNanos(System.nanoTime() - begun))) {
      assertThat(await(desk, 3)).allMatch(call -> call.startsWith("run"));
      desk.published("2026-10");
      // Whatever was under way then is over when it looks again.
      awaitLooks(8);
      desk.casestat.calls();
      awaitLooks(8);
      assertThat(desk.casestat.calls()).isEmpty();
    }
  }

  @Test
  void pausesDoubleUpToAnHour() {
    Backoff backoff = new Backoff(Duration.ofMinutes(1));

    assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 8, 100))
        .extracting(failures -> backoff.after(1, failures).toMinutes())
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    assertThat(backoff.after(6, 9)).isEqualTo(Duration.ofMinutes(15));
    assertThat(backoff.after(4, 9)).isEqualTo(Duration.ofMinutes(1));
  }

  private Timekeeper start(Desk desk, InstantSource clock) {
    return Timekeeper.start(
        desk.place(),
        desk.service(),
        () -> {
          looks.incrementAndGet();
          return clock.instant();
        },
        new Backoff(Duration.ofMillis(20)),
        Progress.onStandardError());
  }

  /** Until it has asked for the time so often again: twice each time that it looks. */
  private void awaitLooks(int more) throws InterruptedException {
    int enough = looks.get() + more;
    for (int i = 0; i < 2_000 && looks.get() < enough; i++) {
      Thread.sleep(10);
    }
    assertThat(looks.get()).isGreaterThanOrEqualTo(enough);
  }

  private static List<String> await(Desk desk, int count) throws InterruptedException {
    List<String> calls = new ArrayList<>();
    for (int i = 0; i < 400 && calls.size() < count; i++) {
      calls.addAll(desk.casestat.calls());
      Thread.sleep(50);
    }
    return calls;
  }
}
