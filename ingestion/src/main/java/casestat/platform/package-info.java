/** Messages as social platforms hand them out, read into our own columns. */
@NullMarked
package casestat.platform;

import org.jspecify.annotations.NullMarked;
