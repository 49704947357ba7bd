package casestat.report;

import casestat.report.chart.Direction;
import casestat.report.chart.Formats;
import casestat.report.chart.Mark;
import casestat.report.chart.Unit;
import casestat.report.table.DataTable.Cell;
import casestat.report.table.DataTable.Sense;

/** One number less another, as a cell of a table. */
final class Difference {
  private Difference() {}

  /** The mark of the one that is not there, where one is not. */
  static Cell of(Unit unit, Cell now, Cell then, Direction better, Formats formats) {
    Double to = now.value();
    Double from = then.value();
    if (to == null || from == null) {
      return Cell.absent(unit, to == null ? now.mark() : then.mark());
    }
    boolean isOfFew = now.isOfFew() || then.isOfFew();
    return new Cell(
        unit,
        to - from,
        null,
        null,
        null,
        Mark.NONE,
        formats.signed(unit, from, to),
        "",
        isOfFew,
        isOfFew || formats.isUnchanged(unit, from, to) ? Sense.NEITHER : sense(better, to > from));
  }

  private static Sense sense(Direction better, boolean isMore) {
    return switch (better) {
      case HIGHER_IS_BETTER -> isMore ? Sense.BETTER : Sense.WORSE;
      case LOWER_IS_BETTER -> isMore ? Sense.WORSE : Sense.BETTER;
      case NEUTRAL -> Sense.NEITHER;
    };
  }
}
