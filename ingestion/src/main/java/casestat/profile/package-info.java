/**
 * Everything that makes a service different, as a tree of records read from one YAML file.
 *
 * <p>A profile is data, never code. It is checked whole before any work starts, and every mistake
 * is told at once with its place in the file. Start with {@link casestat.profile.ServiceProfile}.
 */
@NullMarked
package casestat.profile;

import org.jspecify.annotations.NullMarked;
