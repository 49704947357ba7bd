package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.profile.Issue.Edition;
import casestat.profile.Issue.Publish;
import casestat.profile.Issue.When;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When editions are issued, as a profile says it. */
class ScheduleTest {
  private static final String ZONE = "zone: America/New_York\n";

  @TempDir Path folder;

  @Test
  void whatIsNotSaidIsThatOfTheProfile() {
    Issue month = Profiles.load("campus311").schedule().get(0);

    assertThat(month)
        .isEqualTo(
            new Issue(
                Edition.MONTH,
                new When.On(new IssueDay.Weekday(2, DayOfWeek.TUESDAY), LocalTime.of(7, 30)),
                ZoneId.of("America/Chicago"),
                "shop_hours",
                List.of("work_orders", "events"),
                new IssueDay.Weekday(3, DayOfWeek.TUESDAY),
                Publish.YES));
    assertThat(Profiles.load("student311").schedule().get(0).publish()).isEqualTo(Publish.DRAFT);
    assertThat(Profiles.load("retiree").schedule().get(0).deadline()).isNull();
  }

  @Test
  void everyShippedServiceHasAScheduleOfItsOwn() {
    Set<When> different = new HashSet<>();
    for (String name : Profiles.shipped()) {
      ServiceProfile profile = Profiles.load(name);
      assertThat(profile.schedule()).as(name).isNotEmpty();
      profile.schedule().forEach(issue -> assertThat(different.add(issue.when())).isTrue());
    }
  }

  @Test
  void withoutAWordItWaitsForTheCases() {
    ProfileText profile = with("- {edition: month, on: last day, at: 9:00}");

    Issue month = load(profile);

    assertThat(month.waitsFor()).containsExactly("cases");
    assertThat(load(with("- {edition: month, on: last day, at: 9:00, waits_for: []}")).waitsFor())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3rd business day, BusinessDay[nth=3]",
    "last business day, BusinessDay[nth=31]",
    "1st, DayOfMonth[nth=1]",
    "22nd day, DayOfMonth[nth=22]",
    "12th, DayOfMonth[nth=12]",
    "last day, DayOfMonth[nth=31]",
    "'2nd Tuesday', 'Weekday[nth=2, day=TUESDAY]'",
    "'last Friday', 'Weekday[nth=31, day=FRIDAY]'",
  })
  void daysAreSaidAsPeopleSayThem(String said, String meant) throws Unreadable {
    assertThat(IssueWords.day(said)).hasToString(meant);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "on: 3th business day, at: 8:00|say \"3rd business day\"",
        "on: 11st, at: 8:00|say \"11th\"",
        "on: third day, at: 8:00|as in 3rd business day",
        "on: 0th, at: 8:00|1 to 31",
        "on: 24th business day, at: 8:00|1 to 23",
        "on: 6th Friday, at: 8:00|1 to 5",
        "on: 2nd Tusday, at: 8:00|did you mean \"Tuesday\"",
        "on: last, at: 8:00|as in 3rd business day",
        "on: 15th|no at",
        "at: 8:00|no on",
        "waits_for: [cases]|no on",
        "on: 15th, at: 24:00|00:00 to 23:59",
        "on: 15th, at: noon|as in 08:00",
        "on: 15th, cron: 0 8 3 * *|beside cron",
        "at: 8:00, cron: 0 8 3 * *|beside cron",
        "cron: 0 8 3 *|minute, hour",
        "cron: 61 8 3 * *|no cron pattern",
        "cron: 0 8 30 2 *|there is no such day",
        "cron: 0 8 1 * 1|say one",
        "on: 15th, at: 8:00, zone: EST|a zone",
        "on: 15th, at: 8:00, calendar: shop_hour|did you mean \"shop_hours\"",
        "on: 15th, at: 8:00, waits_for: [case]|did you mean \"cases\"",
        "on: 15th, at: 8:00, deadline: 15th|not later than on",
        "on: 3rd business day, at: 8:00, deadline: 2nd business day|not later than on",
        "on: last Friday, at: 8:00, deadline: 4th Friday|not later than on",
        "on: 15th, at: 8:00, publish: no|draft",
      })
  void whatCannotBeMeantIsToldWithTheMend(String said, String mend) {
    ProfileText broken =
        with(
            "- {edition: month, %s}"
                .formatted(
                    said.replace("cron: ", "cron: \"").replaceAll("(cron: \"[^,}]*)", "$1\"")));

    assertThat(broken.mistakes(folder)).hasSize(1).allSatisfy(m -> assertThat(m).contains(mend));
  }

  @Test
  void allMistakesAreToldAtOnce() {
    ProfileText broken =
        with(
            """
            - {edition: week, on: 3 business days, at: 8, zone: GMT+5, publish: maybe}
              - {edition: month, cron: "x", waits_for: [nobody]}
              - {edition: month, on: 1st, at: "08:00", every: day}
            """
                .strip());

    assertThat(broken.mistakes(folder)).hasSize(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "edition: week, on: 15th, at: 8:00",
        "edition: month, on: 3 business days, at: 8:00",
        "edition: month, on: 15th, at: 25:00",
        "edition: month, on: 15th",
        "edition: month, on: 15th, at: 8:00, cron: 0 8 3 * *",
        "edition: month, on: 15th, at: 8:00, publish: no",
        "edition: month, on: 15th, at: 8:00, every: day",
        "on: 15th, at: 8:00",
      })
  void loaderAndSchemaRefuseTheSame(String said) {
    ProfileText broken = with("- {%s}".formatted(said));

    assertThat(broken.mistakes(folder)).isNotEmpty();
    assertThat(SchemaTest.errors("profile.schema.json", broken.text())).isNotEmpty();
  }

  private Issue load(ProfileText profile) {
    assertThat(profile.mistakes(folder)).isEmpty();
    assertThat(SchemaTest.errors("profile.schema.json", profile.text())).isEmpty();
    return Profiles.load(folder.resolve("x.yml").toString()).schedule().get(0);
  }

  private static ProfileText with(String lines) {
    return ProfileText.campus().with(ZONE, ZONE + "schedule:\n  " + lines + "\n");
  }
}
