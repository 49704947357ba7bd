/** Tests of the dashboard: a real server, over a lake made without Spark. */
@NullMarked
package casestat.dashboard;

import org.jspecify.annotations.NullMarked;
