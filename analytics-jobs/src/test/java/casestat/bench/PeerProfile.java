package casestat.bench;

import casestat.lake.Event;
import casestat.lake.Milestone;
import casestat.profile.Calendar;
import casestat.profile.CalendarVersion;
import casestat.profile.PolicyItem;
import casestat.profile.Reopen;
import casestat.profile.ServiceProfile;
import casestat.profile.SlaPolicy;
import casestat.profile.Source;
import casestat.profile.Start;
import casestat.profile.Target;
import casestat.profile.TimeRange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a profile says, as tables for {@link DuckDbAlone}; refused where it says more than the peer
 * knows.
 */
final class PeerProfile {
  private final ServiceProfile profile;
  private final Duck duck;

  PeerProfile(ServiceProfile profile, Duck duck) {
    this.profile = profile;
    this.duck = duck;
  }

  void fill() {
    fillCalendar();
    fillPolicies();
    fillWords();
  }

  private void fillCalendar() {
    duck.execute("create table office_hours (weekday bigint, opens bigint, closes bigint)");
    duck.execute("create table office_holidays (day date)");
    for (Calendar calendar : profile.calendars()) {
      if (calendar.always()) {
        continue;
      }
      CalendarVersion hours = calendar.versions().get(0);
      if (calendar.versions().size() > 1
          || !hours.exceptions().isEmpty()
          || !hours.seasons().isEmpty()
          || !hours.breaks().isEmpty()
          || !hours.week().breaks().isEmpty()
          || !calendar.zone().equals(profile.zone())) {
        throw new IllegalArgumentException("no calendar for this benchmark: " + calendar);
      }
      hours.week().hours().forEach((day, ranges) -> insertHours(day.getValue(), ranges));
      for (var day : new TreeSet<>(hours.holidays())) {
        duck.execute("insert into office_holidays values (date '%s')".formatted(day));
      }
    }
    long days = duck.count("select count(*) from office_hours");
    if (days != duck.count("select count(distinct weekday) from office_hours")) {
      throw new IllegalArgumentException("one calendar with hours is what this benchmark knows");
    }
  }

  private void insertHours(int weekday, List<TimeRange> hours) {
    if (hours.size() != 1 || hours.get(0).end() > TimeRange.DAY) {
      throw new IllegalArgumentException("one stretch of hours a day, not " + hours);
    }
    TimeRange range = hours.get(0);
    duck.execute(
        "insert into office_hours values (%d, %d, %d)"
            .formatted(weekday, range.start(), range.end()));
  }

  private void fillPolicies() {
    duck.execute(
        """
        create table policies (
          place integer, policy varchar, calendar varchar, is_always boolean,
          service_types varchar[], priorities varchar[],
          response_seconds bigint, response_days bigint,
          resolution_seconds bigint, resolution_days bigint, continues_seconds bigint)
        """);
    duck.execute("create table pause_words (word varchar)");
    TreeSet<String> words = new TreeSet<>();
    for (int place = 0; place < profile.policies().size(); place++) {
      SlaPolicy policy = profile.policies().get(place);
      String calendar = policy.calendar().otherwise();
      boolean always =
          profile.calendars().stream().anyMatch(c -> c.calendar().equals(calendar) && c.always());
      PolicyItem resolution = policy.item(Milestone.RESOLUTION).orElseThrow();
      PolicyItem response = policy.item(Milestone.FIRST_RESPONSE).orElseThrow();
      refuseOtherRules(policy, resolution, response);
      Reopen reopen = resolution.reopen();
      duck.execute(
          "insert into policies values (%d, %s, %s, %b, %s, %s, %s, %s, %s)"
              .formatted(
                  place,
                  text(policy.policy()),
                  text(calendar),
                  always,
                  texts(policy.where().get("service_type")),
                  texts(policy.where().get("priority")),
                  target(response.target(), always),
                  target(resolution.target(), always),
                  reopen.mode() == Reopen.Mode.CONTINUE
                      ? Long.toString(reopen.within().toSeconds())
                      : "null"));
      resolution.pauses().forEach(pause -> words.add(pause.word()));
    }
    words.forEach(
        word -> duck.execute("insert into pause_words values (%s)".formatted(text(word))));
  }

  private static void refuseOtherRules(
      SlaPolicy policy, PolicyItem resolution, PolicyItem response) {
    boolean known =
        policy.calendar().by() == null
            && policy.items().size() == 2
            && policy.items().stream().allMatch(i -> i.starts().equals(Start.SUBMITTED))
            && policy.items().stream().allMatch(i -> i.receivedBy() == null)
            && resolution.reopen().mode() != Reopen.Mode.KEEP_FIRST
            && resolution.pauses().equals(response.pauses());
    if (!known) {
      throw new IllegalArgumentException("no policy for this benchmark: " + policy);
    }
  }

  /** Seconds and days, one of them null. */
  private static String target(@Nullable Target target, boolean always) {
    if (target instanceof Target.BusinessDays days && !always) {
      return "null, " + days.days();
    }
    if (target instanceof Target.CalendarTime elapsed && always) {
      return elapsed.time().toSeconds() + ", null";
    }
    throw new IllegalArgumentException("no promise for this benchmark: " + target);
  }

  private void fillWords() {
    duck.execute("create table kinds (kind varchar, ends_as varchar)");
    for (Event.Kind kind : Event.Kind.values()) {
      String outcome = kind.outcome() == null ? null : kind.outcome().name();
      duck.execute("insert into kinds values (%s, %s)".formatted(text(kind.name()), text(outcome)));
    }
    duck.execute("create table status_words (word varchar, outcome varchar)");
    for (Source source : profile.intake().sources()) {
      source
          .values()
          .getOrDefault("status", Map.of())
          .forEach(
              (word, ours) ->
                  duck.execute(
                      "insert into status_words values (%s, %s)"
                          .formatted(
                              text(word),
                              ours.equals("open") ? "null" : text(ours.toUpperCase(Locale.ROOT)))));
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "null" : "'" + value.replace("'", "''") + "'";
  }

  private static String texts(@Nullable List<String> values) {
    return values == null
        ? "null"
        : values.stream().map(PeerProfile::text).collect(Collectors.joining(", ", "[", "]"));
  }
}
