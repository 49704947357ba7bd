/** Tests of the package of the same name. */
@NullMarked
package casestat.schedule;

import org.jspecify.annotations.NullMarked;
