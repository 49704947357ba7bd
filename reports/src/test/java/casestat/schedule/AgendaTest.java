package casestat.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.profile.EditionPeriod;
import casestat.profile.Issue;
import casestat.profile.ServiceProfile;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is due, what was missed, what comes next. */
class AgendaTest {
  private static final ServiceProfile CITY = Scheduled.city();
  private static final ServiceProfile THREE =
      Scheduled.with(
          "America/New_York",
          "edition: month, on: 3rd business day, at: 8:00",
          "edition: quarter, on: 20th, at: 9:00",
          "edition: fiscal_year, cron: \"0 7 * 2 1\"");

  @Test
  void theThirdBusinessDayOfNovemberIssuesOctober() {
    Occurrence october = agenda(CITY, "2026-11-04T13:00:00Z", "2026-09").due().get(0);

    assertThat(october.period().name()).isEqualTo("2026-10");
    assertThat(october.endsAt()).isEqualTo("2026-11-01T04:00:00Z");
    assertThat(october.dueAt()).isEqualTo("2026-11-04T13:00:00Z");
    // Veterans Day is no business day.
    assertThat(october.deadlineAt()).isEqualTo("2026-11-10T13:00:00Z");
  }

  @Test
  void aMinuteBeforeNothingIsDue() {
    assertThat(agenda(CITY, "2026-11-04T12:59:59Z", "2026-09").due()).isEmpty();
  }

  @Test
  void threeMissedMonthsAreDueOldestFirstAndOnceEach() {
    Agenda agenda = agenda(CITY, "2026-11-20T12:00:00Z", "2026-06", "2026-07");

    assertThat(names(agenda.due())).containsExactly("2026-08", "2026-09", "2026-10");
    assertThat(agenda.next().orElseThrow().period().name()).isEqualTo("2026-11");
  }

  @Test
  void aMonthThatIsMissingBetweenOthersIsDueToo() {
    assertThat(names(agenda(CITY, "2026-11-20T12:00:00Z", "2026-07", "2026-10").due()))
        .containsExactly("2026-08", "2026-09");
  }

  @Test
  void whoIssuesForTheFirstTimeBeginsWithTheNewest() {
    assertThat(names(agenda(CITY, "2026-11-20T12:00:00Z").due())).containsExactly("2026-10");
    assertThat(names(agenda(CITY, "2026-11-02T12:00:00Z").due())).containsExactly("2026-09");
  }

  @Test
  void sinceIsTheBoundThatSomebodySays() {
    Instant now = Instant.parse("2026-11-20T12:00:00Z");
    IssuedPeriods ledger = IssuedPeriods.of(Set.of("2026-05", "2026-09"));

    assertThat(names(new Agenda(CITY, ledger, YearMonth.of(2026, 8), now).due()))
        .containsExactly("2026-08", "2026-10");
    assertThat(names(new Agenda(THREE, IssuedPeriods.NOTHING, YearMonth.of(2026, 8), now).due()))
        .containsExactly("2026-08", "2026-09", "2026-10");
  }

  @Test
  void whatWasIssuedEarlyIsNotNext() {
    Agenda agenda = agenda(CITY, "2026-11-02T12:00:00Z", "2026-09", "2026-10");

    assertThat(agenda.due()).isEmpty();
    assertThat(names(agenda.next(CITY.schedule().get(0), 3)))
        .containsExactly("2026-11", "2026-12", "2027-01");
  }

  @Test
  void monthsQuartersAndYearsEachHaveTheirTime() {
    Agenda agenda =
        agenda(THREE, "2027-02-02T12:00:00Z", "2026-11", "2026-Q3", "FY2025", "unrelated");

    // The fiscal year ends with the calendar's, as the fourth quarter and December do; they are
    // issued from the shortest to the longest.
    assertThat(names(agenda.due())).containsExactly("2026-12", "2026-Q4", "FY2026");
    assertThat(agenda.due().get(1).dueAt()).isEqualTo("2027-01-20T14:00:00Z");
    assertThat(agenda.due().get(2).dueAt()).isEqualTo("2027-02-01T12:00:00Z");
  }

  @Test
  void nothingIsDueBeforeItsPeriodIsOver() {
    ServiceProfile east =
        Scheduled.with(
            "America/New_York",
            "edition: month, on: 1st, at: 0:30, zone: Pacific/Auckland, deadline: 2nd");

    Occurrence october = agenda(east, "2026-11-02T00:00:00Z", "2026-09").due().get(0);

    assertThat(october.dueAt()).isEqualTo(october.endsAt()).isEqualTo("2026-11-01T04:00:00Z");
    assertThat(october.deadlineAt()).isEqualTo("2026-11-01T11:30:00Z");
  }

