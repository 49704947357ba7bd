package casestat.dashboard;

import casestat.metrics.Metric;
import casestat.report.sheet.Definition;

/**
 * A metric as it is explained.
 *
 * @param counts what puts a case into a month, in words
 * @param direction which way is good, in a few words
 * @param example the month that is shown by default worked out; empty before there is a month
 * @param exampleHref of that figure; empty likewise
 */
public record Meaning(
    Metric metric,
    Definition definition,
    String counts,
    String direction,
    String example,
    String exampleHref) {}
