/**
 * The samples: finds the deliveries of a shipped service, and makes seeded ones of any size.
 *
 * <p>Everything here is made up. The same arguments give the same bytes on every machine: nothing
 * asks the wall clock, the default zone, the default locale or the order of a hash.
 */
@NullMarked
package casestat.samples;

import org.jspecify.annotations.NullMarked;
