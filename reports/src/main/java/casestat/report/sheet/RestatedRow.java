package casestat.report.sheet;

import casestat.report.chart.Mark;
import casestat.report.chart.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A published figure that has changed since; one line of the sheet of restatements.
 *
 * @param figure what the figure is called
 * @param dimension what it is cut by, in words; empty for the whole
 * @param member which part; empty for the whole
 * @param period such as {@code 2026-10}
 * @param revision the one that tells the new value; the old one is that of the revision before
 * @param unit of both values, as charts have them: shares as fractions, durations in seconds
 * @param cause why it changed, in words
 * @param casesIn how many cases count now and did not before; null where that is not known, {@link
 *     Mark#WITHHELD} where it is not told
 * @param casesOut the other way round
 */
public record RestatedRow(
    String figure,
    String dimension,
    String member,
    String period,
    int revision,
    Unit unit,
    Side before,
    Side after,
    String cause,
    @Nullable Long casesIn,
    @Nullable Long casesOut) {

  /**
   * What was, or is, told.
   *
   * @param value null exactly when {@code mark} says why
   */
  public record Side(@Nullable Double value, Mark mark) {
    public Side {
      if ((value == null) != mark.isAbsence()) {
        throw new IllegalArgumentException("value " + value + " does not go with mark " + mark);
      }
    }

    public static Side of(double value) {
      return new Side(value, Mark.NONE);
    }

    public static Side absent(Mark why) {
      return new Side(null, why);
    }
  }
}
