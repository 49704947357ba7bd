/**
 * Does what is due, by starting the other verbs as child processes; the only package that does,
 * with the demo.
 *
 * <p>Start with {@link casestat.run.Run}; the chain itself is {@link casestat.run.DueWork}.
 */
@NullMarked
package casestat.run;

import org.jspecify.annotations.NullMarked;
