package casestat.report.chart;

import org.jspecify.annotations.Nullable;

/**
 * Limits between which a value varies as usual, from one month to another, both included. A reset
 * of the baseline is a second band.
 */
public record Band(
    String fromKey, String toKey, double lower, @Nullable Double centre, double upper) {}
