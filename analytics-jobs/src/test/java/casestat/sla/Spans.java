package casestat.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the benchmark asks: spans of one length that begin at random instants and have some open
 * time. Many, so that no processor learns the way through a search by heart.
 */
@State(Scope.Thread)
public class Spans {
  private static final int COUNT = 1 << 13;

  @Param public Length length = Length.HOURS_12;

  final BusinessCalendar calendar = Office.calendar();
  final DayByDay dayByDay = Office.dayByDay();

  final long[] from = new long[COUNT];
  final long[] to = new long[COUNT];
  final long[] open = new long[COUNT];
  final Instant[] fromAt = new Instant[COUNT];
  final Instant[] toAt = new Instant[COUNT];
  final Duration[] openTime = new Duration[COUNT];

  private int next;

  @Setup
  public void draw() {
    Random dice = new Random(311);
    for (int i = 0; i < COUNT; i++) {
      do {
        fromAt[i] = Office.instant(dice);
        toAt[i] = fromAt[i].plus(length.time());
        from[i] = Micros.of(fromAt[i]);
        to[i] = Micros.of(toAt[i]);
        open[i] = calendar.openBetween(from[i], to[i]);
      } while (open[i] == 0);
      openTime[i] = Micros.duration(open[i]);
    }
  }

  /** The number of the span to ask about next. */
  int next() {
    next = (next + 1) & (COUNT - 1);
    return next;
  }
}
