package casestat.report.html;

/**
 * A figure that was published otherwise before: old + in - out = new.
 *
 * @param figure names it, and the part where it is of one
 * @param period of which it is: {@code October 2026}
 * @param old as it was published
 * @param now as it is in this edition
 * @param cause why it moved, in words
 * @param casesIn that count now and did not before; {@link casestat.report.chart.Mark#WITHHELD}
 *     where it is not told
 * @param casesOut that counted before and do not now; likewise
 */
public record RestatedFigure(
    String figure,
    String period,
    String old,
    String now,
    String cause,
    long casesIn,
    long casesOut) {}
