package casestat.sla;

import static casestat.sla.Hours.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.lake.ClockReading;
import casestat.lake.ClockReading.State;
import casestat.lake.Event.Kind;
import casestat.lake.Milestone;
import casestat.profile.CalendarChoice;
import casestat.profile.SlaPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyBookTest {
  private static final String LATER = "2026-12-31T00:00";

  private static SlaPolicy policy(
      String name,
      Map<String, List<String>> where,
      @Nullable String validFrom,
      @Nullable String validTo) {
    return new SlaPolicy(
        name,
        1,
        where,
        CalendarChoice.of("desk"),
        List.of(Desk.item(Desk.hours(4), Desk.THIRTY_DAYS)),
        validFrom == null ? null : LocalDate.parse(validFrom),
        validTo == null ? null : LocalDate.parse(validTo));
  }

  private static List<String> chosen(Desk desk, Life life) {
    return Desk.readings(Milestone.RESOLUTION, desk.fold(life, LATER)).stream()
        .map(ClockReading::policy)
        .toList();
  }

  @Test
  void theFirstThatMatchesInFileOrderHolds() {
    Desk desk =
        Desk.of(
            Hours.office().calendar(),
            policy(
                "urgent roads",
                Map.of("department", List.of("Roads"), "priority", List.of("High", "Urgent")),
                null,
                null),
            policy("roads", Map.of("department", List.of("Roads")), null, null),
            policy("rest", Map.of(), null, null));
    Life life = Life.opened("2026-10-05T10:00");

    assertThat(chosen(desk, life.row("Roads", "Urgent", null))).containsExactly("urgent roads");
    assertThat(chosen(desk, life.row("Roads", "Low", null))).containsExactly("roads");
    assertThat(chosen(desk, life.row("Roads", null, null))).containsExactly("roads");
    assertThat(chosen(desk, life.row(null, "High", null))).containsExactly("rest");
  }

  @Test
  void aCaseThatNothingMatchesIsPromisedNothing() {
    Desk desk =
        Desk.of(
            Hours.office().calendar(),
            policy("roads", Map.of("department", List.of("Roads")), null, null));

    assertThat(chosen(desk, Life.opened("2026-10-05T10:00").row("Water", null, null)))
        .containsExactly(ClockReading.NO_POLICY);
  }

  @Test
  void theValuesAtTheStartChooseUntilAChangeBringsAnother() {
    Desk desk =
        Desk.of(
            Hours.office().calendar(),
            policy("high", Map.of("priority", List.of("High")), null, null),
            policy("low", Map.of("priority", List.of("Low")), null, null));
    Life life =
        Life.rowOnly("2026-10-05T10:00")
            .row(null, "High", null)
            .stating(Kind.SUBMITTED, "2026-10-05T10:00", null, "Low", null)
            .stating(Kind.PRIORITY_CHANGED, "2026-10-05T12:00", null, "High", null);

    assertThat(chosen(desk, life)).containsExactly("low", "high");
    assertThat(desk.resolution(life, LATER).state()).isEqualTo(State.SUPERSEDED);
    assertThat(desk.resolution(life, "2026-10-05T11:00").policy()).isEqualTo("low");
    assertThat(desk.fold(life, LATER).facts().priority()).isEqualTo("High");
  }

  @Test
  void t29_t30_aPolicyHoldsForCasesOpenedOnItsLocalDates() {
    Desk desk =
        Desk.of(
            "America/New_York",
            Hours.office().calendar(),
            policy("old", Map.of(), null, "2026-06-30"),
            policy("new", Map.of(), "2026-07-02", null));

    // Midnight in New York is 04:00 UTC in summer.
    assertThat(chosen(desk, Life.opened("2026-07-01T03:59:59"))).containsExactly("old");
    assertThat(chosen(desk, Life.opened("2026-07-01T04:00"))).containsExactly("(none)");
    assertThat(chosen(desk, Life.opened("2026-07-02T03:59:59"))).containsExactly("(none)");
    assertThat(chosen(desk, Life.opened("2026-07-02T04:00"))).containsExactly("new");
  }

  @Test
  void onlyWhatIsPromisedIsMeasured() {
    Desk desk = Desk.of(Hours.office().calendar(), policy("all", Map.of(), null, null));
    Life life = Life.opened("2026-10-05T10:00");
    CaseHistory history = CaseHistory.of(life.row(), life.events(), utc(LATER)).orElseThrow();

    assertThat(new PolicyBook(desk.profile()).promises(history))
        .extracting(Promise::milestone)
        .containsExactly(Milestone.RESOLUTION);
  }

  @Test
  void aProfileThatWasNotCheckedIsRefused() {
    assertThatThrownBy(
            () ->
                new PolicyBook(
                    Desk.of(
                            Hours.office().calendar(),
                            policy("all", Map.of("colour", List.of("red")), null, null))
                        .profile()))
        .hasMessageContaining("colour");
  }
}
