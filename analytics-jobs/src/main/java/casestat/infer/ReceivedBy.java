package casestat.infer;

import casestat.sla.BusinessCalendar;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hour by which a case must have come in to count as received that day: where those that come
 * later are due a working date later.
 */
final class ReceivedBy {
  /** Nobody draws the line at another minute. */
  private static final int GRID = 30;

  /** Of the cases on either side of the hour, how many may be on the wrong one. */
  private static final double STRAYS = 0.1;

  /** On both sides, or it is no line. */
  private static final double FEWEST = 0.05;

  private ReceivedBy() {}

  /**
   * The hours worth trying for dates that are the n-th working date, or the one after it; the first
   * is none.
   *
   * @param dates open from midnight to midnight on the working dates
   */
  static List<@Nullable LocalTime> in(List<StatedDue> rows, long n, BusinessCalendar dates) {
    List<@Nullable LocalTime> hours = new ArrayList<>();
    hours.add(null);
    int[] early = new int[24 * 60 / GRID];
    int[] late = new int[early.length];
    count(rows, n, dates, early, late);
    int earlies = sum(early);
    int lates = sum(late);
    if (Math.min(earlies, lates) < FEWEST * rows.size()) {
      return hours;
    }
    int wrong = earlies;
    int fewest = Integer.MAX_VALUE;
    int best = 0;
    for (int slot = 0; slot < early.length; slot++) {
      // The line is drawn before this slot.
      if (wrong < fewest) {
        fewest = wrong;
        best = slot;
      }
      wrong += late[slot] - early[slot];
    }
    if (best > 0 && fewest <= STRAYS * (earlies + lates)) {
      hours.add(LocalTime.ofSecondOfDay((long) best * GRID * 60));
    }
    return hours;
  }

  private static void count(
      List<StatedDue> rows, long n, BusinessCalendar dates, int[] early, int[] late) {
    ZoneId zone = dates.zone();
    for (StatedDue row : rows) {
      if (dates.isOpen(row.openedAt())) {
        long date = Proposals.dates(row, dates, zone);
        int slot = (int) Proposals.minuteOfDay(row.openedAt(), zone) / GRID;
        early[slot] += date == n ? 1 : 0;
        late[slot] += date == n + 1 ? 1 : 0;
      }
    }
  }

  private static int sum(int[] counts) {
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }
}
