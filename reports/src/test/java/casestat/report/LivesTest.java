package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.cube.Cube;
import casestat.lake.Case;
import casestat.lake.Event;
import casestat.lake.LakeReader;
import casestat.lake.Outcome;
import casestat.lake.Precision;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long each case waited, to the part of a second at which it ended. */
class LivesTest {
  private static final Instant OPENED = Instant.parse("2026-10-05T12:00:00Z");

  @TempDir Path folder;

  /** A case resolved after an hour, one cancelled a little after two, and one that is open. */
  private SmallLake lake(Duration more) {
    List<Case> cases = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    add(cases, events, Outcome.RESOLVED, OPENED.plusSeconds(3600));
    add(cases, events, Outcome.CANCELLED, OPENED.plusSeconds(7200).plus(more));
    add(cases, events, null, null);
    return SmallLake.in(folder.resolve("lake"))
        .since(202609)
        .deliver("d1", cases, events, List.of(), SmallLake.NOVEMBER)
        .analyze("run-1", SmallLake.NOVEMBER);
  }

  private static void add(
      List<Case> cases, List<Event> events, @Nullable Outcome outcome, @Nullable Instant ended) {
    int number = cases.size();
    String id = "c" + number;
    boolean isResolved = outcome == Outcome.RESOLVED;
    cases.add(
        new Case(
            id,
            OPENED,
            null,
            null,
            isResolved ? ended : null,
            ended,
            null,
            ended == null ? OPENED : ended,
            outcome,
            "Pothole",
            "Streets",
            "Phone",
            "North",
            "Normal",
            null,
            null,
            Precision.INSTANT,
            Precision.INSTANT,
            "d1",
            1,
            number + 2L,
            number));
    events.add(event(id, OPENED, Event.Kind.SUBMITTED, 2 * number));
    if (ended != null) {
      Event.Kind end = isResolved ? Event.Kind.RESOLVED : Event.Kind.CANCELLED;
      events.add(event(id, ended, end, 2 * number + 1));
    }
  }

  private static Event event(String id, Instant at, Event.Kind kind, int seq) {
    return new Event(
        id, at, seq, kind, Event.Actor.AGENT, null, null, null, null, null, "d1", seq + 2L, seq);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 500_000, 999_999})
  void aWaitIsKnownToTheMicrosecond(long micros) {
    SmallLake small = lake(Duration.ofNanos(1000 * micros));
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      Shelf shelf = new Shelf(reader, small.profile());

      Lives lives = Lives.of(shelf, Selection.ofAll(202610), 202610, 202610);

      double untilNow = Duration.between(OPENED, SmallLake.NOVEMBER).toSeconds();
      assertThat(lives.waited()).containsExactly(3600, 7200 + micros / 1e6, untilNow);
      assertThat(lives.settled()).containsExactly(true, false, false);
      assertThat(lives.open()).isOne();
    }
  }

  @Test
  void aCubeOfSecondsIsNotAskedForPartsOfOne() {
    SmallLake small = lake(Duration.ofMillis(500));
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      Shelf shelf = new Shelf(reader, small.profile());
      try (Cube cube = shelf.makeCube(100L << 20)) {
        cube.finish();

        assertThat(shelf.counter().endsOnSeconds()).isFalse();
        assertThat(Lives.of(shelf, Selection.ofAll(202610), 202610, 202610).waited())
            .contains(7200.5);
      }
    }
  }

  @Test
  void aCubeKnowsTheSameWaits() {
    SmallLake small = lake(Duration.ZERO);
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      Shelf shelf = new Shelf(reader, small.profile());
      double[] inLake = Lives.of(shelf, Selection.ofAll(202610), 202610, 202610).waited();
      try (Cube cube = shelf.makeCube(100L << 20)) {
        cube.finish();

        assertThat(shelf.counter().endsOnSeconds()).isTrue();
        assertThat(Lives.of(shelf, Selection.ofAll(202610), 202610, 202610).waited())
            .isEqualTo(inLake);
      }
    }
  }
}
