package casestat.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import casestat.lake.CasePhase;
import casestat.lake.ClockHolding;
import casestat.lake.Event.Actor;
import casestat.lake.Event.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who had a case, and since when nothing happened to it. The desk is open nine to five, UTC. */
class PhasesTest {
  private static final String LATER = "2026-11-01T00:00";
  private static final Desk DESK =
      Desk.of(
          Hours.office().calendar(),
          Desk.policy("all", Map.of(), Item.resolution(Desk.hours(4)).build()));

  @Test
  void aCaseIsCutWhereverAnythingHappensAndStretchesWithinOneDayAreLeftOut() {
    Life life =
        Life.rowOnly("2026-10-05T10:00")
            .then(Kind.SUBMITTED, "2026-10-05T10:00")
            .by(Actor.CITIZEN, Kind.NOTED, "2026-10-05T12:00")
            .then(Kind.ON_HOLD, "2026-10-07T09:00", "Waiting", null)
            .then(Kind.REPLIED, "2026-10-08T09:00")
            .then(Kind.OFF_HOLD, "2026-10-09T09:00")
            .then(Kind.RESOLVED, "2026-10-09T10:00")
            .then(Kind.REOPENED, "2026-10-20T10:00");

    assertThat(DESK.fold(life, LATER).phases())
        .extracting(CasePhase::phase, CasePhase::startedOn, CasePhase::endedOn, CasePhase::onHold)
        .containsExactly(
            tuple(2, 20261005, 20261007, false),
            tuple(3, 20261007, 20261008, true),
            tuple(4, 20261008, 20261009, true),
            tuple(6, 20261020, null, false));
  }

  @Test
  void whoHandedACaseOnHasTheOpenHoursInWhichItWasTheirs() {
    Life life =
        Life.rowOnly("2026-10-05T10:00")
            .stating(Kind.SUBMITTED, "2026-10-05T10:00", "Desk", null, null)
            .stating(Kind.ASSIGNED, "2026-10-05T16:00", "Streets", null, null)
            .stating(Kind.ASSIGNED, "2026-10-05T20:00", "Parks", null, null)
            .stating(Kind.ASSIGNED, "2026-10-06T12:00", "Streets", null, null)
            .then(Kind.RESOLVED, "2026-10-06T15:00")
            .stating(Kind.NOTED, "2026-10-07T15:00", "Archive", null, null);

    assertThat(DESK.fold(life, LATER).holdings())
        .extracting(ClockHolding::department, ClockHolding::heldSeconds, ClockHolding::dueOn)
        .containsExactly(
            tuple("Desk", 6 * 3600L, 20261005),
            tuple("Streets", 4 * 3600L, 20261005),
            tuple("Parks", 3 * 3600L, 20261005));
  }

  @Test
  void aPromiseKeptIsHeldByNobody() {
    Life life =
        Life.rowOnly("2026-10-05T10:00")
            .stating(Kind.SUBMITTED, "2026-10-05T10:00", "Desk", null, null)
            .then(Kind.RESOLVED, "2026-10-05T14:00");

    assertThat(DESK.fold(life, LATER).holdings()).isEmpty();
  }
}
