package casestat.lake;

import java.time.Instant;

/**
 * A stretch of the report calendar, so that SQL never converts a zone.
 *
 * @param grain {@code month}
 * @param periodStart first local day as {@code yyyyMMdd}
 * @param month {@code yyyyMM}
 * @param startsAt first instant
 * @param endsAt first instant after it; the as-of instant for the period that is still running
 * @param endsSecond {@code endsAt} as seconds since 1970-01-01T00:00Z
 * @param complete whether the as-of instant is at or after the end
 */
public record Period(
    String grain,
    int periodStart,
    int month,
    Instant startsAt,
    Instant endsAt,
    long endsSecond,
    boolean complete) {}
