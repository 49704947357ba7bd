/**
 * The promise and the clock that measures it, as plain Java: no Spark, no files, and no clock of
 * the machine's.
 *
 * <p>Start with {@link casestat.sla.CaseFold#fold}: a case and its log go in, its rows come out. On
 * the way {@link casestat.sla.CaseHistory} settles what happened, {@link casestat.sla.PolicyBook}
 * what was promised, {@link casestat.sla.SlaClock} how long it took, and {@link
 * casestat.sla.BusinessCalendar} which of that time counts.
 */
@NullMarked
package casestat.sla;

import org.jspecify.annotations.NullMarked;
