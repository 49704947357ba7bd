/** What the rows of the lake say about themselves. */
@NullMarked
package casestat.lake;

import org.jspecify.annotations.NullMarked;
