package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.profile.Privacy;
import casestat.stats.SmallCells;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which days are not told, where small groups are not: those of few, and those that the month would
 * give away. Of a month by itself, so that every page withholds the same.
 */
final class ToldDays {
  private ToldDays() {}

  /**
   * @param counts from the first day of some month on; a day without one has none
   * @param last the last day there is
   */
  static SortedSet<LocalDate> withheld(
      FigureBook book,
      Metric metric,
      Privacy privacy,
      Map<LocalDate, Long> counts,
      LocalDate first,
      LocalDate last) {
    SortedSet<LocalDate> withheld = new TreeSet<>();
    for (YearMonth month = YearMonth.from(first);
        !month.isAfter(YearMonth.from(last));
        month = month.plusMonths(1)) {
      List<LocalDate> days = new ArrayList<>();
      for (LocalDate day = month.atDay(1);
          !day.isAfter(last) && !day.isAfter(month.atEndOfMonth());
          day = day.plusDays(1)) {
        days.add(day);
      }
      Figure figure = book.whole(metric, Period.month(month));
      Long total = figure == null ? null : figure.numerator();
      long sum = days.stream().mapToLong(day -> counts.getOrDefault(day, 0L)).sum();
      // Days of a newer run than their month would tell what came since.
      if (total == null || total != sum) {
        withheld.addAll(days);
        continue;
      }
      SmallCells cells = new SmallCells(privacy.smallestGroup());
      int[] parts = new int[days.size()];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = cells.cell(counts.getOrDefault(days.get(i), 0L), false);
        cells.neverZero(parts[i]);
        cells.item(parts[i]);
      }
      int whole = cells.cell(total, true);
      cells.item(whole);
      cells.sum(whole, parts);
      BitSet small = cells.withheld();
      for (int i = 0; i < parts.length; i++) {
        // The month is told elsewhere: where it had to be withheld for its days, none of them is.
        if (small.get(i) || small.get(parts.length)) {
          withheld.add(days.get(i));
        }
      }
    }
    return withheld;
  }
}
