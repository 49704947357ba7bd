package casestat.schedule;

import casestat.language.Language;
import casestat.profile.EditionPeriod;
import casestat.profile.ServiceProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source that an edition waits for.
 *
 * @param completeTo the latest thing that happened in any of its deliveries; null before the first
 */
public record Late(String source, @Nullable Instant completeTo) {
  // A day without anything in it is not unusual.
  private static final Duration SLACK = Duration.ofDays(1);

  /**
   * Those of an edition's sources that are not complete to the end of its period: nothing in them
   * happened on its last business day or later, nor in its last 24 hours.
   *
   * @param completeTo by source
   */
  public static List<Late> of(
      ServiceProfile profile, Occurrence occurrence, Map<String, Instant> completeTo) {
    Instant wanted = wanted(profile, occurrence);
    List<Late> late = new ArrayList<>();
    for (String source : occurrence.issue().waitsFor()) {
      Instant to = completeTo.get(source);
      if (to == null || to.isBefore(wanted)) {
        late.add(new Late(source, to));
      }
    }
    return late;
  }

  // An office that is closed at the weekend has nothing to deliver of it.
  private static Instant wanted(ServiceProfile profile, Occurrence occurrence) {
    IssueDates dates = new IssueDates(Timetable.calendar(profile, occurrence.issue()));
    EditionPeriod period = occurrence.period();
    LocalDate day = period.last().atEndOfMonth();
    while (!dates.isBusinessDay(day) && day.isAfter(period.first().atDay(1))) {
      day = day.minusDays(1);
    }
    Instant begins = day.atStartOfDay(profile.zone()).toInstant();
    Instant slack = occurrence.endsAt().minus(SLACK);
    return begins.isBefore(slack) ? begins : slack;
  }

  /** What it waits for, in words: {@code cases is complete to 29 Oct 2026 17:02}. */
  public String words(Language language, ZoneId zone) {
    return completeTo == null
        ? language.say("nothing of {0} has been delivered", source)
        : language.say(
            "{0} is complete to {1}",
            source, language.dates().dateTime(completeTo.atZone(zone).toLocalDateTime()));
  }
}
