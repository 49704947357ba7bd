/** Data that the repository does not hold, for the tests that can do without. */
@NullMarked
package casestat.outside;

import org.jspecify.annotations.NullMarked;
