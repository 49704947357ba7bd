package casestat.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.command.Verb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  private static final String PROFILE =
      """
      profile: desk
      title: Desk
      zone: America/New_York
      intake:
        sources:
          - source: cases
            kind: cases
            format: csv
            files: ["*.csv"]
            times: [yyyy-MM-dd HH:mm]
            columns: {case_id: Ticket, opened_at: Opened}
      calendars:
        counter:
          hours: {mon-fri: [08:00-17:00]}
          holidays:
            - file: city.ics
              except: [2026-11-11]
          exceptions: {2026-12-24: [08:00-12:00]}
          covers: 2026-01-01 to 2026-12-31
      """;

  private static final String FEED =
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20260704
      SUMMARY:Independence Day
      RRULE:FREQ=YEARLY
      END:VEVENT
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20261111
      SUMMARY:Veterans Day
      END:VEVENT
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20261224
      DTEND;VALUE=DATE:20261226
      SUMMARY:Christmas
      END:VEVENT
      BEGIN:VEVENT
      DTSTART:20261231T170000Z
      SUMMARY:Party
      END:VEVENT
      END:VCALENDAR
      """;

  @TempDir Path folder;
  private String said = "";

  @BeforeEach
  void write() throws IOException {
    Files.writeString(profile(), PROFILE);
    Files.writeString(folder.resolve("city.ics"), FEED);
  }

  @Test
  void theDatesThatAFeedClosesAreListedForReview() {
    assertThat(check("--on", "2025-06-01")).isZero();

    assertThat(said)
        .isEqualTo(
            """
            city.ics:16:1: note: 1 event has a time of day, such as "Party", and closes nothing: say such hours under exceptions
            desk.yml: calendars.counter.holidays[0].file: city.ics, 4 dates:
              2026-07-04 Sat  Independence Day (no working day anyway)
              2026-11-11 Wed  Veterans Day (left out)
              2026-12-24 Thu  Christmas (has hours of its own under exceptions)
              2026-12-25 Fri  Christmas
            desk.yml is sound
            """);
  }

  @Test
  void aVersionedFileIsNamedWithItsVersion() throws IOException {
    Files.writeString(profile(), PROFILE.replace("file: city.ics", "file: us-federal.yml"));

    assertThat(check("--on", "2025-06-01")).isZero();

    assertThat(said)
        .startsWith("desk.yml: calendars.counter.holidays[0].file: us-federal.yml version ")
        .endsWith(", 11 dates\ndesk.yml is sound\n");
  }

  @Test
  void t02ACalendarThatEndsWithinAYearIsNoted() {
    assertThat(check("--on", "2026-01-01")).isZero();
    assertThat(said)
        .startsWith(
            "desk.yml:19:13: calendars.counter.covers: note: ends on 2026-12-31, less than a year after 2026-01-01: ");

    assertThat(check("--on", "2025-12-31")).isZero();
    assertThat(said).doesNotContain("ends on");
  }

  @Test
  void t02ACalendarThatHasEndedIsNoted() {
    assertThat(check("--on", "2027-01-01")).isZero();

    assertThat(said)
        .startsWith(
            "desk.yml:19:13: calendars.counter.covers: note: ended on 2026-12-31, before 2027-01-01: ");
  }

  @Test
  void aProfileWithMistakesIsNotReviewed() throws IOException {
    Files.writeString(profile(), PROFILE.replace("08:00-17:00", "8 to 5"));

    assertThat(check()).isEqualTo(2);

    assertThat(said.lines()).hasSize(1);
  }

  @Test
  void aDateThatIsNoneIsAUsageError() {
    assertThat(check("--on", "tomorrow")).isEqualTo(2);
  }

  private static final String OWN =
      """
      own_metrics:
        - metric: by_phone
          label: Cases by phone
          unit: cases
          better: neither
          means: How many cases came by phone.
          formula: Cases opened through the channel phone.
          counts: opened
          from: case_facts
          where: channel = 'phone'
          on: opened_on
          numerator: count(*)
      metrics:
        - {metric: by_phone, goal: 500 cases, pairs: [department by area]}
      """;

  @Test
  void aMetricOfOnesOwnIsSound() throws IOException {
    Files.writeString(profile(), PROFILE + OWN);

    assertThat(check()).isZero();
  }

  @Test
  void everyMistakeInAMetricOfOnesOwnIsToldWithItsLine() throws IOException {
    String broken =
        OWN.replace("unit: cases", "unit: percent")
            .replace("better: neither", "beter: neither")
            .replace("on: opened_on", "by: [ward]");
    Files.writeString(profile(), PROFILE + broken);

    assertThat(check()).isEqualTo(2);
    assertThat(said)
        .contains("desk.yml:24:5: own_metrics[0].beter: unknown key: did you mean \"better\"?")
        .contains("desk.yml:21:5: own_metrics[0]: no better: ");

    Files.writeString(profile(), PROFILE + broken.replace("beter", "better"));
    assertThat(check()).isEqualTo(2);
    assertThat(said)
        .contains("desk.yml:23:11: own_metrics[0].unit: \"percent\" is none of cases, seconds,")
        .contains("desk.yml:30:9: own_metrics[0].by: no dimension \"ward\"")
        .contains("desk.yml:21:5: own_metrics[0]: the day on which a row is counted");
  }

  @Test
  void sqlThatTheEngineRefusesIsToldBeforeItRuns() throws IOException {
    Files.writeString(profile(), PROFILE + OWN.replace("channel = 'phone'", "chanel = 'phone'"));
    assertThat(check()).isEqualTo(2);
    assertThat(said).contains("desk.yml:28:11: own_metrics[0].from: ").contains("chanel");

    Files.writeString(profile(), PROFILE + OWN.replace("count(*)", "avg(opened_second)"));
    assertThat(check()).isEqualTo(2);
    assertThat(said).contains("own_metrics[0].numerator: is double and no whole number");

    Files.writeString(profile(), PROFILE + OWN.replace("by_phone", "incoming_cases"));
    assertThat(check()).isEqualTo(2);
    assertThat(said).contains("own_metrics[0].metric: \"incoming_cases\" is there already");

    Files.writeString(
        profile(),
        PROFILE + OWN.replace("numerator: count(*)", "numerator: count(*)\n    by: [area]"));
    assertThat(check()).isEqualTo(2);
    assertThat(said).contains("cannot be cut department by area: it can be by area");
  }

  @Test
  void aChartOfWhatNoFigureIsCutByIsToldBeforeItSaysNothing() throws IOException {
    Files.writeString(
        profile(),
        PROFILE
            + """

            metrics:
              - {metric: incoming_cases}
              - {metric: completion_rate}
            pages:
              - page: demand
                title: Demand
                charts:
                  - {chart: week, title: The week, metric: incoming_cases, as: heat_table}
                  - {chart: with, title: With what, metric: completion_rate, by: area, as: ranked_bars}
            """);

    assertThat(check()).isEqualTo(2);
    assertThat(said)
        .contains(
            "pages: demand: week: incoming_cases cannot be cut by hour: it can be by department, service_type, channel, area",
            "pages: demand: with: completion_rate cannot be cut by area: it can be by device");
  }

  private Path profile() {
    return folder.resolve("desk.yml");
  }

  private int check(String... options) {
    String[] arguments = new String[options.length + 1];
    System.arraycopy(options, 0, arguments, 0, options.length);
    arguments[options.length] = profile().toString();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      return Verb.run(new Check(), arguments);
    } finally {
      System.setOut(before);
      said = out.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }
  }
}
