package casestat.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The few guesses for one service type that are worth being judged by every case. */
final class Shortlist {
  /** What fits fewer cases than this at all times is not tried any further. */
  private static final double PROMISING = 0.3;

  /** Cases that guesses are proposed from, and compared by at first. */
  private static final int SAMPLE = 300;

  /** Parts of time that are looked at by themselves, for rules that held for a while. */
  private static final int MOST_PARTS = 8;

  private static final int SMALLEST_PART = 60;
  private static final int BEST_OF_A_PART = 3;

  private Shortlist() {}

  /**
   * @param rows in the order of their opening
   */
  static List<Guess> of(List<StatedDue> rows, Proposals proposals) {
    List<List<StatedDue>> parts = parts(rows);
    Set<Guess> proposed = new LinkedHashSet<>();
    parts.forEach(part -> proposed.addAll(proposals.of(part)));
    Set<Guess> best = new LinkedHashSet<>();
    for (List<StatedDue> part : parts) {
      Map<Guess, Double> worth = new LinkedHashMap<>();
      proposed.forEach(guess -> worth.put(guess, worth(guess, part)));
      worth.entrySet().stream()
          .filter(e -> e.getValue() >= PROMISING)
          .sorted(Map.Entry.<Guess, Double>comparingByValue().reversed())
          .limit(BEST_OF_A_PART)
          .forEach(e -> best.add(e.getKey()));
    }
    return List.copyOf(best);
  }

  /** The share of the cases that it fits, less what it costs. */
  static double worth(Guess guess, List<StatedDue> rows) {
    double worth = 0;
    for (StatedDue row : rows) {
      worth += (guess.fits(row) ? 1 : 0) - guess.cost(row.grain());
    }
    return worth / rows.size();
  }

  // All of it, and each part of the time; of each a sample.
  private static List<List<StatedDue>> parts(List<StatedDue> rows) {
    List<List<StatedDue>> parts = new ArrayList<>();
    parts.add(sample(rows));
    int count = Math.min(MOST_PARTS, rows.size() / SMALLEST_PART);
    for (int i = 0; i < count && count > 1; i++) {
      int from = (int) ((long) rows.size() * i / count);
      int to = (int) ((long) rows.size() * (i + 1) / count);
      parts.add(sample(rows.subList(from, to)));
    }
    return parts;
  }

  private static List<StatedDue> sample(List<StatedDue> rows) {
    int step = (rows.size() + SAMPLE - 1) / SAMPLE;
    List<StatedDue> sample = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += step) {
      sample.add(rows.get(i));
    }
    return sample;
  }
}
