package casestat.sla;

import casestat.lake.ClockReading;
import casestat.lake.Milestone;
import casestat.profile.Calendar;
import casestat.profile.CalendarChoice;
import casestat.profile.Calls;
import casestat.profile.Intake;
import casestat.profile.PauseRule;
import casestat.profile.PauseRule.Holder;
import casestat.profile.PolicyItem;
import casestat.profile.Privacy;
import casestat.profile.Publication;
import casestat.profile.Reopen;
import casestat.profile.Reporting;
import casestat.profile.ServiceProfile;
import casestat.profile.Setting;
import casestat.profile.SlaPolicy;
import casestat.profile.Social;
import casestat.profile.Target;
import casestat.profile.Text;
import casestat.profile.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A service with one calendar, and the readings of its clocks. */
record Desk(ServiceProfile profile) {
  static final List<PauseRule> WAITING = pauses("waiting for citizen", "Pending");
  static final Reopen THIRTY_DAYS = new Reopen(Reopen.Mode.CONTINUE, Duration.ofDays(30));

  static Target hours(int hours) {
    return new Target.BusinessTime(Duration.ofHours(hours));
  }

  static Target elapsed(int hours) {
    return new Target.CalendarTime(Duration.ofHours(hours));
  }

  static Target days(int days) {
    return new Target.BusinessDays(days);
  }

  static Target by(String time, int days) {
    return new Target.CutOff(LocalTime.parse(time), days);
  }

  /** One policy for every case, for both milestones. */
  static Desk promising(Calendar calendar, Target target, Reopen reopen) {
    return of(
        calendar,
        policy("all", Item.of(Milestone.FIRST_RESPONSE, target).build(), item(target, reopen)));
  }

  /** For every case, on the calendar of the desk. */
  static SlaPolicy policy(String name, PolicyItem... items) {
    return policy(name, Map.of(), items);
  }

  static SlaPolicy policy(String name, Map<String, List<String>> where, PolicyItem... items) {
    return new SlaPolicy(name, 1, where, CalendarChoice.of("desk"), List.of(items), null, null);
  }

  /** Of the resolution. */
  static PolicyItem item(Target target, Reopen reopen) {
    PolicyItem item = Item.resolution(target).reopen(reopen.mode()).build();
    return new PolicyItem(
        item.milestone(),
        item.target(),
        item.starts(),
        item.pauses(),
        reopen,
        item.receivedBy(),
        item.pausedDates(),
        item.cancelledBy(),
        item.warning());
  }

  /** Reasons or states for which the desk waits on the citizen. */
  static List<PauseRule> pauses(String... words) {
    return Stream.of(words)
        .flatMap(
            word ->
                Stream.of(
                    new PauseRule(null, word, Holder.CITIZEN),
                    new PauseRule(word, null, Holder.CITIZEN)))
        .toList();
  }

  /** Nine to five, Monday to Friday, UTC. */
  static Desk promising(Target target) {
    return promising(Hours.office().calendar(), target, THIRTY_DAYS);
  }

  static Desk promising(Target target, Reopen.Mode mode) {
    return promising(Hours.office().calendar(), target, new Reopen(mode, THIRTY_DAYS.within()));
  }

  static Desk of(Calendar calendar, SlaPolicy... policies) {
    return of("UTC", calendar, policies);
  }

  static Desk of(String zone, Calendar calendar, SlaPolicy... policies) {
    return new Desk(
        new ServiceProfile(
            "desk",
            Text.of("Desk"),
            Wording.STANDARD,
            ZoneId.of(zone),
            Reporting.STANDARD,
            new Intake(0, List.of()),
            List.of(calendar),
            List.of(policies),
            new Social(Duration.ofHours(24), Duration.ofHours(24)),
            Calls.USUAL,
            Privacy.NONE,
            Publication.STANDARD,
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            Setting.NONE,
            ""));
  }

  /** With more calendars, which policies may choose between. */
  Desk with(Calendar... more) {
    List<Calendar> calendars = new ArrayList<>(profile.calendars());
    calendars.addAll(List.of(more));
    return new Desk(
        new ServiceProfile(
            profile.profile(),
            profile.title(),
            profile.wording(),
            profile.zone(),
            Reporting.STANDARD,
            profile.intake(),
            calendars,
            profile.policies(),
            profile.social(),
            profile.calls(),
            profile.privacy(),
            profile.publication(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            Setting.NONE,
            ""));
  }

  FoldedCase fold(Life life, String asOf) {
    return fold(life, Hours.utc(asOf));
  }

  FoldedCase fold(Life life, Instant asOf) {
    return new CaseFold(profile).fold(life.row(), life.events(), asOf).orElseThrow();
  }

  CaseStory story(Life life, String asOf) {
    return new CaseFold(profile).story(life.row(), life.events(), Hours.utc(asOf)).orElseThrow();
  }

  ClockReading resolution(Life life, String asOf) {
    return resolutions(life, asOf).get(0);
  }

  List<ClockReading> resolutions(Life life, String asOf) {
    return readings(Milestone.RESOLUTION, fold(life, asOf));
  }

  ClockReading response(Life life, String asOf) {
    return readings(Milestone.FIRST_RESPONSE, fold(life, asOf)).get(0);
  }

  static List<ClockReading> readings(Milestone milestone, FoldedCase folded) {
    return folded.readings().stream().filter(r -> r.milestone() == milestone).toList();
  }
}
