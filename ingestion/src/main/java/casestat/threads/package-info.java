/** Work that is done by several threads at once. */
@NullMarked
package casestat.threads;

import org.jspecify.annotations.NullMarked;
