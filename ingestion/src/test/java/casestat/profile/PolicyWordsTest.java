package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.Event;
import casestat.lake.Milestone;
import casestat.lake.Outcome;
import casestat.profile.PauseRule.Holder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a profile may say of its promises beyond a target. */
class PolicyWordsTest {

  @TempDir Path folder;

  private static ProfileText standard(String policy) {
    return ProfileText.campus()
        .with(
            """
              - policy: standard
                calendar: shop_hours
                first_response: 4 business hours
                resolution: 5 business days
                reopen: keep first
            """,
            policy.indent(2));
  }

  private List<SlaPolicy> policies(String policy) throws IOException {
    Path file = folder.resolve("p.yml");
    Files.writeString(file, standard(policy).text());
    return Profiles.load(file.toString()).policies();
  }

  @Test
  void anItemHasRulesOfItsOwnAndTheOthersThoseOfThePolicy() throws IOException {
    SlaPolicy standard =
        policies(
                """
                - policy: standard
                  version: 3
                  calendar: {by: department, Shop A: always, otherwise: shop_hours}
                  acknowledgement: 30 minutes
                  first_response: 4 business hours
                  next_response: 8 business hours
                  update_every: 5 business days
                  resolution:
                    target: by 17:00 on the 2nd business day
                    starts: last assigned
                    received_by: "16:00"
                    paused_dates: by counted time
                    at_risk: 2 hours left
                    cancelled_by: [duplicate, unable]
                  pauses:
                    citizen: [waiting for citizen]
                    third party: [{state: On Hold, reason: parts}]
                  reopen: new cycle
                  at_risk: 75%
                """)
            .get(1);

    assertThat(standard.version()).isEqualTo(3);
    assertThat(standard.calendar())
        .isEqualTo(new CalendarChoice("department", Map.of("Shop A", "always"), "shop_hours"));
    assertThat(standard.items())
        .extracting(PolicyItem::milestone)
        .containsExactly(Milestone.values());
    PolicyItem resolution = standard.item(Milestone.RESOLUTION).orElseThrow();
    assertThat(resolution.starts())
        .isEqualTo(new Start(Event.Kind.ASSIGNED, Start.Occurrence.LAST));
    assertThat(resolution.receivedBy()).isEqualTo(LocalTime.of(16, 0));
    assertThat(resolution.pausedDates()).isEqualTo(PolicyItem.PausedDates.BY_COUNTED_TIME);
    assertThat(resolution.warning()).isEqualTo(new Warning(null, Duration.ofHours(2)));
    assertThat(resolution.cancelledBy())
        .containsExactlyInAnyOrder(Outcome.DUPLICATE, Outcome.UNABLE);
    assertThat(resolution.reopen().mode()).isEqualTo(Reopen.Mode.NEW_CYCLE);
    assertThat(resolution.pauses())
        .containsExactly(
            new PauseRule(null, "waiting for citizen", Holder.CITIZEN),
            new PauseRule("waiting for citizen", null, Holder.CITIZEN),
            new PauseRule("On Hold", "parts", Holder.THIRD_PARTY));
    PolicyItem response = standard.item(Milestone.FIRST_RESPONSE).orElseThrow();
    assertThat(response.warning()).isEqualTo(new Warning(0.75, null));
    assertThat(response.starts()).isEqualTo(Start.SUBMITTED);
    assertThat(response.pauses()).isEqualTo(resolution.pauses());
  }

  @Test
  void t31_onePolicyHasVersionsThatFollowOneAnother() throws IOException {
    List<SlaPolicy> policies =
        policies(
            """
            - {policy: standard, version: 1, calendar: always, resolution: 48 hours, valid_to: 2026-06-30}
            - {policy: standard, version: 2, calendar: always, resolution: 24 hours, valid_from: 2026-07-01}
            """);

    assertThat(policies).extracting(SlaPolicy::version).containsExactly(1, 1, 2);
    assertThat(policies.get(2).validFrom()).isEqualTo(LocalDate.of(2026, 7, 1));
  }

  @Test
  void t30_aReviewTellsOfDatesOnWhichNothingIsPromised() throws IOException {
    assertThat(
            notes(
                """
                - {policy: standard, version: 1, calendar: always, resolution: 48 hours, valid_to: 2026-06-30}
                - {policy: standard, version: 2, calendar: always, resolution: 24 hours, valid_from: 2026-07-15, valid_to: 2026-12-31}
                """))
        .containsExactly(
            "policies[1]: standard 1 ends, and cases that it would take are promised nothing from 2026-07-01 to 2026-07-14",
            "policies[2]: standard 2 ends, and cases that it would take are promised nothing from 2027-01-01 on");
  }

  @Test
  void aPolicyThatEndsWhereOthersTakeItsCasesLeavesNoGap() throws IOException {
    assertThat(
            notes(
                """
                - {policy: summer, where: {department: [Shop A, Shop B]}, calendar: always, resolution: 48 hours, valid_to: 2026-06-30}
                - {policy: standard, calendar: always, resolution: 24 hours}
                """))
        .isEmpty();
    assertThat(
            notes(
                """
                - {policy: summer, where: {department: [Shop A, Shop B]}, calendar: always, resolution: 48 hours, valid_to: 2026-06-30}
                - {policy: standard, where: {department: [Shop A]}, calendar: always, resolution: 24 hours}
                """))
        .containsExactly(
            "policies[1]: summer 1 ends, and cases that it would take are promised nothing from 2026-07-01 on");
  }

