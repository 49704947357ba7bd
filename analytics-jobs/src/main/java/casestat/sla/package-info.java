/** The promise and the clock that measures it, as plain Java. */
@NullMarked
package casestat.sla;

import org.jspecify.annotations.NullMarked;
