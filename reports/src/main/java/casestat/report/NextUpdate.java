package casestat.report;

import casestat.language.Language;
import casestat.profile.EditionPeriod;
import casestat.profile.ServiceProfile;
import casestat.schedule.Agenda;
import casestat.schedule.IssuedPeriods;
import casestat.schedule.Occurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When there is something newer than an edition: by the schedule and its period alone, whenever it
 * is made, so that the same content is the same bytes.
 */
final class NextUpdate {
  private NextUpdate() {}

  /** A date, as people of the place read it; empty without a schedule. */
  static String after(EditionPeriod period, ServiceProfile profile, Language language) {
    Instant end = period.endsAt(profile.zone());
    Agenda agenda = new Agenda(profile, IssuedPeriods.of(List.of(period.name())), null, end);
    // The next of its kind, where the schedule has its kind: that is what its readers wait for.
    Optional<Occurrence> own =
        profile.schedule().stream()
            .filter(issue -> issue.edition() == period.edition())
            .flatMap(issue -> agenda.next(issue, 1).stream())
            .min(Comparator.comparing(Occurrence::dueAt));
    return own.or(agenda::next)
        .map(next -> LocalDate.ofInstant(next.dueAt(), profile.zone()))
        .map(language.dates()::date)
        .orElse("");
  }
}
