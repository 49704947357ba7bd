/**
 * The other way round: from the due dates that a source states, the promises behind them.
 *
 * <p>Start with {@link casestat.infer.Inference#infer}: stated dates go in, a target for each
 * service type comes out, learned from one part of the cases and scored on the rest. {@link
 * casestat.infer.Proposals} says what is tried at all, {@link casestat.infer.Guess} whether it
 * gives a date that was stated. All dates are computed by {@code casestat.sla}.
 */
@NullMarked
package casestat.infer;

import org.jspecify.annotations.NullMarked;
