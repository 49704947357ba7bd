/** A folder to begin a service of one's own in. */
@NullMarked
package casestat.workspace;

import org.jspecify.annotations.NullMarked;
