/**
 * A copy of what figures are counted from, made for one run and held in memory: every population by
 * period and by all of its dimensions at once. It answers for parts of the whole as the reading
 * engine does, to the last digit, and in less time; what it has not, or has no room for, is asked
 * of the engine. See RATIONALE.md#a-cube-for-parts.
 */
@NullMarked
package casestat.cube;

import org.jspecify.annotations.NullMarked;
