/** Tests of the charts: numbers are read back out of every rendering. */
@NullMarked
package casestat.report.chart;

import org.jspecify.annotations.NullMarked;