  private List<String> notes(String policy) throws IOException {
    Path file = folder.resolve("p.yml");
    Files.writeString(file, standard(policy).text());
    Review review = Profiles.review(file.toString(), Set.of(), LocalDate.of(2026, 3, 1));
    return review.notes().stream()
        .filter(n -> n.path().startsWith("policies"))
        .map(n -> n.path() + ": " + n.text())
        .toList();
  }

  @Test
  void t24_aClockThatWouldStartPausedIsRefused() {
    String policy =
        "- {policy: standard, calendar: always, resolution: 5 hours, starts: each on_hold}";

    assertThat(standard(policy).mistakes(folder))
        .containsExactly(
            "x.yml:26:71: policies[1].starts: \"each on_hold\": a clock that starts so would never"
                + " run");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void nonsenseIsToldWithItsPlace(String policy, String mistake) {
    assertThat(standard(policy).mistakes(folder)).containsExactly(mistake);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        row(
            "- {policy: standard, calendar: always}",
            "x.yml:26:5: policies[1]: promises nothing: say what it promises, as in resolution: 5 business days"),
        row(
            "- {policy: standard, calendar: always, resolution: {starts: assigned}}",
            "x.yml:26:54: policies[1].resolution: no target: every item needs one"),
        row(
            "- {policy: standard, calendar: always, resolution: {target: 5 d}}",
            "x.yml:26:63: policies[1].resolution.target: \"5 d\": say \"5 business days\" or \"5 calendar days\""),
        row(
            "- {policy: standard, calendar: always, resolution: 5 hours, starts: first on_hold}",
            "x.yml:26:71: policies[1].starts: \"first on_hold\": a clock that starts so would never run"),
        row(
            "- {policy: standard, calendar: always, resolution: 5 hours, starts: asigned}",
            "x.yml:26:71: policies[1].starts: \"asigned\": say it as in first assigned: did you mean \"assigned\"?"),
        row(
            "- {policy: standard, calendar: always, resolution: 5 hours, first_response: 1 hour, pauses: {us: [a], them: [b]}}",
            "x.yml:26:105: policies[1].pauses.them: unknown key: say one of citizen, third party, us"),
        row(
            "- {policy: standard, calendar: always, resolution: 5 hours, pauses: [{}]}",
            "x.yml:26:72: policies[1].pauses[0]: is empty: say a state, a reason, or both"),
        row(
            "- {policy: standard, calendar: always, resolution: {target: 5 hours, received_by: \"16:00\"}}",
            "x.yml:26:85: policies[1].resolution.received_by: is for targets in business days: remove it, or say such a target"),
        row(
            "- {policy: standard, calendar: always, resolution: 5 hours, paused_dates: fixed}",
            "x.yml:26:77: policies[1].paused_dates: \"fixed\": say \"by days\", \"by counted time\" or \"never move\""),
        row(
            "- {policy: standard, calendar: always, resolution: 5 hours, at_risk: soon}",
            "x.yml:26:72: policies[1].at_risk: \"soon\": say it as in 75% or 2 hours left"),
        row(
            "- {policy: standard, calendar: always, first_response: {target: 5 hours, reopen: continue within 2 days}}",
            "x.yml:26:84: policies[1].first_response.reopen: an answer is not undone: say \"new cycle\" or \"keep first\""),
        row(
            "- {policy: standard, calendar: always, next_response: {target: 5 hours, starts: assigned}}",
            "x.yml:26:83: policies[1].next_response.starts: such a clock has a start of its own: remove it"),
        row(
            "- {policy: standard, calendar: {by: department, otherwise: always}, resolution: 5 hours}",
            "x.yml:26:34: policies[1].calendar: does not say which: say by: a column, a calendar for some of its values, and otherwise: a calendar"),
        row(
            "- {policy: standard, calendar: {by: department, Shop: allways, otherwise: always}, resolution: 5 hours}",
            "x.yml:26:57: policies[1].calendar.Shop: no calendar \"allways\": did you mean \"always\"?"),
        row(
            "- {policy: standard, version: 0, calendar: always, resolution: 5 hours}",
            "x.yml:26:33: policies[1].version: \"0\": number versions from 1"),
        row(
            """
            - {policy: standard, calendar: always, resolution: 48 hours, valid_to: 2026-06-30}
            - {policy: standard, version: 2, calendar: always, resolution: 24 hours, valid_from: 2026-06-30}
            """,
            "x.yml:27:5: policies[2]: versions 1 and 2 of policy standard are valid at the same time: end one before the other begins, with valid_to and valid_from"),
        row(
            "- {policy: standard, calendar: always, resolution: 5 hours, valid_to: 2026-02-30}",
            "x.yml:26:73: policies[1].valid_to: \"2026-02-30\": there is no such date"),
        row(
            """
            - {policy: a, where: {service_type: [Lift, Door]}, calendar: always, resolution: 48 hours}
            - {policy: b, where: {service_type: [Door, Gate]}, calendar: always, resolution: 24 hours}
            """,
            "x.yml:27:5: policies[2]: no case with service_type \"Door\" can reach it: policy a before it takes them: put it first, or narrow where of the other"),
        row(
            """
            - {policy: a, calendar: always, resolution: 48 hours, valid_to: 2026-06-30}
            - {policy: b, calendar: always, resolution: 24 hours, valid_from: 2026-06-15}
            - {policy: c, where: {department: [Roads]}, calendar: always, resolution: 24 hours}
            """,
            "x.yml:28:5: policies[3]: no case can reach it: policies hazards, a, b before it take them all: put it first, or narrow where of the other"));
  }

  private static Arguments row(String policy, String mistake) {
    return Arguments.of(policy, mistake);
  }
}
