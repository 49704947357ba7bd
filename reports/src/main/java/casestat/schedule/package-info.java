/**
 * When editions are due: what a profile's schedule means, as plain arithmetic. What is due is a
 * function of the profile, of what has been issued, and of an instant; nothing here reads a clock,
 * a file or a lake.
 *
 * <p>Start with {@link casestat.schedule.Agenda}.
 */
@NullMarked
package casestat.schedule;

import org.jspecify.annotations.NullMarked;
