package casestat.stats;

/** From the lower to the upper bound, both in it. */
public record Interval(double lower, double upper) {}
