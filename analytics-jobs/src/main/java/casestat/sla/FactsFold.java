package casestat.sla;

import casestat.lake.CaseFacts;
import casestat.lake.CaseSpell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds the history of a case into its row of facts and the rows of its spells. */
final class FactsFold {
  private final LocalDates dates;
  private final List<String> digital;

  /**
   * @param digital channels that the profile calls so
   */
  FactsFold(LocalDates dates, List<String> digital) {
    this.dates = dates;
    this.digital = digital;
  }

  /**
   * @param holds whoever it waited for
   * @param onCitizen when the service waited on the citizen
   */
  CaseFacts facts(CaseHistory history, List<Interruption> holds, List<Interruption> onCitizen) {
    Instant openedAt = history.openedAt();
    Instant noticed = history.noticedAt();
    Instant assigned = Handling.firstAssigned(history);
    Instant responded = history.firstRespondedAt();
    Instant firstResolved = history.firstResolvedAt();
    Instant resolved = history.lastResolvedAt();
    Spell last = history.lastSpell();
    int openedOn = dates.day(openedAt);
    return new CaseFacts(
        history.caseId(),
        openedOn / 100,
        openedOn,
        openedAt,
        openedAt.getEpochSecond(),
        dates.hour(openedAt),
        history.current(Dimension.SERVICE_TYPE),
        history.current(Dimension.DEPARTMENT),
        history.current(Dimension.CHANNEL),
        history.current(Dimension.AREA),
        history.current(Dimension.PRIORITY),
        isDigital(history.current(Dimension.CHANNEL)),
        dates.dayOrNull(noticed),
        secondsSince(openedAt, noticed),
        dates.dayOrNull(assigned),
        secondsSince(openedAt, assigned),
        responded,
        dates.dayOrNull(responded),
        secondsSince(openedAt, responded),
        firstResolved,
        dates.dayOrNull(firstResolved),
        secondsSince(openedAt, firstResolved),
        resolved,
        dates.dayOrNull(resolved),
        secondsSince(openedAt, resolved),
        last.outcome(),
        last.endedAt(),
        history.masterId(),
        history.spells().size() - 1,
        seconds(holds),
        seconds(onCitizen),
        Handling.openSeconds(history),
        Handling.longestSilenceSeconds(history),
        Handling.replies(history),
        Handling.reassignments(history),
        history.flaw());
  }

  private @Nullable Boolean isDigital(String channel) {
    return digital.isEmpty() || channel.equals(Dimension.NOT_STATED)
        ? null
        : (Boolean) digital.contains(channel);
  }

  List<CaseSpell> spells(CaseHistory history, CaseFacts facts) {
    List<Spell> spells = history.spells();
    List<CaseSpell> rows = new ArrayList<>(spells.size());
    for (int i = 0; i < spells.size(); i++) {
      Spell spell = spells.get(i);
      Instant next = i + 1 < spells.size() ? spells.get(i + 1).startedAt() : null;
      rows.add(
          new CaseSpell(
              facts.caseId(),
              i + 1,
              facts.openedMonth(),
              facts.openedSecond(),
              facts.serviceType(),
              facts.department(),
              facts.channel(),
              facts.area(),
              facts.priority(),
              spell.startedAt(),
              dates.day(spell.startedAt()),
              spell.startedAt().getEpochSecond(),
              spell.endedAt(),
              dates.dayOrNull(spell.endedAt()),
              spell.outcome(),
              spell.endedAt() == null ? null : secondsSince(spell.endedAt(), next),
              facts.flaw()));
    }
    return rows;
  }

  // Null where it would be negative: an end before the beginning is a flaw and no duration.
  private static @Nullable Long secondsSince(Instant from, @Nullable Instant to) {
    return to == null || to.isBefore(from)
        ? null
        : (Long) Micros.seconds(Micros.of(to) - Micros.of(from));
  }

  // A hold that lasts is left out: the row would change without the case.
  private static long seconds(List<Interruption> holds) {
    long held = 0;
    for (Interruption hold : holds) {
      held += hold.lasts() ? 0 : hold.to() - hold.from();
    }
    return Micros.seconds(held);
  }
}
