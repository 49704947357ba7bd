/**
 * From landing to facts to figures: the Spark job.
 *
 * <p>Sets are made by the {@code .sql} files beside this package, time by plain Java. Start with
 * {@link casestat.analyze.Analysis}.
 */
@NullMarked
package casestat.analyze;

import org.jspecify.annotations.NullMarked;
