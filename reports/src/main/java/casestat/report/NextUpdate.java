package casestat.report;

import casestat.language.Language;
import casestat.profile.Issue;
import casestat.profile.ServiceProfile;
import casestat.schedule.Agenda;
import casestat.schedule.Ledger;
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
    Instant end = period.last().plusMonths(1).atDay(1).atStartOfDay(profile.zone()).toInstant();
    Agenda agenda = new Agenda(profile, Ledger.of(List.of(period.name())), null, end);
    // The next of its kind, where the schedule has its kind: that is what its readers wait for.
    Optional<Occurrence> own =
        profile.schedule().stream()
            .filter(issue -> issue.edition() == kind(period))
            .flatMap(issue -> agenda.next(issue, 1).stream())
            .min(Comparator.comparing(Occurrence::dueAt));
    return own.or(agenda::next)
        .map(next -> LocalDate.ofInstant(next.dueAt(), profile.zone()))
        .map(language.dates()::date)
        .orElse("");
  }

  private static Issue.Edition kind(EditionPeriod period) {
    return switch (period.months()) {
      case 1 -> Issue.Edition.MONTH;
      case 3 -> Issue.Edition.QUARTER;
      default -> Issue.Edition.FISCAL_YEAR;
    };
  }
}
