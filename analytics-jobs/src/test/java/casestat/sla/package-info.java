/** What the clocks must do, by claims that can be checked in the head and by slow oracles. */
@NullMarked
package casestat.sla;

import org.jspecify.annotations.NullMarked;
