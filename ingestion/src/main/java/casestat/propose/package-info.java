/** Proposes, from a file of cases, how a profile would read it. */
@NullMarked
package casestat.propose;

import org.jspecify.annotations.NullMarked;
