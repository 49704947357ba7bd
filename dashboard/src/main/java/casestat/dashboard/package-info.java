/**
 * Pages for decision makers, and the verbs that start the others.
 *
 * <p>Start with {@link casestat.dashboard.Serve}, then {@link casestat.dashboard.Dashboard}, which
 * has every address.
 */
@NullMarked
package casestat.dashboard;

import org.jspecify.annotations.NullMarked;
