/**
 * The statistics behind the figures: plain Java over arrays of numbers, with the formula and its
 * source beside each. Start with {@link casestat.stats.KaplanMeier} and {@link casestat.stats.Xmr}.
 * Distributions are those of Apache Commons Statistics; survival and control charts are written
 * here, because no kept library for Java has them.
 */
@NullMarked
package casestat.stats;

import org.jspecify.annotations.NullMarked;
