/**
 * Slides that can be edited: text, native charts over workbooks of their own, native tables. Knows
 * nothing of lakes: what it writes is in {@link casestat.report.slides.SlidesSpec}.
 */
@NullMarked
package casestat.report.slides;

import org.jspecify.annotations.NullMarked;
