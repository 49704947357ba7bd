package casestat.report;

import casestat.metrics.Metric;
import java.util.Optional;

/**
 * What a figure is held against: another time, the goal, or another part of the cases.
 *
 * @param dimension of a part; empty for other kinds
 * @param member of that dimension, or {@link Metric#ALL} for every one; empty for other kinds
 */
public record Versus(Kind kind, String dimension, String member) {

  /** The kinds there are. */
  public enum Kind {
    PREVIOUS("previous"),
    LAST_YEAR("last-year"),
    GOAL("goal"),
    PART("part");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As addresses and files write it. */
    public String word() {
      return word;
    }
  }

  /** {@code previous}, {@code last-year}, {@code goal} or {@code area:North}; else empty. */
  public static Optional<Versus> of(String text) {
    for (Kind kind : Kind.values()) {
      if (kind != Kind.PART && kind.word().equals(text)) {
        return Optional.of(new Versus(kind, "", ""));
      }
    }
    int colon = text.indexOf(':');
    return colon > 0 && Metric.DIMENSIONS.contains(text.substring(0, colon))
        ? Optional.of(part(text.substring(0, colon), text.substring(colon + 1)))
        : Optional.empty();
  }

  public static Versus part(String dimension, String member) {
    return new Versus(Kind.PART, dimension, member);
  }

  /** As an address writes it. */
  public String text() {
    return kind == Kind.PART ? dimension + ":" + member : kind.word();
  }

  /** The part that is held against the one looked at, in the same month. */
  public Selection other(Selection selection) {
    if (kind != Kind.PART) {
      return selection;
    }
    return member.equals(Metric.ALL)
        ? selection.without(dimension)
        : selection.with(dimension, member);
  }
}
