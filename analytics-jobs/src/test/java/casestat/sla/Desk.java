package casestat.sla;

import casestat.lake.ClockReading;
import casestat.lake.Milestone;
import casestat.profile.Calendar;
import casestat.profile.Intake;
import casestat.profile.Reopen;
import casestat.profile.ServiceProfile;
import casestat.profile.SlaPolicy;
import casestat.profile.Social;
import casestat.profile.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A service with one calendar, and the readings of its clocks. */
record Desk(ServiceProfile profile) {
  static final Set<String> WAITING = Set.of("waiting for citizen", "Pending");
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
        new SlaPolicy(
            "all", Map.of(), calendar.calendar(), target, target, WAITING, reopen, null, null));
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
            "Desk",
            ZoneId.of(zone),
            new Intake(0, List.of()),
            List.of(calendar),
            List.of(policies),
            new Social(Duration.ofHours(24), Duration.ofHours(24)),
            List.of(),
            List.of(),
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
