/** Tests of the package of the same name. */
@NullMarked
package casestat.run;

import org.jspecify.annotations.NullMarked;
