package casestat.sla;

import casestat.lake.Case;
import casestat.lake.CaseFacts;
import casestat.lake.ClockHolding;
import casestat.lake.ClockReading;
import casestat.lake.Event;
import casestat.lake.Milestone;
import casestat.profile.PauseRule.Holder;
import casestat.profile.ServiceProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Folds a case and its log into its rows of facts. Cheap to build, and safe for use by several
 * threads.
 */
public final class CaseFold {
  private static final Pauses HOLDS = Pauses.forAnyHold();

  private final PolicyBook policies;
  private final FactsFold facts;
  private final Stays stays;
  private final Phases phases;
  private final ReadingRows rows;

  public CaseFold(ServiceProfile profile) {
    this(profile, null);
  }

  /**
   * @param policiesOn what if every case were promised what was valid on this date; null for what
   *     was promised
   */
  public CaseFold(ServiceProfile profile, @Nullable LocalDate policiesOn) {
    LocalDates dates = new LocalDates(profile.zone());
    this.policies = new PolicyBook(profile, policiesOn);
    this.facts = new FactsFold(dates, profile.reporting().digital());
    this.stays = new Stays(dates);
    this.phases = new Phases(dates);
    this.rows = new ReadingRows(dates);
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
    Map<Milestone, List<Term>> promised = policies.terms(history);
    List<Interruption> holds = HOLDS.of(history);
    CaseFacts row = facts.facts(history, holds, onCitizen(promised, history));
    return folded(promised, history, row, holds, (reading, written) -> {});
  }

  private CaseStory told(CaseHistory history) {
    Map<Milestone, List<Term>> promised = policies.terms(history);
    List<Interruption> holds = HOLDS.of(history);
    CaseFacts row = facts.facts(history, holds, onCitizen(promised, history));
    List<ClockStory> clocks = new ArrayList<>();
    FoldedCase folded =
        folded(
            promised,
            history,
            row,
            holds,
            (reading, written) ->
                clocks.add(
                    reading == null
                        ? ClockStory.none(written)
                        : ClockStory.of(written, reading, history)));
    return new CaseStory(folded, history.events(), clocks);
  }

  private FoldedCase folded(
      Map<Milestone, List<Term>> promised,
      CaseHistory history,
      CaseFacts row,
      List<Interruption> holds,
      BiConsumer<@Nullable Reading, ClockReading> clocks) {
    List<ClockReading> readings = new ArrayList<>(2);
    List<ClockHolding> holdings = new ArrayList<>(0);
    read(
        promised,
        history,
        row,
        (reading, written) -> {
          readings.add(written);
          if (reading != null) {
            holdings.addAll(Holdings.of(reading, written, history));
          }
          clocks.accept(reading, written);
        });
    return new FoldedCase(
        row,
        facts.spells(history, row),
        stays.of(history),
        phases.of(history, row, holds),
        readings,
        holdings);
  }

  // By the promise made at the start: who waits for whom is the policy's to say.
  private static List<Interruption> onCitizen(
      Map<Milestone, List<Term>> promised, CaseHistory history) {
    List<Term> terms = promised.getOrDefault(Milestone.RESOLUTION, List.of());
    @Nullable SlaClock clock = terms.isEmpty() ? null : terms.get(0).clock();
    return clock == null
        ? List.of()
        : clock.pauses().of(history).stream().filter(p -> p.holder() == Holder.CITIZEN).toList();
  }

  // None for a case whose times are flawed: nothing can be measured by them.
  private void read(
      Map<Milestone, List<Term>> terms,
      CaseHistory history,
      CaseFacts row,
      BiConsumer<@Nullable Reading, ClockReading> readings) {
    if (row.flaw() != null) {
      return;
    }
    for (Map.Entry<Milestone, List<Term>> promised : terms.entrySet()) {
      List<Term> some = promised.getValue();
      if (some.size() == 1 && some.get(0).clock() == null) {
        readings.accept(null, rows.none(promised.getKey(), row));
        continue;
      }
      for (Reading reading : new Judge(some, history).readings()) {
        readings.accept(reading, rows.row(reading, row));
      }
    }
  }
}
