/**
 * Pages for decision makers, and the verbs that start the others.
 *
 * <p>Start with {@link casestat.dashboard.Serve}, then {@link casestat.dashboard.Site}, which has
 * every address.
 */
@NullMarked
package casestat.dashboard;

import org.jspecify.annotations.NullMarked;