  @Test
  void aDeadlineThatFallsBeforeTheDayOfIssueIsThatDay() {
    ServiceProfile haste =
        Scheduled.with(
            "America/New_York", "edition: month, on: 15th, at: 8:00, deadline: 1st business day");

    Occurrence october = agenda(haste, "2026-11-20T00:00:00Z", "2026-09").due().get(0);

    assertThat(october.deadlineAt()).isEqualTo(october.dueAt());
  }

  @Test
  void holidaysThatAreNotKnownAreSaidSo() {
    Agenda agenda = agenda(CITY, "2028-11-20T00:00:00Z");
    List<Occurrence> next = agenda.next(CITY.schedule().get(0), 2);

    assertThat(next.get(0).on()).isEqualTo("2028-12-05");
    assertThat(agenda.isKnown(next.get(0))).isTrue();
    assertThat(agenda.isKnown(next.get(1))).isFalse();
  }

  @Test
  void theDefaultZoneChangesNothing() {
    TimeZone before = TimeZone.getDefault();
    Set<String> answers = new TreeSet<>();
    try {
      for (String zone : List.of("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Agenda agenda = agenda(THREE, "2026-11-01T04:30:00Z", "2026-07");
        answers.add(agenda.due() + " " + agenda.next());
      }
    } finally {
      TimeZone.setDefault(before);
    }

    assertThat(answers).hasSize(1);
  }

  // Played through day by day in every zone: each period once, oldest first, at its time.
  @Property(tries = 40)
  void whoLooksNowAndThenIssuesEveryPeriodOnceAndInOrder(
      @ForAll("zones") String zone, @ForAll("schedules") String when, @ForAll("gaps") int days) {
    ServiceProfile profile = Scheduled.with(zone, "edition: month, " + when);
    Issue issue = profile.schedule().get(0);
    Timetable timetable = new Timetable(profile, issue);
    List<String> issued = new ArrayList<>(List.of("2025-01"));
    Instant now = Instant.parse("2025-02-01T00:00:00Z");
    while (now.isBefore(Instant.parse("2027-03-01T00:00:00Z"))) {
      for (Occurrence due : new Agenda(profile, IssuedPeriods.of(issued), null, now).due()) {
        assertThat(due.dueAt()).isBetween(due.endsAt(), now);
        issued.add(due.period().name());
      }
      assertThat(new Agenda(profile, IssuedPeriods.of(issued), null, now).due()).isEmpty();
      Occurrence next =
          new Agenda(profile, IssuedPeriods.of(issued), null, now).next().orElseThrow();
      assertThat(next.dueAt()).isAfter(now);
      assertThat(next.period().preceding().name()).isEqualTo(issued.get(issued.size() - 1));
      now = now.plusSeconds(days * 86_400L + 3_000);
    }

    List<String> months = new ArrayList<>();
    EditionPeriod month = EditionPeriod.month(YearMonth.of(2025, 1));
    while (!timetable.of(month).dueAt().isAfter(now) && months.size() < issued.size()) {
      months.add(month.name());
      month = month.following();
    }
    assertThat(issued).isEqualTo(months).hasSizeGreaterThan(20);
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of(
        java.time.ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.matches("[A-Z][a-z]+/[A-Z].*") && !id.startsWith("Etc/"))
            .sorted()
            .toList());
  }

  @Provide
  Arbitrary<String> schedules() {
    return Arbitraries.of(
        "on: 3rd business day, at: 8:00",
        "on: last business day, at: 23:59",
        "on: 1st, at: 0:00",
        "on: last day, at: 2:30",
        "on: 2nd Sunday, at: 2:30",
        "on: last Sunday, at: 1:30",
        "on: 31st, at: 0:30",
        "cron: \"30 2 * * 0\"",
        "cron: \"0 0 31 * *\"");
  }

  @Provide
  Arbitrary<Integer> gaps() {
    return Arbitraries.integers().between(4, 95);
  }

  private static Agenda agenda(ServiceProfile profile, String now, String... issued) {
    return new Agenda(profile, IssuedPeriods.of(List.of(issued)), null, Instant.parse(now));
  }

  private static List<String> names(List<Occurrence> occurrences) {
    return occurrences.stream().map(o -> o.period().name()).toList();
  }
}
