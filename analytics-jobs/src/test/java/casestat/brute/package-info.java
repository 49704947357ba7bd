/**
 * The figures of the sample city, counted a second time: from the raw deliveries and the words of
 * METRICS.md, PROFILE.md and RATIONALE.md alone, by plain loops. Shares no code with the product,
 * so that both would have to make the same mistake. Start reading at {@link
 * casestat.brute.BruteFigures}.
 */
@NullMarked
package casestat.brute;

import org.jspecify.annotations.NullMarked;
