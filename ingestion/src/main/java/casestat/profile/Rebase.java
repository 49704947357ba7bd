package casestat.profile;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * From when on a metric is measured against itself anew, because the work was changed.
 *
 * @param from the first month of the new baseline
 * @param because what was changed, for whoever reads the chart
 */
public record Rebase(YearMonth from, Text because) implements Serializable {}
