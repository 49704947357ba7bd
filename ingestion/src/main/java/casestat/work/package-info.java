/** Work that is done by several threads at once. */
@NullMarked
package casestat.work;

import org.jspecify.annotations.NullMarked;
