package casestat.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.language.Language;
import casestat.profile.ServiceProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is issued, what waits, and for what. */
class PlanTest {
  private static final ServiceProfile CITY = Scheduled.city();
  private static final IssuedPeriods SEPTEMBER = IssuedPeriods.of(Set.of("2026-09"));
  private static final Instant DUE = Instant.parse("2026-11-04T13:00:00Z");
  private static final Instant DEADLINE = Instant.parse("2026-11-10T13:00:00Z");
  private static final Instant COMPLETE = Instant.parse("2026-11-01T03:59:00Z");
  private static final Instant SHORT = Instant.parse("2026-10-29T21:02:00Z");

  @Test
  void whatIsCompleteIsIssued() {
    Plan plan = plan(SEPTEMBER, COMPLETE, COMPLETE, DUE);

    assertThat(ready(plan)).containsExactly("2026-10");
    assertThat(plan.ready().get(0).late()).isEmpty();
    assertThat(plan.waiting()).isEmpty();
  }

  @Test
  void aSourceThatIsBehindHoldsTheEditionAndIsNamed() {
    Plan plan = plan(SEPTEMBER, COMPLETE, SHORT, DUE);

    assertThat(plan.ready()).isEmpty();
    assertThat(plan.waiting().get(0).late()).containsExactly(new Late("events", SHORT));
    assertThat(words(plan)).containsExactly("events is complete to 29 Oct 2026 17:02");
  }

  @Test
  void aSourceThatWasNeverDeliveredHoldsItToo() {
    Plan plan = Plan.of(CITY, agenda(SEPTEMBER, DUE), Map.of("cases", COMPLETE), DUE);

    assertThat(words(plan)).containsExactly("nothing of events has been delivered");
  }

  @Test
  void pastTheDeadlineItIsIssuedAndSaysWhatItLacks() {
    assertThat(plan(SEPTEMBER, COMPLETE, SHORT, DEADLINE.minusSeconds(1)).ready()).isEmpty();

    Plan plan = plan(SEPTEMBER, COMPLETE, SHORT, DEADLINE);

    assertThat(ready(plan)).containsExactly("2026-10");
    assertThat(plan.ready().get(0).late()).containsExactly(new Late("events", SHORT));
  }

  @Test
  void withoutADeadlineItWaitsForAsLongAsItTakes() {
    ServiceProfile patient =
        Scheduled.with("America/New_York", "edition: month, on: 1st, at: 8:00");
    Instant late = Instant.parse("2027-11-10T13:00:00Z");

    Plan plan =
        Plan.of(
            patient,
            new Agenda(patient, SEPTEMBER, null, late),
            Map.of("cases", Instant.parse("2026-11-15T12:00:00Z")),
            late);

    assertThat(ready(plan)).containsExactly("2026-10");
    assertThat(plan.waiting()).extracting(Plan.Step::period).startsWith("2026-11").hasSize(12);
  }

  @Test
  void aLaterMonthDoesNotOvertakeAnEarlierOne() {
    // October waits for its deadline; by then September is past its own.
    IssuedPeriods ledger = IssuedPeriods.of(Set.of("2026-07"));
    Instant now = Instant.parse("2026-11-05T00:00:00Z");
    Instant august = Instant.parse("2026-09-01T12:00:00Z");

    Plan plan = plan(ledger, august, august, now);

    assertThat(ready(plan)).containsExactly("2026-08", "2026-09");
    assertThat(plan.ready().get(1).late()).hasSize(2);
    assertThat(plan.waiting()).extracting(Plan.Step::period).containsExactly("2026-10");

    ServiceProfile patient =
        Scheduled.with(
            "America/New_York", "edition: month, on: 1st, at: 8:00, waits_for: [events]");
    Plan held =
        Plan.of(patient, new Agenda(patient, ledger, null, now), Map.of("cases", COMPLETE), now);
    assertThat(held.ready()).isEmpty();
    assertThat(held.waiting())
        .extracting(Plan.Step::period)
        .containsExactly("2026-08", "2026-09", "2026-10");
  }

  @Test
  void anOfficeThatIsClosedAtTheWeekendIsCompleteWithItsLastBusinessDay() {
    // 31 October 2026 is a Saturday.
    assertThat(plan(SEPTEMBER, at("2026-10-30T12:30:00Z"), COMPLETE, DUE).waiting()).isEmpty();
    assertThat(plan(SEPTEMBER, at("2026-10-30T03:59:00Z"), COMPLETE, DUE).waiting()).hasSize(1);
  }

  @Test
  void whoNeverClosesIsCompleteWithTheLastTwentyFourHours() {
    ServiceProfile always =
        Scheduled.with("America/New_York", "edition: month, on: 1st, at: 8:00, calendar: always");
    Agenda agenda = new Agenda(always, SEPTEMBER, null, DUE);

    assertThat(Plan.of(always, agenda, Map.of("cases", at("2026-10-31T04:00:00Z")), DUE).waiting())
        .isEmpty();
    assertThat(Plan.of(always, agenda, Map.of("cases", at("2026-10-31T03:59:59Z")), DUE).waiting())
        .hasSize(1);
  }

  @Test
  void aProvisionalEditionIsIssuedAgainWhenItsDataHasCome() {
    IssuedPeriods provisional = new IssuedPeriods(Set.of("2026-09", "2026-10"), Set.of("2026-10"));
    Instant later = Instant.parse("2026-11-15T00:00:00Z");

    assertThat(plan(provisional, COMPLETE, SHORT, later).ready()).isEmpty();
    assertThat(plan(provisional, COMPLETE, SHORT, later).waiting()).isEmpty();
    Plan plan = plan(provisional, COMPLETE, COMPLETE, later);
    assertThat(ready(plan)).containsExactly("2026-10");
    assertThat(plan.ready().get(0).late()).isEmpty();
  }

  private static Plan plan(IssuedPeriods ledger, Instant cases, Instant events, Instant now) {
    return Plan.of(CITY, agenda(ledger, now), Map.of("cases", cases, "events", events), now);
  }

  private static Agenda agenda(IssuedPeriods ledger, Instant now) {
    return new Agenda(CITY, ledger, null, now);
  }

  private static List<String> ready(Plan plan) {
    return plan.ready().stream().map(Plan.Step::period).toList();
  }

  private static List<String> words(Plan plan) {
    return plan.waiting().get(0).late().stream()
        .map(late -> late.words(Language.ENGLISH, CITY.zone()))
        .toList();
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
