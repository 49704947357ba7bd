package casestat.sla;

import static casestat.sla.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.CaseFacts;
import casestat.lake.CaseFacts.Flaw;
import casestat.lake.CaseSpell;
import casestat.lake.Event.Actor;
import casestat.lake.Event.Kind;
import casestat.lake.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happened, where the row and the log both have a say. */
class CaseHistoryTest {
  private static final String LATER = "2026-12-31T00:00";
  private static final Desk DESK = Desk.promising(Desk.hours(4));

  private static CaseFacts facts(Life life) {
    return DESK.fold(life, LATER).facts();
  }

  @Test
  void theRowAloneTellsALife() {
    CaseFacts facts =
        facts(
            Life.rowOnly("2026-10-05T10:00")
                .rowResponded("2026-10-05T11:00")
                .rowResolved("2026-10-07T10:00")
                .rowClosed("2026-10-14T10:00")
                .rowOutcome(Outcome.UNABLE));

    assertThat(facts.openedAt()).isEqualTo(utc("2026-10-05T10:00"));
    assertThat(facts.firstResponseSeconds()).isEqualTo(3600);
    assertThat(facts.resolvedAt()).isEqualTo(utc("2026-10-07T10:00"));
    assertThat(facts.resolutionSeconds()).isEqualTo(2 * 86_400);
    assertThat(facts.outcome()).isEqualTo(Outcome.UNABLE);
    assertThat(facts.flaw()).isNull();
  }

  @Test
  void theLogCountsWhereItKnowsTheMoment() {
    CaseFacts facts =
        facts(
            Life.rowOnly("2026-10-05T10:00")
                .rowResponded("2026-10-05T11:00")
                .rowResolved("2026-10-07T10:00")
                .then(Kind.SUBMITTED, "2026-10-05T09:00")
                .reply("2026-10-05T12:00")
                .then(Kind.REFERRED, "2026-10-06T09:00"));

    assertThat(facts.openedAt()).isEqualTo(utc("2026-10-05T09:00"));
    assertThat(facts.firstRespondedAt()).isEqualTo(utc("2026-10-05T12:00"));
    assertThat(facts.resolvedAt()).isEqualTo(utc("2026-10-06T09:00"));
    assertThat(facts.outcome()).isEqualTo(Outcome.REFERRED);
  }

  @Test
  void theRowFillsInOnlyWhatTheLogLacksEntirely() {
    CaseFacts facts =
        facts(
            Life.rowOnly("2026-10-05T10:00")
                .rowResponded("2026-10-05T11:00")
                .rowResolved("2026-10-07T10:00")
                .by(Actor.SYSTEM, Kind.REPLIED, "2026-10-05T10:00:05")
                .hold("2026-10-05T12:00")
                .resume("2026-10-05T13:00"));

    assertThat(facts.openedAt()).isEqualTo(utc("2026-10-05T10:00"));
    assertThat(facts.firstRespondedAt()).isEqualTo(utc("2026-10-05T11:00"));
    assertThat(facts.resolvedAt()).isEqualTo(utc("2026-10-07T10:00"));
    assertThat(facts.holdSeconds()).isEqualTo(3600);
  }

  @Test
  void theEndOfTheRowIsNoMatterOnceTheLogReopensTheCase() {
    CaseFacts facts =
        facts(
            Life.opened("2026-10-05T10:00")
                .rowResolved("2026-10-07T10:00")
                .rowOutcome(Outcome.RESOLVED)
                .resolve("2026-10-07T10:00")
                .reopen("2026-10-08T10:00"));

    assertThat(facts.outcome()).isNull();
    assertThat(facts.resolvedAt()).isNull();
    assertThat(facts.endedAt()).isNull();
    assertThat(facts.firstResolvedAt()).isEqualTo(utc("2026-10-07T10:00"));
    assertThat(facts.reopens()).isEqualTo(1);
  }

