package casestat.sla;

import casestat.lake.Case;
import casestat.lake.CaseFacts;
import casestat.lake.ClockReading;
import casestat.lake.Event;
import casestat.profile.ServiceProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Folds a case and its log into its rows of facts. Cheap to build, and safe for use by several
 * threads.
 */
public final class CaseFold {
  private final LocalDates dates;
  private final PolicyBook policies;
  private final FactsFold facts;

  public CaseFold(ServiceProfile profile) {
    this.dates = new LocalDates(profile.zone());
    this.policies = new PolicyBook(profile);
    this.facts = new FactsFold(dates);
  }

  /**
   * @param row the newest that describes the case; null where events came without one
   * @param events all of the case that are known, in any order, repeated or not
   * @param asOf nothing that happened later counts
   * @return empty where there is no row, and for a case that was not opened yet
   */
  public Optional<FoldedCase> fold(@Nullable Case row, List<Event> events, Instant asOf) {
    return row == null ? Optional.empty() : CaseHistory.of(row, events, asOf).map(this::folded);
  }

  /** The same with its explanation; for the few cases that someone asks about. */
  public Optional<CaseStory> story(@Nullable Case row, List<Event> events, Instant asOf) {
    return row == null ? Optional.empty() : CaseHistory.of(row, events, asOf).map(this::told);
  }

  private FoldedCase folded(CaseHistory history) {
    CaseFacts row = facts.facts(history);
    List<ClockReading> readings = new ArrayList<>(2);
    for (SlaClock clock : policies.clocks(history)) {
      readings.addAll(clock.read(history, row, dates));
    }
    return new FoldedCase(row, facts.spells(history, row), readings);
  }

  private CaseStory told(CaseHistory history) {
    CaseFacts row = facts.facts(history);
    List<ClockReading> readings = new ArrayList<>();
    List<ClockStory> clocks = new ArrayList<>();
    for (SlaClock clock : policies.clocks(history)) {
      List<ClockReading> read = clock.read(history, row, dates);
      for (int i = 0; i < read.size(); i++) {
        readings.add(read.get(i));
        clocks.add(ClockStory.of(read.get(i), clock, clock.cycles(history).get(i), history));
      }
    }
    return new CaseStory(
        new FoldedCase(row, facts.spells(history, row), readings), history.events(), clocks);
  }
}
