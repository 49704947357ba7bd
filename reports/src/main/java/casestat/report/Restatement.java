package casestat.report;

import casestat.report.chart.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * What an edition says other than the one before it.
 *
 * @param period {@code 2026-10}
 * @param against the edition that was published before: {@code r1}
 * @param asOfThen of that edition, as an instant in UTC
 * @param asOfNow of this one
 * @param published how many figures that edition told
 * @param figures that are other numbers now, the headline figures of the whole service first
 */
public record Restatement(
    String service,
    String period,
    String against,
    String asOfThen,
    String asOfNow,
    int published,
    List<Restated> figures) {

  public Restatement {
    figures = List.copyOf(figures);
  }

  /** How many figures are other numbers now; by {@link #published} it is metric 52. */
  public int restated() {
    return figures.size();
  }

  /** Metric 52: which share of the figures that were published is restated; 0 of none. */
  public double share() {
    return published == 0 ? 0 : (double) restated() / published;
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
            "{0, plural, one {One of the {1} figures of edition {2} ({3}) was} other {# of the {1}"
                + " figures of edition {2} ({3}) were}} restated, {4} of them by as much as is"
                + " shown.",
            restated(),
            shelf.formats().count(published),
            against,
            shelf.formats().value(Unit.SHARE, share()),
            shown());
    return why.isEmpty() ? sentence : sentence + " " + shelf.say("Why: {0}.", why);
  }
}
