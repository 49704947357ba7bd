package casestat.infer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which rule held when: the sequence of rules that fits the most cases, where each change has to
 * win enough of them to be believed. Found exactly, one date of opening after the other.
 */
final class Stretches {
  /** A change of rule has to fit so many cases more, and this share of all. */
  private static final double FEWEST_WON = 8;

  private static final double LEAST_WON = 0.03;

  private final ZoneId zone;

  /**
   * @param zone whose dates rules begin and end on
   */
  Stretches(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * @param rows in the order of their opening, at least one
   * @param guesses at least one
   * @param cost of a guess for each case
   */
  List<Stretch> of(List<StatedDue> rows, List<Guess> guesses, ToDoubleFunction<Guess> cost) {
    List<LocalDate> dates = new ArrayList<>();
    double[][] worth = worth(rows, guesses, cost, dates);
    double change = Math.max(FEWEST_WON, LEAST_WON * rows.size());
    int[][] before = new int[dates.size()][guesses.size()];
    double[] best = worth[0];
    for (int day = 1; day < dates.size(); day++) {
      int leader = largest(best);
      double[] next = new double[best.length];
      for (int g = 0; g < best.length; g++) {
        boolean stays = best[g] >= best[leader] - change;
        before[day][g] = stays ? g : leader;
        next[g] = worth[day][g] + (stays ? best[g] : best[leader] - change);
      }
      best = next;
    }
    return stretches(dates, guesses, before, largest(best));
  }

  private double[][] worth(
      List<StatedDue> rows,
      List<Guess> guesses,
      ToDoubleFunction<Guess> cost,
      List<LocalDate> dates) {
    int[] dayOf = new int[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      LocalDate date = LocalDate.ofInstant(rows.get(i).openedAt(), zone);
      if (dates.isEmpty() || !dates.get(dates.size() - 1).equals(date)) {
        dates.add(date);
      }
      dayOf[i] = dates.size() - 1;
    }
    double[][] worth = new double[dates.size()][guesses.size()];
    for (int g = 0; g < guesses.size(); g++) {
      Guess guess = guesses.get(g);
      double each = cost.applyAsDouble(guess);
      for (int i = 0; i < rows.size(); i++) {
        StatedDue row = rows.get(i);
        worth[dayOf[i]][g] += (guess.fits(row) ? 1 : 0) - guess.cost(row.grain()) - each;
      }
    }
    return worth;
  }

  private static int largest(double[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[largest]) {
        largest = i;
      }
    }
    return largest;
  }

  private static List<Stretch> stretches(
      List<LocalDate> dates, List<Guess> guesses, int[][] before, int last) {
    Deque<Stretch> stretches = new ArrayDeque<>();
    @Nullable LocalDate to = null;
    int held = last;
    for (int day = dates.size() - 1; day > 0; day--) {
      int earlier = before[day][held];
      if (earlier != held) {
        stretches.addFirst(new Stretch(guesses.get(held), dates.get(day), to));
        to = dates.get(day).minusDays(1);
        held = earlier;
      }
    }
    stretches.addFirst(new Stretch(guesses.get(held), null, to));
    return List.copyOf(stretches);
  }
}
