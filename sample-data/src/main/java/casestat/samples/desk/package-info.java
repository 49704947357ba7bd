/** Makes the data of a service from a description of it, whatever service that is. */
@NullMarked
package casestat.samples.desk;

import org.jspecify.annotations.NullMarked;
