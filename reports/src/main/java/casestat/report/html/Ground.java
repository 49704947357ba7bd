package casestat.report.html;

import java.util.List;

/**
 * What the figures rest on.
 *
 * @param sources each with how far it goes
 * @param deliveries what became of the rows of each: read, kept, repeated, superseded, rejected
 * @param leftOut what was kept and is not in every figure, with how much; may be empty
 * @param limits what the figures do not say
 */
public record Ground(
    List<Source> sources,
    List<Received> deliveries,
    List<Fact> leftOut,
    List<Meaning> meanings,
    List<String> limits) {

  /**
   * @param completeTo as people read it
   */
  public record Source(String name, int deliveries, String completeTo) {}

  /**
   * @param rows read, kept, repeated, superseded, rejected; as shown
   */
  public record Received(String file, String source, List<String> rows) {

    public Received {
      rows = List.copyOf(rows);
      if (rows.size() != 5) {
        throw new IllegalArgumentException(file + ": " + rows.size() + " counts of rows");
      }
    }
  }

  /** Something, and how much of it. */
  public record Fact(String what, String amount) {}

  public Ground {
    sources = List.copyOf(sources);
    deliveries = List.copyOf(deliveries);
    leftOut = List.copyOf(leftOut);
    meanings = List.copyOf(meanings);
    limits = List.copyOf(limits);
  }
}
