package casestat.dashboard;

import static java.time.temporal.ChronoUnit.MICROS;

import casestat.report.Words;
import casestat.sla.ClockStory;
import casestat.sla.Segment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock as a bar over wall time. What counts is tall, a pause is half as tall, closed hours are a
 * line: the shapes say it without colour. The table beneath has the same stretches in words.
 *
 * @param parts empty where nothing is to be drawn
 * @param due where the target runs out, in thousandths of the width; null where nowhere
 */
public record ClockBar(
    List<Part> parts, @Nullable String due, String from, String to, String said) {
  private static final double WIDTH = 1000;

  /** A stretch, in thousandths of the width. */
  public record Part(String x, String width, int y, int height, String kind, String words) {}

  public ClockBar {
    parts = List.copyOf(parts);
  }

  static ClockBar of(ClockStory clock, Times times, Words words) {
    List<Segment> segments = clock.segments();
    if (segments.isEmpty()) {
      return new ClockBar(List.of(), null, "", "", "");
    }
    Instant from = segments.get(0).from();
    Instant to = segments.get(segments.size() - 1).to();
    Instant due = clock.reading().dueAt();
    Instant end = due != null && due.isAfter(to) ? due : to;
    double micro = WIDTH / Math.max(1, MICROS.between(from, end));
    List<Part> parts = new ArrayList<>();
    for (Segment segment : segments) {
      // One that is too short to be seen is drawn a thousandth wide, the last one, too.
      double width = Math.max(1, MICROS.between(segment.from(), segment.to()) * micro);
      double x = Math.min(MICROS.between(from, segment.from()) * micro, WIDTH - width);
      int height = height(segment.reason());
      parts.add(
          new Part(
              number(x),
              number(width),
              40 - height,
              height,
              kind(segment.reason()),
              words.of(segment.reason()) + ": " + times.duration(segment.length().toSeconds())));
    }
    return new ClockBar(
        parts,
        due == null || due.isBefore(from) ? null : number(MICROS.between(from, due) * micro),
        times.of(from),
        times.of(end),
        due == null
            ? words.language().say("From {0} to {1}", times.of(from), times.of(to))
            : words
                .language()
                .say("From {0} to {1}, due {2}", times.of(from), times.of(to), times.of(due)));
  }

  private static int height(Segment.Reason reason) {
    return switch (reason) {
      case COUNTED -> 32;
      case PAUSED -> 16;
      case OUTSIDE_HOURS, HOLIDAY, CLOSED_GAP, BEFORE_APPLIES -> 4;
    };
  }

  private static String kind(Segment.Reason reason) {
    return switch (reason) {
      case COUNTED -> "counted";
      case PAUSED -> "paused";
      case OUTSIDE_HOURS, HOLIDAY, CLOSED_GAP, BEFORE_APPLIES -> "closed";
    };
  }

  private static String number(double value) {
    return String.valueOf(Math.round(value * 10) / 10.0);
  }
}