  @Test
  void whatHappensAfterTheAsOfInstantIsNotKnown() {
    Life life =
        Life.rowOnly("2026-10-05T10:00")
            .rowResponded("2026-10-06T10:00")
            .rowResolved("2026-10-07T10:00")
            .rowOutcome(Outcome.RESOLVED);

    assertThat(DESK.fold(life, "2026-10-06T09:59:59").facts().firstRespondedAt()).isNull();
    assertThat(DESK.fold(life, "2026-10-06T10:00").facts().firstRespondedAt()).isNotNull();
    assertThat(DESK.fold(life, "2026-10-07T09:59:59").facts().outcome()).isNull();
    assertThat(DESK.fold(life, "2026-10-07T10:00").facts().outcome()).isEqualTo(Outcome.RESOLVED);
  }

  @Test
  void anEventOfLaterKeepsTheRowFromFillingIn() {
    Life life =
        Life.opened("2026-10-05T10:00").rowResolved("2026-10-06T10:00").resolve("2026-10-08T10:00");

    assertThat(DESK.fold(life, "2026-10-07T00:00").facts().resolvedAt()).isNull();
  }

  @Test
  void aCaseOpenedLaterIsNotThereYet() {
    Life life = Life.opened("2026-10-05T10:00");
    CaseFold fold = new CaseFold(DESK.profile());

    assertThat(fold.fold(life.row(), life.events(), utc("2026-10-05T09:59:59"))).isEmpty();
    assertThat(fold.fold(life.row(), life.events(), utc("2026-10-05T10:00"))).isPresent();
    assertThat(fold.fold(null, life.events(), utc(LATER))).isEmpty();
  }

