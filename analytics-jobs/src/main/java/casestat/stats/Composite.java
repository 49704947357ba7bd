package casestat.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Many figures as one score: each as a part of its goal, capped, then their weighted mean. 1 is
 * every goal just met. After the CityScore of the City of Boston, whose best score is 1.25; weights
 * are the service's own, figures without a value drop out and are listed, and nothing is rounded
 * before the mean.
 *
 * @param parts those that have a value, in order
 * @param missing names of those that have none
 */
public record Composite(List<Part> parts, List<String> missing) {
  /** No figure is worth more than this, however good. */
  public static final double CAP = 1.25;

  /**
   * A figure that is to be scored.
   *
   * @param value empty where there is none
   * @param goal above 0
   * @param weight above 0
   */
  public record Measure(
      String name, OptionalDouble value, double goal, boolean higherIsBetter, double weight) {

    /**
     * @throws IllegalArgumentException for a goal or a weight that is not above 0
     */
    public Measure {
      if (!(goal > 0) || !(weight > 0)) {
        throw new IllegalArgumentException(name + ": goal " + goal + ", weight " + weight);
      }
    }

    // To have none of what is unwanted is as good as can be.
    private double score(double of) {
      double part = higherIsBetter ? of / goal : of <= 0 ? CAP : goal / of;
      return Math.max(0, Math.min(CAP, part));
    }
  }

  /**
   * @param score from 0 to {@link #CAP}
   * @param contribution to the whole; those of all parts add up to it
   */
  public record Part(
      String name, double value, double goal, double weight, double score, double contribution) {}

  public Composite {
    parts = List.copyOf(parts);
    missing = List.copyOf(missing);
  }

  public static Composite of(List<Measure> measures) {
    double weights =
        measures.stream().filter(m -> m.value.isPresent()).mapToDouble(m -> m.weight).sum();
    List<Part> parts = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Measure measure : measures) {
      if (measure.value.isEmpty()) {
        missing.add(measure.name);
        continue;
      }
      double value = measure.value.getAsDouble();
      double score = measure.score(value);
      parts.add(
          new Part(
              measure.name,
              value,
              measure.goal,
              measure.weight,
              score,
              measure.weight * score / weights));
    }
    return new Composite(parts, missing);
  }

  /** Empty where no figure has a value. */
  public OptionalDouble score() {
    return parts.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(parts.stream().mapToDouble(Part::contribution).sum());
  }
}
