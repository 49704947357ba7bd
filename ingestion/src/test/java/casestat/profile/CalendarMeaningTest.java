package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a profile says of a calendar must also make sense. Each row: what is written after the
 * calendar's {@code hours}, and the mistake.
 */
class CalendarMeaningTest {
  private static final String SHOP =
      """
      hours: {mon-fri: [08:00-16:30]}
          holidays: [2026-12-25]
          exceptions: {2026-12-24: [9:30-12:00]}
          covers: 2026-01-01 to 2026-12-31""";

  @TempDir Path folder;

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void nonsenseIsToldWithItsPlace(String written, String mistake) throws IOException {
    Files.writeString(
        folder.resolve("city.ics"),
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20261225
        SUMMARY:Christmas
        END:VEVENT
        END:VCALENDAR
        """);
    String calendar = "\n    ".concat(written.replace("\n", "\n    "));

    assertThat(
            ProfileText.campus()
                .with("    holidays: [2026-12-25]\n", "")
                .with(
                    "mon-fri: [08:00-16:30]}",
                    "mon-fri: [08:00-16:30], sun: [22:00-06:00]}" + calendar)
                .mistakes(folder))
        .containsExactly(mistake);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        row(
            "breaks: {mon-fri: [17:00-18:00]}",
            "x.yml:17:24: calendars.shop_hours.breaks.mon-fri[0]: the service is not open then: move the break, or remove it"),
        row(
            "breaks: {sat: [12:00-13:00]}",
            "x.yml:17:20: calendars.shop_hours.breaks.sat[0]: the service is not open then: move the break, or remove it"),
        row(
            "breaks: {mon: [12:00-13:00], mon-fri: [12:00-12:30]}",
            "x.yml:17:34: calendars.shop_hours.breaks.mon-fri: monday has breaks already: say each day once"),
        row(
            "breaks: {mon-fri: [22:00-02:00]}",
            "x.yml:17:24: calendars.shop_hours.breaks.mon-fri[0]: \"22:00-02:00\": a break ends on its date: what is past midnight is a break of the next"),
        row(
            "breaks: {2026-10-10: [12:00-13:00]}",
            "x.yml:17:27: calendars.shop_hours.breaks.2026-10-10[0]: the service is not open then: move the break, or remove it"),
        row(
            "breaks: {2026-12-24: [08:00-09:00]}",
            "x.yml:17:27: calendars.shop_hours.breaks.2026-12-24[0]: the service is not open then: move the break, or remove it"),
        row(
            "breaks: {2027-10-11: [12:00-13:00]}",
            "x.yml:17:14: calendars.shop_hours.breaks.2027-10-11: 2027-10-11 is outside 2026-01-01 to 2026-12-31: widen covers, or remove it"),
        row(
            "breaks: {lunch: [12:00-13:00]}",
            "x.yml:17:14: calendars.shop_hours.breaks.lunch: no day of the week: say one as in mon, or a range as in mon-fri"),
        row(
            "seasons: {summer: {dates: 2026-07-01, hours: {mon: [09:00-10:00]}}}",
            "x.yml:17:31: calendars.shop_hours.seasons.summer.dates: \"2026-07-01\": say two dates, as in 2026-01-01 to 2027-12-31"),
        row(
            "seasons: {summer: {dates: 2026-07-01 to 2026-07-31}}",
            "x.yml:17:23: calendars.shop_hours.seasons.summer: no hours: every season needs one"),
        row(
            "seasons: {summer: {dates: 2026-07-01 to 2027-07-31, hours: {mon: [09:00-10:00]}}}",
            "x.yml:17:31: calendars.shop_hours.seasons.summer.dates: 2027-07-31 is outside 2026-01-01 to 2026-12-31: widen covers, or remove it"),
        row(
            """
            seasons:
              summer: {dates: 2026-07-01 to 2026-07-31, hours: {mon: [09:00-10:00]}}
              fair: {dates: [2026-07-31 to 2026-08-02], hours: {mon: [09:00-10:00]}}""",
            "x.yml:19:22: calendars.shop_hours.seasons.fair.dates[0]: overlaps season summer: a date has the hours of one season: part them"),
        row(
            "seasons: {summer: {dates: 2026-07-01 to 2026-07-31, hours: {mon: [09:00-10:00]}, breaks: {2026-07-06: [09:00-09:10]}}}",
            "x.yml:17:95: calendars.shop_hours.seasons.summer.breaks.2026-07-06: a date: say its breaks under those of the calendar"),
        row(
            "seasons: {summer: {dates: 2026-07-01 to 2026-07-31, hours: {mon: [09:00-10:00]}, breaks: {tue: [09:00-09:10]}}}",
            "x.yml:17:101: calendars.shop_hours.seasons.summer.breaks.tue[0]: the service is not open then: move the break, or remove it"),
        row(
            "holidays: [2026-12-25, us-federl.yml]",
            "x.yml:17:28: calendars.shop_hours.holidays[1]: no file \"us-federl.yml\": put it beside the profile, or list the dates"),
        row(
            "holidays: https://city.example/city.ics",
            "x.yml:17:15: calendars.shop_hours.holidays: \"https://city.example/city.ics\": fetch it, put it beside the profile and say its name: what counts is a file"),
        row(
            "holidays: {file: city.ics, except: [2026-11-11]}",
            "x.yml:17:41: calendars.shop_hours.holidays.except[0]: city.ics does not list it: remove it"),
        row(
            "holidays: {file: city.ics, except: [2027-11-11]}",
            "x.yml:17:41: calendars.shop_hours.holidays.except[0]: 2027-11-11 is outside 2026-01-01 to 2026-12-31: widen covers, or remove it"),
        row(
            "holidays: {except: [2026-12-25]}",
            "x.yml:17:15: calendars.shop_hours.holidays: no file: every holiday file needs one"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakesOfVersions")
  void versionsFollowEachOther(String written, String mistake) {
    String versions = "covers: 2026-01-01 to 2026-12-31\nversions:\n" + written;

    assertThat(ProfileText.campus().with(SHOP, versions.indent(4).strip()).mistakes(folder))
        .containsExactly(mistake);
  }

  static Stream<Arguments> mistakesOfVersions() {
    String hours = "hours: {mon: [09:00-10:00]}";
    return Stream.of(
        row(
            "- {%s, valid_from: 2026-01-01}".formatted(hours),
            "x.yml:18:49: calendars.shop_hours.versions[0].valid_from: the first version has always held: leave valid_from out"),
        row(
            "- {%s}\n- {%s}".formatted(hours, hours),
            "x.yml:19:7: calendars.shop_hours.versions[1]: no valid_from: say the first date on which this version holds"),
        row(
            "- {%s}\n- {%s, valid_from: 2026-07-32}".formatted(hours, hours),
            "x.yml:19:49: calendars.shop_hours.versions[1].valid_from: \"2026-07-32\": there is no such date"),
        row(
            "- {%s}\n- {%s, valid_from: 2026-07-01}\n- {%s, valid_from: 2026-07-01}"
                .formatted(hours, hours, hours),
            "x.yml:20:49: calendars.shop_hours.versions[2].valid_from: is not after the version before it: order the versions by their dates"),
        row(
            "- {%s, version: 2}\n- {%s, valid_from: 2026-07-01}".formatted(hours, hours),
            "x.yml:19:7: calendars.shop_hours.versions[1]: a second version 2: give it a name of its own"),
        row(
            "- {%s, version: a b}".formatted(hours),
            "x.yml:18:46: calendars.shop_hours.versions[0].version: \"a b\": say letters, digits, ., _ and -, as in 2026-07 or council-14"),
        row(
            "- {version: first}",
            "x.yml:18:7: calendars.shop_hours.versions[0]: no hours: every version needs one"),
        row(
            "  []",
            "x.yml:18:7: calendars.shop_hours.versions: is empty: list what holds first, and what holds from a date on"),
        row(
            "- {%s, exceptions: {2026-07-01: []}}\n- {%s, valid_from: 2026-07-01}"
                .formatted(hours, hours),
            "x.yml:18:50: calendars.shop_hours.versions[0].exceptions.2026-07-01: 2026-07-01 is after 2026-06-30, when this version ends: say it in the next version"),
        row(
            "- {%s}\n- {%s, valid_from: 2026-07-01, exceptions: {2026-06-30: []}}"
                .formatted(hours, hours),
            "x.yml:19:74: calendars.shop_hours.versions[1].exceptions.2026-06-30: 2026-06-30 is before 2026-07-01, when this version begins: say it in the version before"),
        row(
            "- {%s}\nholidays: [2026-12-25]".formatted(hours),
            "x.yml:19:15: calendars.shop_hours.holidays: stands beside versions: say it in each version"));
  }

  private static Arguments row(String written, String mistake) {
    return Arguments.of(written, mistake);
  }
}
