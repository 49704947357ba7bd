package casestat.report.html;

/**
 * A figure that was published otherwise before: old + in - out = new.
 *
 * @param label names the figure, and the part where it is of one
 * @param period of which it is: {@code October 2026}
 * @param before as it was published
 * @param after as it is now
 * @param cause why it moved, in words
 * @param casesIn that count now and did not before; {@link casestat.report.chart.Mark#WITHHELD}
 *     where it is not told
 * @param casesOut that counted before and do not now; likewise
 */
public record RestatedLine(
    String label,
    String period,
    String before,
    String after,
    String cause,
    long casesIn,
    long casesOut) {}
