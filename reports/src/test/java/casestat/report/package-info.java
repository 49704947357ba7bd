/** Tests of the view of figures and of editions, over a lake made without Spark. */
@NullMarked
package casestat.report;

import org.jspecify.annotations.NullMarked;
