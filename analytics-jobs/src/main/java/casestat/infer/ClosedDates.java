package casestat.infer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The dates on which a service was closed although its weekday is not: those that many dates come
 * too late by, and hardly any is right with. One after the other, the most telling first.
 */
final class ClosedDates {
  /** A date has to put so many cases right, and more than it puts wrong. */
  private static final int FEWEST_WON = 3;

  /** So many that were tried in vain, and the search ends. */
  private static final int VAIN = 12;

  private final WorkCalendar base;
  private final ZoneId zone;
  private final List<Row> rows = new ArrayList<>();
  private final Set<LocalDate> closed = new TreeSet<>();

  /**
   * @param judged what each case was promised on the calendar
   */
  ClosedDates(WorkCalendar base, List<Judged> judged) {
    this.base = base;
    this.zone = base.hours().zone();
    judged.forEach(j -> rows.add(new Row(j)));
  }

  /** A case, and the rule that holds for it. */
  record Judged(StatedDue row, Guess guess) {}

  /** Empty if there are none. */
  Set<LocalDate> find() {
    Set<LocalDate> vain = new HashSet<>();
    while (vain.size() < VAIN) {
      LocalDate date = mostTelling(vain);
      if (date == null) {
        break;
      }
      if (isWorth(date)) {
        // Of two holidays in a row the one may tell only once the other is known.
        vain.clear();
      } else {
        vain.add(date);
      }
    }
    return closed;
  }

  private @Nullable LocalDate mostTelling(Set<LocalDate> vain) {
    long first = rows.stream().mapToLong(row -> row.first).min().orElse(0);
    long last = rows.stream().mapToLong(row -> row.last).max().orElse(0);
    // As differences between one date and the next.
    int[] won = new int[(int) (last - first) + 2];
    int[] net = new int[won.length];
    for (Row row : rows) {
      if (row.fits || row.isLate) {
        int sign = row.fits ? -1 : 1;
        net[(int) (row.first - first)] += sign;
        net[(int) (row.last - first) + 1] -= sign;
        won[(int) (row.first - first)] += row.fits ? 0 : 1;
        won[(int) (row.last - first) + 1] -= row.fits ? 0 : 1;
      }
    }
    LocalDate best = null;
    int bestNet = 0;
    int wonSoFar = 0;
    int netSoFar = 0;
    for (int i = 0; i < won.length; i++) {
      wonSoFar += won[i];
      netSoFar += net[i];
      LocalDate date = LocalDate.ofEpochDay(first + i);
      if (netSoFar > bestNet && wonSoFar >= FEWEST_WON && isOpen(date) && !vain.contains(date)) {
        best = date;
        bestNet = netSoFar;
      }
    }
    return best;
  }

  private boolean isOpen(LocalDate date) {
    return !closed.contains(date) && !base.calendar().openOn(date).isEmpty();
  }

  // Tries it, and keeps it if it wins.
  private boolean isWorth(LocalDate date) {
    closed.add(date);
    WorkCalendar tried = WorkCalendars.closedOn(closed, base);
    Map<Guess, Guess> moved = new HashMap<>();
    Map<Row, Boolean> fits = new HashMap<>();
    int won = 0;
    for (Row row : rows) {
      if (row.first <= date.toEpochDay() && date.toEpochDay() <= row.last) {
        boolean now = moved.computeIfAbsent(row.guess, g -> g.on(tried)).fits(row.stated);
        won += (now ? 1 : 0) - (row.fits ? 1 : 0);
        fits.put(row, now);
      }
    }
    if (won < FEWEST_WON) {
      closed.remove(date);
      return false;
    }
    fits.forEach((row, now) -> row.fits = now);
    return true;
  }

  /** A case, and the dates within which another closed date would make it due later. */
  private final class Row {
    private final StatedDue stated;
    private final Guess guess;
    private final long first;
    private final long last;
    private final boolean isLate;
    private boolean fits;

    Row(Judged judged) {
      this.stated = judged.row;
      this.guess = judged.guess;
      this.fits = guess.fits(stated);
      this.isLate = guess.isBefore(stated);
      this.first = stated.openedAt().atZone(zone).toLocalDate().toEpochDay();
      this.last =
          Math.max(first, stated.dueAt().minusSeconds(1).atZone(zone).toLocalDate().toEpochDay());
    }
  }
}
