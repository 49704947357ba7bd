package casestat.schedule;

import casestat.profile.Calendar;
import casestat.profile.EditionPeriod;
import casestat.profile.Issue;
import casestat.profile.Issue.When;
import casestat.profile.Reporting;
import casestat.profile.ServiceProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One line of a schedule as times: of each period, when its edition is due. */
final class Timetable {
  private final Issue issue;
  private final ZoneId reportZone;
  private final Reporting reporting;
  private final IssueDates dates;
  private final @Nullable CronTimes cron;

  Timetable(ServiceProfile profile, Issue issue) {
    this.issue = issue;
    this.reportZone = profile.zone();
    this.reporting = profile.reporting();
    this.dates = new IssueDates(calendar(profile, issue));
    this.cron = issue.when() instanceof When.Cron said ? new CronTimes(said.pattern()) : null;
  }

  static Calendar calendar(ServiceProfile profile, Issue issue) {
    return profile.calendars().stream()
        .filter(c -> c.calendar().equals(issue.calendar()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no calendar " + issue.calendar()));
  }

  Occurrence of(EditionPeriod period) {
    Instant endsAt = period.endsAt(reportZone);
    LocalDateTime time = time(period, endsAt);
    Instant dueAt = later(LocalClock.first(time, issue.zone()), endsAt);
    Instant deadlineAt = null;
    if (issue.deadline() != null) {
      LocalDate day = dates.date(issue.deadline(), period.next());
      deadlineAt = later(LocalClock.first(day.atTime(time.toLocalTime()), issue.zone()), dueAt);
    }
    return new Occurrence(issue, period, endsAt, time.toLocalDate(), dueAt, deadlineAt);
  }

  private LocalDateTime time(EditionPeriod period, Instant endsAt) {
    if (cron != null) {
      return cron.from(endsAt, issue.zone());
    }
    When.On on = (When.On) issue.when();
    return dates.date(on.day(), period.next()).atTime(on.at());
  }

  // East of the profile's zone the first day begins before the period is over.
  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  EditionPeriod containing(LocalDate day) {
    return EditionPeriod.containing(issue.edition(), day, reporting);
  }

  /** The newest that is due at an instant. */
  Occurrence newestDue(Instant now) {
    Occurrence newest = of(containing(now.atZone(reportZone).toLocalDate()));
    while (newest.dueAt().isAfter(now)) {
      newest = of(newest.period().preceding());
    }
    return newest;
  }
}
