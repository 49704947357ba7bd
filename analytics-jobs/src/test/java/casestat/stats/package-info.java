@NullMarked
package casestat.stats;

import org.jspecify.annotations.NullMarked;
