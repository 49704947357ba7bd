/**
 * What each figure means: a metric is defined once, in words and in SQL that Spark and the reading
 * engine both run, and its definition travels with its figures.
 *
 * <p>The definitions are the {@code *.metrics.yml} files beside this package's resources, each with
 * its worked examples in the {@code *.spec.yml} of the same name. Start with {@link
 * casestat.metrics.Metric}, then {@link casestat.metrics.FigureSql}, then {@link
 * casestat.metrics.Tally}. Nothing here knows an engine: the caller hands one in as a {@link
 * casestat.metrics.SqlEngine}.
 */
@NullMarked
package casestat.metrics;

import org.jspecify.annotations.NullMarked;
