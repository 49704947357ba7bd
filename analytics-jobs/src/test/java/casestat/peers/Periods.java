package casestat.peers;

import static casestat.peers.Convention.EMPTY_PERIODS_COUNT;
import static casestat.peers.Convention.SHIFT_CROSSES_MIDNIGHT;

import casestat.sla.OpenTime.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The next stretches of open time, or the last, the one that the origin lies in cut off there.
 * Casestat's own: a stretch belongs to a date and ends with it.
 */
final class Periods {
  private static final int FOREVER = 4000;

  private Periods() {}

  static Answer after(Question q) {
    return Answer.of(q, "periods", periods(q, 1));
  }

  static Answer before(Question q) {
    return Answer.of(q, "periods", periods(q, -1));
  }

  private static List<Stretch> periods(Question q, int way) {
    Instant origin = q.time("origin");
    int count = q.number("count");
    List<Stretch> periods = new ArrayList<>();
    LocalDate date = q.days().date(origin).minusDays(way);
    // One more than asked for: the next stretch may belong to the last.
    for (int i = 0; i < FOREVER && periods.size() <= count; i++, date = date.plusDays(way)) {
      List<Stretch> hours = new ArrayList<>(q.open().on(date));
      if (way < 0) {
        Collections.reverse(hours);
      }
      for (Stretch stretch : hours) {
        Stretch part = way > 0 ? from(stretch, origin) : upTo(stretch, origin);
        boolean empty = part.from().equals(part.to()) && q.has(EMPTY_PERIODS_COUNT);
        if (empty || part.from().isBefore(part.to())) {
          add(q, periods, part);
        }
      }
    }
    return List.copyOf(periods.subList(0, Math.min(count, periods.size())));
  }

  private static void add(Question q, List<Stretch> periods, Stretch next) {
    int last = periods.size() - 1;
    if (last >= 0 && q.has(SHIFT_CROSSES_MIDNIGHT)) {
      Stretch before = periods.get(last);
      if (before.to().equals(next.from())) {
        periods.set(last, new Stretch(before.from(), next.to()));
        return;
      }
      if (next.to().equals(before.from())) {
        periods.set(last, new Stretch(next.from(), before.to()));
        return;
      }
    }
    periods.add(next);
  }

  private static Stretch from(Stretch stretch, Instant origin) {
    return new Stretch(stretch.from().isBefore(origin) ? origin : stretch.from(), stretch.to());
  }

  private static Stretch upTo(Stretch stretch, Instant origin) {
    return new Stretch(stretch.from(), stretch.to().isAfter(origin) ? origin : stretch.to());
  }
}
