package casestat.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What an edition says other than the one before it.
 *
 * @param period {@code 2026-10}
 * @param against the edition that was published before: {@code r1}
 * @param asOfThen of that edition, as an instant in UTC
 * @param asOfNow of this one
 * @param figures the headline figures of the whole service first
 */
public record Restatement(
    String service,
    String period,
    String against,
    String asOfThen,
    String asOfNow,
    List<Restated> figures) {

  public Restatement {
    figures = List.copyOf(figures);
  }

  /** Metric 52: how many figures are other numbers now. */
  public int restated() {
    return figures.size();
  }

  /** How many of them people see to be other numbers. */
  public int shown() {
    return (int) figures.stream().filter(Restated::isShown).count();
  }

  /** One sentence: how many figures were restated, and why most of them. */
  public String headline(Shelf shelf) {
    if (figures.isEmpty()) {
      return shelf.say("No figure that was published has changed.");
    }
    List<Cause> causes = new ArrayList<>();
    for (Cause cause : Cause.values()) {
      if (figures.stream().anyMatch(figure -> figure.cause() == cause)) {
        causes.add(cause);
      }
    }
    String why = String.join(", ", causes.stream().map(c -> c.in(shelf.language())).toList());
    String sentence =
        shelf.say(
            "{0, plural, one {One figure of edition {1} was} other {# figures of edition {1} were}}"
                + " restated, {2} of them by as much as is shown.",
            restated(), against, shown());
    return why.isEmpty() ? sentence : sentence + " " + shelf.say("Why: {0}.", why);
  }
}