  @Test
  void overSinceNobodyKnowsWhenIsAFlaw() {
    FoldedCase folded =
        DESK.fold(Life.opened("2026-10-05T10:00").rowOutcome(Outcome.CANCELLED), LATER);

    assertThat(folded.facts().flaw()).isEqualTo(Flaw.ENDED_WITHOUT_TIME);
    assertThat(folded.facts().outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(folded.facts().endedAt()).isNull();
    assertThat(folded.spells()).extracting(CaseSpell::flaw).containsOnly(Flaw.ENDED_WITHOUT_TIME);
    assertThat(folded.readings()).isEmpty();
  }

  @Test
  void endedBeforeItBeganIsAFlawAndNoDuration() {
    for (Life life :
        List.of(
            Life.opened("2026-10-05T10:00").resolve("2026-10-05T09:00"),
            Life.rowOnly("2026-10-05T10:00").rowResolved("2026-10-05T09:00"))) {
      CaseFacts facts = facts(life);

      assertThat(facts.flaw()).isEqualTo(Flaw.ENDED_BEFORE_OPENED);
      assertThat(facts.resolvedAt()).isEqualTo(utc("2026-10-05T09:00"));
      assertThat(facts.resolutionSeconds()).isNull();
      assertThat(facts.firstResponseSeconds()).isNull();
    }
  }

  @Test
  void endingAtTheInstantOfTheOpeningIsSound() {
    CaseFacts facts = facts(Life.opened("2026-10-05T10:00").resolve("2026-10-05T10:00"));

    assertThat(facts.flaw()).isNull();
    assertThat(facts.resolutionSeconds()).isZero();
    assertThat(facts.firstResponseSeconds()).isZero();
  }

  @Test
  void anAnswerBeforeTheOpeningIsNone() {
    CaseFacts facts =
        facts(Life.opened("2026-10-05T10:00").reply("2026-10-05T09:59").reply("2026-10-05T12:00"));

    assertThat(facts.firstResponseSeconds()).isEqualTo(2 * 3600);
  }

  @Test
  void aWithdrawalIsAnEndAndNoResolution() {
    CaseFacts facts = facts(Life.opened("2026-10-05T10:00").then(Kind.INVALID, "2026-10-06T10:00"));

    assertThat(facts.outcome()).isEqualTo(Outcome.INVALID);
    assertThat(facts.endedAt()).isEqualTo(utc("2026-10-06T10:00"));
    assertThat(facts.resolvedAt()).isNull();
    assertThat(facts.firstResolvedAt()).isNull();
    assertThat(facts.firstRespondedAt()).isNull();
  }

  @Test
  void aMergeNamesItsMaster() {
    CaseFacts facts =
        facts(Life.opened("2026-10-05T10:00").then(Kind.MERGED, "2026-10-06T10:00", null, "c-7"));

    assertThat(facts.masterId()).isEqualTo("c-7");
    assertThat(facts.outcome()).isEqualTo(Outcome.DUPLICATE);
    assertThat(facts(Life.opened("2026-10-05T10:00").rowMaster("c-8")).masterId()).isEqualTo("c-8");
  }

  @Test
  void atTheInstantOfAPlainClosingAnotherEndSaysHow() {
    CaseFacts facts =
        facts(
            Life.opened("2026-10-05T10:00")
                .then(Kind.CLOSED, "2026-10-06T10:00")
                .then(Kind.MERGED, "2026-10-06T10:00", null, "c-7"));

    assertThat(facts.outcome()).isEqualTo(Outcome.DUPLICATE);
  }

  @Test
  void aLifeIsCutIntoSpells() {
    List<CaseSpell> spells =
        DESK.fold(
                Life.opened("2026-10-05T10:00")
                    .resolve("2026-10-06T10:00")
                    .then(Kind.CLOSED, "2026-10-07T10:00")
                    .reopen("2026-10-08T10:00")
                    .then(Kind.UNABLE, "2026-11-02T10:00")
                    .reopen("2026-11-03T10:00"),
                LATER)
            .spells();

    assertThat(spells).extracting(CaseSpell::spell).containsExactly(1, 2, 3);
    assertThat(spells)
        .extracting(CaseSpell::outcome)
        .containsExactly(Outcome.RESOLVED, Outcome.UNABLE, null);
    assertThat(spells)
        .extracting(CaseSpell::reopenedAfterSeconds)
        .containsExactly(2 * 86_400L, 86_400L, null);
    assertThat(spells)
        .extracting(spell -> spell.endedOn() == null ? null : spell.endedOn() / 100)
        .containsExactly(202610, 202611, null);
    assertThat(spells).extracting(CaseSpell::openedMonth).containsOnly(202610);
  }

  @Test
  void holdsAreCountedInSpellsOnlyAndOnceTheyAreOver() {
    Life life =
        Life.opened("2026-10-05T10:00")
            .then(Kind.ON_HOLD, "2026-10-05T11:00", "On Hold", "internal review")
            .resolve("2026-10-05T13:00")
            .then(Kind.ON_HOLD, "2026-10-05T14:00")
            .reopen("2026-10-06T10:00")
            .then(Kind.ON_HOLD, "2026-10-06T11:00");

    assertThat(facts(life).holdSeconds()).isEqualTo(2 * 3600);
  }

  @Test
  void valuesAreThoseOfTheRowElseTheLastStated() {
    CaseFacts stated =
        facts(
            Life.opened("2026-10-05T10:00")
                .row("Roads", null, null)
                .rowWritten("2026-10-05T12:00")
                .stating(Kind.ASSIGNED, "2026-10-05T11:00", "Water", "Low", null)
                .stating(Kind.PRIORITY_CHANGED, "2026-10-05T12:00", null, "High", null));

    assertThat(stated.department()).isEqualTo("Roads");
    assertThat(stated.priority()).isEqualTo("High");
    assertThat(stated.serviceType()).isEqualTo("(not stated)");
    assertThat(stated.channel()).isEqualTo("(not stated)");
  }

  @Test
  void g12_monthsAndDaysAreThoseOfTheReportZone() {
    Desk london = Desk.of("Europe/London", Hours.office().calendar());

    CaseFacts summer = london.fold(Life.opened("2025-06-30T23:00"), LATER).facts();
    CaseFacts winter = london.fold(Life.opened("2025-11-30T23:00"), LATER).facts();

    assertThat(summer.openedMonth()).isEqualTo(202507);
    assertThat(summer.openedOn()).isEqualTo(20250701);
    assertThat(winter.openedMonth()).isEqualTo(202511);
    assertThat(winter.openedOn()).isEqualTo(20251130);
  }
}
