package casestat.schedule;

import casestat.profile.EditionPeriod;
import casestat.profile.Issue;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One edition and when it is issued.
 *
 * @param endsAt the end of its period, in the zone of the profile
 * @param on the local date of issue
 * @param dueAt never before the end of the period
 * @param deadlineAt never before {@code dueAt}; null where it waits for as long as it takes
 */
public record Occurrence(
    Issue issue,
    EditionPeriod period,
    Instant endsAt,
    LocalDate on,
    Instant dueAt,
    @Nullable Instant deadlineAt) {

  /** Whether it is issued although something is missing. */
  public boolean isPastDeadline(Instant now) {
    return deadlineAt != null && !now.isBefore(deadlineAt);
  }
}
