/** Tests of the package of the same name. */
@NullMarked
package casestat.access;

import org.jspecify.annotations.NullMarked;
