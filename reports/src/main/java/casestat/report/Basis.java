package casestat.report;

import casestat.cube.Cube;
import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Ledger;
import casestat.metrics.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a figure rests on, in words: every row that counts in its period is used, or left out for a
 * reason.
 */
public record Basis(long rows, long used, List<Line> leftOut) {

  public record Line(String reason, long rows) {}

  public Basis {
    leftOut = List.copyOf(leftOut);
  }

  public static Basis of(Shelf shelf, Metric metric, Selection selection) {
    int first = shelf.firstMonth(metric, selection.month());
    int last = shelf.lastMonth(selection.month());
    Ledger ledger =
        shelf
            .counter()
            .inCube(cube -> inCube(cube, metric, selection.where(), first, last))
            .orElseGet(
                () -> Ledger.of(shelf.reader()::query, metric, first, last, selection.where()));
    Basis basis =
        new Basis(
            ledger.rows(),
            ledger.used(),
            ledger.leftOut().stream().map(c -> new Line(words(shelf, c.sql()), c.rows())).toList());
    return shelf.privacy().isKept() ? basis.told(shelf, metric, selection) : basis;
  }

  private static Optional<Ledger> inCube(
      Cube cube, Metric metric, SortedMap<String, String> where, int first, int last) {
    return Ledger.ofCounts(metric, condition -> cube.rows(metric, condition, where, first, last));
  }

  /** Makes sure that a cube has what it takes, some time. */
  static void want(Cube cube, Metric metric) {
    inCube(cube, metric, new TreeMap<>(), 0, 0);
  }

  // Rows less those used are those left out: a small one of them withholds all, and the sum. Of a
  // part nothing is told that the whole does not tell of it: what its figure rests on. Nor is
  // anything where the figure is of an older run: less its cases, what is used came since.
  private Basis told(Shelf shelf, Metric metric, Selection selection) {
    Figure figure = shelf.book(selection).whole(metric, selection.month());
    List<Basis> months = months(shelf, metric, selection);
    boolean isUsedTold =
        shelf.told(used) == used
            && figure != null
            && !figure.isWithheld()
            && used == figure.cases()
            && months.stream().allMatch(month -> month.used != Figure.WITHHELD);
    boolean isLeftOutTold =
        isUsedTold
            && selection.where().isEmpty()
            && shelf.told(rows) == rows
            && leftOut.stream().allMatch(line -> shelf.told(line.rows()) == line.rows())
            && months.stream().allMatch(month -> month.rows != Figure.WITHHELD);
    return new Basis(
        isLeftOutTold ? rows : Figure.WITHHELD,
        isUsedTold ? used : Figure.WITHHELD,
        isLeftOutTold
            ? leftOut
            : leftOut.stream().map(line -> new Line(line.reason(), Figure.WITHHELD)).toList());
  }

  // What a quarter tells less its other months is what a month of it does not tell.
  private static List<Basis> months(Shelf shelf, Metric metric, Selection selection) {
    List<Basis> months = new ArrayList<>();
    if (shelf.step() > 1) {
      int last = shelf.lastMonth(selection.month());
      for (int month = shelf.firstMonth(metric, selection.month());
          month <= last;
          month = Period.plus(month, 1)) {
        months.add(of(shelf.monthly(), metric, selection.in(month)));
      }
    }
    return months;
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
