package casestat.report.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was promised, to which cases and from when to when; one line of the Definitions sheet.
 *
 * @param version tells apart what was promised under one name at different times
 * @param milestone what is promised: a first response, a resolution
 * @param target how much time it allows, in words
 * @param calendar whose hours count
 * @param cases to which cases, in words
 * @param exclusion by which outcomes it is neither kept nor broken, and when the clock rests
 * @param from first day of opening it holds for; null for always
 * @param to last day of opening it holds for; null for ever
 */
public record PromiseLine(
    String policy,
    int version,
    String milestone,
    String target,
    String calendar,
    String cases,
    String exclusion,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
