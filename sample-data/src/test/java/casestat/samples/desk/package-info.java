@NullMarked
package casestat.samples.desk;

import org.jspecify.annotations.NullMarked;
