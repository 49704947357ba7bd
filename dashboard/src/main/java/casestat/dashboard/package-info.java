/**
 * Pages for decision makers, and the verbs that start the others.
 *
 * <p>Start with {@link casestat.dashboard.Demo}.
 */
@NullMarked
package casestat.dashboard;

import org.jspecify.annotations.NullMarked;
