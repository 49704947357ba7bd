package casestat.dashboard;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casestat.lake.ClockReading;
import casestat.lake.Milestone;
import casestat.language.Sentence;
import casestat.report.Words;
import casestat.report.chart.Formats;
import casestat.sla.ClockStory;
import casestat.sla.Segment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClockBarTest {
  private static final Instant START = Instant.parse("2026-10-05T13:00:00.25Z");
  private static final Words WORDS = new Words(Formats.ENGLISH);
  private static final Times TIMES = new Times(ZoneOffset.UTC, Formats.ENGLISH);

  // Numbers are written with one decimal.
  private static final double ROUNDED = 0.0501;

  @Test
  void aDayOfWhichAQuarterCountedOneWasPausedAndHalfWasClosedIsDrawnSo() {
    List<Segment> day =
        List.of(
            segment(START, Duration.ofHours(6), Segment.Reason.COUNTED),
            segment(
                START.plus(Duration.ofHours(6)),
                Duration.ofHours(12),
                Segment.Reason.OUTSIDE_HOURS),
            segment(START.plus(Duration.ofHours(18)), Duration.ofHours(6), Segment.Reason.PAUSED));

    ClockBar bar = bar(day, START.plus(Duration.ofHours(12)));

    assertThat(bar.parts())
        .extracting(part -> part.kind() + " " + part.x() + " " + part.width() + " " + part.height())
        .containsExactly("counted 0.0 250.0 32", "closed 250.0 500.0 4", "paused 750.0 250.0 16");
    assertThat(bar.due()).isEqualTo("500.0");
  }

  @Test
  void whatIsDueLaterLeavesRoomUpToThen() {
    List<Segment> morning = List.of(segment(START, Duration.ofHours(3), Segment.Reason.COUNTED));

    ClockBar bar = bar(morning, START.plus(Duration.ofHours(12)));

    assertThat(bar.parts()).extracting(ClockBar.Part::width).containsExactly("250.0");
    assertThat(bar.due()).isEqualTo("1000.0");
  }

  @Test
  void aLastStretchThatIsShortIsSeen() {
    List<Segment> month =
        List.of(
            segment(START, Duration.ofDays(30), Segment.Reason.PAUSED),
            segment(
                START.plus(Duration.ofDays(30)), Duration.ofMinutes(1), Segment.Reason.COUNTED));

    ClockBar bar = bar(month, null);

    assertThat(bar.parts().get(1))
        .extracting(ClockBar.Part::x, ClockBar.Part::width)
        .containsExactly("999.0", "1.0");
  }

  // From a bot that answers at once to a case of some months.
  @Property(tries = 300)
  void stretchesAreDrawnInProportionToTheirTimes(
      @ForAll @Size(min = 1, max = 30)
          List<@LongRange(min = 1, max = 2_000_000_000_000L) Long> micros,
      @ForAll @Size(30) List<Segment.Reason> reasons,
      @ForAll @LongRange(min = -1_000_000, max = 60_000_000_000_000L) long due) {
    List<Segment> segments = new ArrayList<>();
    Instant at = START;
    for (long length : micros) {
      segments.add(segment(at, Duration.of(length, MICROS), reasons.get(segments.size())));
      at = at.plus(length, MICROS);
    }
    Instant dueAt = START.plus(due, MICROS);
    double whole = Math.max(MICROS.between(START, at), due);

    ClockBar bar = bar(segments, dueAt);

    assertThat(bar.parts()).hasSameSizeAs(segments);
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      double begins = MICROS.between(START, segment.from()) / whole * 1000;
      double lasts = MICROS.between(segment.from(), segment.to()) / whole * 1000;
      double x = Double.parseDouble(bar.parts().get(i).x());
      double width = Double.parseDouble(bar.parts().get(i).width());
      if (lasts >= 1) {
        assertThat(x).isCloseTo(begins, within(ROUNDED));
        assertThat(width).isCloseTo(lasts, within(ROUNDED));
      } else {
        assertThat(x).isCloseTo(begins, within(1 + ROUNDED));
        assertThat(width).isEqualTo(1);
      }
      assertThat(x + width).isBetween(1.0, 1000 + 2 * ROUNDED);
    }
    if (due < 0) {
      assertThat(bar.due()).isNull();
    } else {
      assertThat(Double.parseDouble(String.valueOf(bar.due())))
          .isCloseTo(due / whole * 1000, within(ROUNDED));
    }
  }

  private static Segment segment(Instant from, Duration length, Segment.Reason reason) {
    return new Segment(from, from.plus(length), reason, null, null);
  }

  private static ClockBar bar(List<Segment> segments, @Nullable Instant dueAt) {
    return ClockBar.of(
        new ClockStory(
            reading(dueAt), segments, Map.of(), Sentence.of("By policy."), true, false, false),
        TIMES,
        WORDS);
  }

  /** A promise of which nothing matters but when it is due. */
  private static ClockReading reading(@Nullable Instant dueAt) {
    return new ClockReading(
        "R-1",
        "usual",
        1,
        Milestone.RESOLUTION,
        1,
        0,
        true,
        202610,
        "Pothole",
        "Streets",
        "Phone",
        "North",
        "normal",
        "weekdays",
        "1",
        ClockReading.State.RUNNING,
        START,
        dueAt,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        0,
        0,
        true,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
