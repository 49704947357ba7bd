/** The statistics against answers that other programs computed, from a folder of outside data. */
@NullMarked
package casestat.oracles;

import org.jspecify.annotations.NullMarked;
