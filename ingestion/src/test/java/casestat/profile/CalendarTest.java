package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the words of a calendar. */
class CalendarTest {
  private static final String SHOP =
      """
      hours: {mon-fri: [08:00-16:30]}
          holidays: [2026-12-25]
          exceptions: {2026-12-24: [9:30-12:00]}
          covers: 2026-01-01 to 2026-12-31""";

  @TempDir Path folder;

  @BeforeEach
  void feed() throws IOException {
    Files.writeString(
        folder.resolve("city.ics"),
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20260406
        SUMMARY:Easter Monday
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20261111
        SUMMARY:Veterans Day
        END:VEVENT
        END:VCALENDAR
        """);
  }

  @Test
  void aNightRunsIntoTheNextDate() {
    CalendarVersion version = only("hours: {fri: [22:00-06:00], sat: [18:00-00:00]}");

    assertThat(version.week().hoursOf(DayOfWeek.FRIDAY)).containsExactly(hours(22, 30));
    assertThat(version.week().hoursOf(DayOfWeek.SATURDAY)).containsExactly(hours(18, 24));
  }

  @Test
  void breaksAreOfDaysAndOfDates() {
    CalendarVersion version =
        only(
            """
            hours: {mon-fri: [08:00-17:00]}
            breaks: {mon-fri: [12:00-13:00], 2026-12-23: [10:00-11:00]}""");

    assertThat(version.breaksOn(date("2026-12-22"))).containsExactly(hours(12, 13));
    assertThat(version.breaksOn(date("2026-12-23"))).containsExactly(hours(12, 13), hours(10, 11));
    assertThat(version.breaksOn(date("2026-12-26"))).isEmpty();
  }

  @Test
  void aSeasonKeepsTheBreaksOfTheYearUnlessItSaysItsOwn() {
    CalendarVersion version =
        only(
            """
            hours: {mon-fri: [08:00-17:00]}
            breaks: {mon-fri: [12:00-13:00]}
            seasons:
              summer:
                dates: [2026-07-01 to 2026-07-31, 2026-09-01 to 2026-09-30]
                hours: {mon-fri: [07:00-15:00]}
              term:
                dates: 2026-10-01 to 2026-10-31
                hours: {mon-fri: [08:00-20:00]}
                breaks: {fri: [16:00-17:00]}""");

    assertThat(version.seasons())
        .extracting(Season::season)
        .containsExactly("summer", "summer", "term");
    assertThat(version.hoursOn(date("2026-09-01"))).containsExactly(hours(7, 15));
    assertThat(version.hoursOn(date("2026-10-01"))).containsExactly(hours(8, 20));
    assertThat(version.breaksOn(date("2026-09-04"))).containsExactly(hours(12, 13));
    assertThat(version.breaksOn(date("2026-10-02"))).containsExactly(hours(16, 17));
    assertThat(version.breaksOn(date("2026-10-01"))).isEmpty();
  }

  @Test
  void holidaysAreDatesAndFilesAndWhatIsNotLeftOutOfThem() {
    CalendarVersion version =
        only(
            """
            hours: {mon-fri: [08:00-17:00]}
            holidays: [2026-12-24, us-federal.yml, {file: city.ics, except: [2026-11-11]}]""");

    assertThat(version.holidays())
        .contains(date("2026-12-24"), date("2026-04-06"), date("2026-12-25"))
        // The other file has it too.
        .contains(date("2026-11-11"))
        .doesNotContain(date("2027-01-01"));
    assertThat(only("hours: {mon-fri: [08:00-17:00]}\nholidays: city.ics").holidays())
        .containsExactlyInAnyOrder(date("2026-04-06"), date("2026-11-11"));
  }

  @Test
  void versionsTakeOverOnTheirDatesAndHaveNames() {
    Calendar calendar =
        load("""
                versions:
                  - hours: {mon-fri: [08:00-17:00]}
                    holidays: city.ics
                  - version: council-14
                    valid_from: 2026-07-01
                    hours: {mon-fri: [09:00-17:00]}""")
            .calendars()
            .get(0);

    assertThat(calendar.versions())
        .extracting(CalendarVersion::version)
        .containsExactly("1", "council-14");
    assertThat(calendar.versionOn(date("2026-06-30")).version()).isEqualTo("1");
    assertThat(calendar.versionOn(date("2026-07-01")).version()).isEqualTo("council-14");
    assertThat(calendar.openOn(date("2026-04-06"))).isEmpty();
    assertThat(calendar.openOn(date("2026-11-11"))).containsExactly(hours(9, 17));
  }

  @Test
  void aFeedIsReviewedForTheVersionThatNamesItAndItsDates() {
    Review review =
        review(
            """
            versions:
              - hours: {mon-fri: [08:00-17:00]}
                holidays: city.ics
              - valid_from: 2026-07-01
                hours: {mon-tue: [08:00-17:00]}
                holidays: city.ics""");

    assertThat(review.closures())
        .extracting(Closures::path, Closures::dates)
        .containsExactly(
            tuple(
                "calendars.shop_hours.versions[0].holidays",
                "2026-04-06",
                "Easter Monday",
                Closure.Effect.CLOSES),
            tuple(
                "calendars.shop_hours.versions[1].holidays",
                "2026-11-11",
                "Veterans Day",
                Closure.Effect.CLOSED_ANYWAY));
  }

  @Test
  void aFeedThatEndsLongBeforeTheCalendarIsNoted() {
    String shop = "hours: {mon-fri: [08:00-17:00]}\nholidays: city.ics\ncovers: %s to 2027-11-12";

    assertThat(reviewAll(shop.formatted("2026-01-01")).notes())
        .map(Note::text)
        .containsExactly(
            "city.ics lists nothing after 2026-11-11, and covers goes on to 2027-11-12: fetch a newer one, or narrow covers");
    assertThat(reviewAll(shop.formatted("2026-12-01")).notes())
        .map(Note::text)
        .containsExactly("city.ics lists no day in 2026-12-01 to 2027-11-12");
  }

  @Test
  void aVeryLongNightIsNotedForItMayBeADay() {
    assertThat(review("hours: {mon: [17:00-08:00]}").notes())
        .map(Note::toString)
        .map(note -> note.replace(folder + "/", ""))
        .containsExactly(
            "x.yml:17:19: calendars.shop_hours.hours.mon[0]: note: 15 hours, into the next date: swap the times if a day was meant");
    assertThat(review("hours: {mon: [20:00-08:00]}").notes()).isEmpty();
  }

  @Test
  void t04DayAndNightIsOnlyEverExplicit() {
    assertThat(ProfileText.campus().with(SHOP, "covers: 2026-01-01 to 2026-12-31").mistakes(folder))
        .containsExactly(
            "x.yml:16:5: calendars.shop_hours: no hours: every calendar needs them, or versions that have them");
    assertThat(ProfileText.campus().with("    calendar: always\n", "").mistakes(folder))
        .containsExactly("x.yml:22:5: policies[0]: no calendar: every policy needs one");
    assertThatThrownBy(() -> load("zone: Europe/Berlin")).isInstanceOf(ProfileException.class);
  }

  private CalendarVersion only(String shop) {
    return load(shop).calendars().get(0).versions().get(0);
  }

  private ServiceProfile load(String shop) {
    return Profiles.load(write("covers: 2026-01-01 to 2026-12-31\n" + shop).toString());
  }

  private Review review(String shop) {
    return reviewAll("covers: 2026-01-01 to 2026-12-31\n" + shop);
  }

  private Review reviewAll(String shop) {
    return Profiles.review(
        write(shop).toString(),
        Set.of("resolution_met_due", "open_backlog", "resolution_time_median"),
        date("2025-01-01"));
  }

  private Path write(String shop) {
    Path file = folder.resolve("x.yml");
    try {
      return Files.writeString(
          file, ProfileText.campus().with(SHOP, shop.indent(4).strip()).text());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Tuple tuple(String path, String date, String name, Closure.Effect effect) {
    return Tuple.tuple(path, List.of(new Closure(date(date), name, effect)));
  }

  private static TimeRange hours(int from, int to) {
    return new TimeRange(from * 3600, to * 3600);
  }

  private static LocalDate date(String date) {
    return LocalDate.parse(date);
  }
}
