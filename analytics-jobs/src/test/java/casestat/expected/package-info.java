/**
 * The figures that the sample city is known to have, as they stand in a file beside its deliveries.
 */
@NullMarked
package casestat.expected;

import org.jspecify.annotations.NullMarked;
