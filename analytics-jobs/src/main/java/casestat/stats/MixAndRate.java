package casestat.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Why a share changed: what each member of a partition did to it by meeting more or less than
 * before (rate), and by being more or less of the whole than before (mix). E. M. Kitagawa, Journal
 * of the American Statistical Association 50 (1955), 1168-1194: each part at the mean of the other
 * before and after, so that nothing is left over.
 *
 * <p>A member's mix is measured against the mean of the share before and after: to grow is good for
 * whoever is better than the whole. A member that is not there before or after has no rate of its
 * own then, and takes the other.
 */
public final class MixAndRate {
  private MixAndRate() {}

  /** So many of so many. */
  public record Part(long met, long of) {
    private double rate() {
      return (double) met / of;
    }
  }

  /** What a member added to the change; the sums of all are the change. */
  public record Effect(String member, double rate, double mix) {
    public double total() {
      return rate + mix;
    }
  }

  /**
   * In the order of the members' names.
   *
   * @return none where there is nothing before or nothing after
   */
  public static List<Effect> effects(Map<String, Part> before, Map<String, Part> after) {
    long whole = before.values().stream().mapToLong(Part::of).sum();
    long newWhole = after.values().stream().mapToLong(Part::of).sum();
    if (whole == 0 || newWhole == 0) {
      return List.of();
    }
    double share = (double) before.values().stream().mapToLong(Part::met).sum() / whole;
    double newShare = (double) after.values().stream().mapToLong(Part::met).sum() / newWhole;
    double middle = (share + newShare) / 2;
    SortedSet<String> members = new TreeSet<>(before.keySet());
    members.addAll(after.keySet());
    List<Effect> effects = new ArrayList<>();
    for (String member : members) {
      Part then = before.getOrDefault(member, new Part(0, 0));
      Part now = after.getOrDefault(member, new Part(0, 0));
      if (then.of == 0 && now.of == 0) {
        continue;
      }
      double rate = then.of == 0 ? now.rate() : then.rate();
      double newRate = now.of == 0 ? then.rate() : now.rate();
      double weight = (double) then.of / whole;
      double newWeight = (double) now.of / newWhole;
      effects.add(
          new Effect(
              member,
              (newRate - rate) * (weight + newWeight) / 2,
              (newWeight - weight) * ((rate + newRate) / 2 - middle)));
    }
    return effects;
  }

  /** The same, the largest first. */
  public static List<Effect> largest(Map<String, Part> before, Map<String, Part> after) {
    return effects(before, after).stream()
        .sorted(Comparator.comparingDouble(effect -> -Math.abs(effect.total())))
        .toList();
  }
}
