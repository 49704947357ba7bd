/**
 * What every verb of the command has in common: exit codes, messages, progress.
 *
 * <p>Start with {@link casestat.command.Verb}.
 */
@NullMarked
package casestat.command;

import org.jspecify.annotations.NullMarked;
