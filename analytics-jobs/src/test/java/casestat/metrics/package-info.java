@NullMarked
package casestat.metrics;

import org.jspecify.annotations.NullMarked;
