package casestat.report;

import casestat.metrics.Ledger;
import casestat.metrics.Metric;
import java.util.List;

/**
 * What a figure rests on, in words: every row that counts in its month is used, or left out for a
 * reason.
 */
public record Basis(long rows, long used, List<Line> leftOut) {

  public record Line(String reason, long rows) {}

  public Basis {
    leftOut = List.copyOf(leftOut);
  }

  public static Basis of(Shelf shelf, Metric metric, Selection selection) {
    Ledger ledger = Ledger.of(shelf.reader()::query, metric, selection.month(), selection.where());
    return new Basis(
        ledger.rows(),
        ledger.used(),
        ledger.leftOut().stream().map(c -> new Line(words(shelf, c.sql()), c.rows())).toList());
  }

  // The words that many definitions share; of others the condition itself is told.
  private static String words(Shelf shelf, String condition) {
    if (condition.contains("flaw")) {
      return shelf.say("times that cannot be right");
    }
    if (condition.contains("milestone")) {
      return shelf.say("a promise of something else");
    }
    if (condition.startsWith("c.state") || condition.startsWith("state")) {
      return shelf.say("neither kept nor broken, or not of this state");
    }
    if (condition.contains("select max(ends_at)") || condition.contains("due_at <=")) {
      return shelf.say("not due yet");
    }
    if (condition.contains("c.cycle") || condition.contains("cycle =")) {
      return shelf.say("after a reopening");
    }
    if (condition.contains("outcome")) {
      return shelf.say("another outcome");
    }
    return shelf.say("does not meet {0}", condition);
  }
}
