package casestat.dashboard;

import casestat.metrics.Metric;

/**
 * A metric as it is explained.
 *
 * @param goal as shown; empty where the profile sets none
 */
public record Meaning(Metric metric, String goal) {}
