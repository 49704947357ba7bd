/** What is told from stated dates, where the promise behind them is known. */
@NullMarked
package casestat.infer;

import org.jspecify.annotations.NullMarked;
