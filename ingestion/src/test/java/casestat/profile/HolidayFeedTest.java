package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds as cities publish them, read for 2026 and 2027. */
class HolidayFeedTest {
  private static final DateSpan TWO_YEARS =
      new DateSpan(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));

  private final Findings findings = new Findings(null);

  @Test
  void anAllDayEventClosesItsDate() {
    assertThat(days("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261226\nSUMMARY:Christmas"))
        .containsExactlyEntriesOf(Map.of(date("2026-12-25"), "Christmas"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART;VALUE=DATE:20261224;DTEND;VALUE=DATE:20261227|2026-12-24 2026-12-25 2026-12-26",
        "DTSTART;VALUE=DATE:20261224;DURATION:P2D|2026-12-24 2026-12-25",
        "DTSTART;VALUE=DATE:20261224;DURATION:P1W|2026-12-24 2026-12-25 2026-12-26 2026-12-27 2026-12-28 2026-12-29 2026-12-30",
        "DTSTART;VALUE=DATE:20261224;DTEND;VALUE=DATE:20261224|2026-12-24",
        "DTSTART:20261224|2026-12-24",
        "DTSTART;VALUE=DATE;TZID=Asia/Tokyo:20261224|2026-12-24",
        "DTSTART;VALUE=DATE:20251231;DTEND;VALUE=DATE:20260103|2026-01-01 2026-01-02",
      })
  void anEventCoversDatesUpToItsEndWhichIsNotInIt(String event, String dates) {
    assertThat(days(lines(event)).keySet())
        .map(LocalDate::toString)
        .containsExactly(dates.split(" "));
    assertThat(findings.mistakes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20190704;RRULE:FREQ=YEARLY|2026-07-04 2027-07-04",
        "20201126;RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH|2026-11-26 2027-11-25",
        "20260525;RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO|2026-05-25 2027-05-31",
        "20260102;RRULE:FREQ=MONTHLY;COUNT=3|2026-01-02 2026-02-02 2026-03-02",
        "20260102;RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20260130|2026-01-02 2026-01-16 2026-01-30",
        "20261224;RRULE:FREQ=DAILY;UNTIL=20261225T225959Z|2026-12-24 2026-12-25",
        "20261224;RRULE:FREQ=DAILY;UNTIL=20261225T230000Z|2026-12-24 2026-12-25 2026-12-26",
        "20260704;RRULE:FREQ=YEARLY;EXDATE;VALUE=DATE:20270704|2026-07-04",
        "20260704;RRULE:FREQ=YEARLY;EXDATE:20270704|2026-07-04",
        "20260704;RRULE:FREQ=YEARLY;EXDATE;TZID=Europe/Berlin:20270704T000000|2026-07-04",
        "20260704;RRULE:FREQ=DAILY;COUNT=4;EXDATE;VALUE=DATE:20260705,20260706|2026-07-04 2026-07-07",
        "20260704;RDATE;VALUE=DATE:20260808,20270909|2026-07-04 2026-08-08 2027-09-09",
        "20240229;RRULE:FREQ=YEARLY|",
        "20260101;RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30|2026-01-01",
        "20260704;RRULE:FREQ=DAILY;COUNT=3;EXRULE:FREQ=DAILY;INTERVAL=2|2026-07-05",
      })
  void anEventComesAgainByItsRules(String event, String dates) {
    String[] expected = dates == null ? new String[0] : dates.split(" ");

    assertThat(days("DTSTART;VALUE=DATE:" + lines(event)).keySet())
        .map(LocalDate::toString)
        .containsExactly(expected);
    assertThat(findings.mistakes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/Santiago", "Pacific/Apia", "Asia/Kathmandu", "Africa/Cairo"})
  void theZoneOfTheMachineMovesNoDate(String machine) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(machine));

      // Santiago skips midnight on 6 September 2026, Cairo on 24 April.
      assertThat(
              days("DTSTART;VALUE=DATE:20260424\nRRULE:FREQ=DAILY;INTERVAL=135;COUNT=2").keySet())
          .containsExactly(date("2026-04-24"), date("2026-09-06"));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void aDateOfASeriesMayMoveOrBeCancelled() {
    String series = "UID:a\nDTSTART;VALUE=DATE:20260105\nRRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:A";
    String moved =
        "UID:a\nRECURRENCE-ID;VALUE=DATE:20260112\nDTSTART;VALUE=DATE:20260113\nSUMMARY:B";
    String gone =
        "UID:a\nRECURRENCE-ID;VALUE=DATE:20260119\nDTSTART;VALUE=DATE:20260119\nSTATUS:CANCELLED";

    assertThat(days(series, moved, gone)).hasToString("{2026-01-05=A, 2026-01-13=B}");
  }

  @Test
  void aCancelledEventClosesNothing() {
    assertThat(days("DTSTART;VALUE=DATE:20261225\nSTATUS:CANCELLED")).isEmpty();
  }

  @Test
  void anEventWithATimeOfDayClosesNothingAndANoteSaysSo() {
    SortedMap<LocalDate, String> days =
        days(
            "DTSTART;TZID=Europe/Berlin:20261224T120000\nSUMMARY:Early closing",
            "DTSTART:20261231T120000Z\nSUMMARY:Again",
            "DTSTART;VALUE=DATE:20261225");

    assertThat(days).containsOnlyKeys(date("2026-12-25"));
    assertThat(findings.mistakes()).isEmpty();
    assertThat(findings.notes())
        .map(Note::toString)
        .containsExactly(
            "city.ics:3:1: note: 2 events have times of day, such as \"Early closing\", and close nothing: say such hours under exceptions");
  }

  @Test
  void freeTimeClosesTooBecauseHolidaysArePublishedSo() {
    assertThat(days("DTSTART;VALUE=DATE:20261225\nTRANSP:TRANSPARENT")).hasSize(1);
  }

  @Test
  void eventsOfOneDateAreNamedTogether() {
    assertThat(
            days(
                "DTSTART;VALUE=DATE:20261225\nSUMMARY:Weihnachten\\, erster Tag",
                "DTSTART;VALUE=DATE:20261225\nSUMMARY:Noël"))
        .containsEntry(date("2026-12-25"), "Noël, Weihnachten, erster Tag");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUMMARY:A|3:1: an event without DTSTART: mend it, or remove the event",
        "DTSTART;VALUE=DATE:20260231|3:1: there is no date 2026-02-31: mend it, or remove the event",
        "DTSTART;VALUE=DATE:20261225;DTEND;VALUE=DATE:20261220|3:1: it ends before it starts: mend it, or remove the event",
        "DTSTART;VALUE=DATE:20261225;DTEND:20261225T120000|3:1: it starts on a date and ends at a time of day: mend it, or remove the event",
        "DTSTART;VALUE=DATE:20261225;DURATION:PT5H|3:1: it starts on a date and lasts no whole days: mend it, or remove the event",
        "DTSTART;VALUE=DATE:20261225;RRULE:FREQ=HOURLY|3:1: its rule does not repeat by days, weeks, months or years: list its dates one by one",
        "DTSTART;VALUE=DATE:20261225;RRULE:FREQ=YEARLY;BYMONTH=13|3:1: its rule has a number that no date has: mend RRULE",
        "DTSTART;VALUE=DATE:20261225;RDATE;VALUE=PERIOD:20261226T000000Z/PT5H|3:1: its RDATE has times of day: mend it, or remove the event",
        "DTSTART;VALUE=DATE:18000101;RRULE:FREQ=DAILY|3:1: its rule has more than 75,000 dates: let it begin later",
        "DTSTART;VALUE=DATE:20261225;RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20261225|3:1: it changes all later dates of another event: export each date",
      })
  void anEventThatCannotBeMeantIsAMistake(String event, String mistake) {
    days(lines(event));

    assertThat(findings.mistakes()).map(Mistake::toString).containsExactly("city.ics:" + mistake);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART;VALUE=DATE:Christmas|4:1: DTSTART cannot be read: mend it, or remove the event",
        "DTSTART;VALUE=DATE:20261225;EXDATE;VALUE=DATE:never|5:1: EXDATE cannot be read: mend it, or remove the event",
        "DTSTART;VALUE=DATE:20261225;RRULE:FREQ=OFTEN|5:1: RRULE cannot be read: mend it, or remove the event",
      })
  void aPropertyThatDecidesTheDatesMustBeReadable(String event, String mistake) {
    days(lines(event));

    assertThat(findings.mistakes()).map(Mistake::toString).contains("city.ics:" + mistake);
  }

  @Test
  void aFileThatIsNoFeedSaysWhy() {
    read("<html>Sign in</html>".getBytes(StandardCharsets.UTF_8));
    read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2026".getBytes(StandardCharsets.UTF_8));
    read(
        "BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR"
            .getBytes(StandardCharsets.UTF_8));
    read(new byte[9 << 20]);
    read("BEGIN:VCALENDAR\nX-A:\u00e4\nEND:VCALENDAR".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(findings.mistakes())
        .map(Mistake::toString)
        .containsExactly(
            "city.ics: not an iCalendar file: fetch it again, and look at what came",
            "city.ics: it is cut off before END:VCALENDAR: fetch it again",
            "city.ics: events begin 1 times, and 0 can be read: fetch it again",
            "city.ics: larger than 8 MiB: a list of holidays is a page or two of text",
            "city.ics: not UTF-8 text: save it as UTF-8");
  }

  @Test
  void linesMayBeFoldedAndEndAsOnAnySystem() {
    List<String> lines =
        List.of(
            "\uFEFFBEGIN:VCALENDAR",
            "BEGIN:VEVENT",
            "DTSTART;VALUE=DA",
            " TE:20261225",
            "SUMMARY:Chri",
            " stmas",
            "END:VEVENT",
            "END:VCALENDAR");
    String feed = String.join("\r\n", lines);

    assertThat(read(feed.getBytes(StandardCharsets.UTF_8))).hasToString("{2026-12-25=Christmas}");
  }

  private static String lines(String event) {
    // A parameter follows its property in capitals and is no line of its own.
    return event.replaceAll(
        ";(?=(DTEND|DURATION|RRULE|EXRULE|RDATE|EXDATE|RECURRENCE-ID)[;:])", "\n");
  }

  private SortedMap<LocalDate, String> days(String... events) {
    StringBuilder feed = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\n");
    for (String event : events) {
      feed.append("BEGIN:VEVENT\n").append(event).append("\nEND:VEVENT\n");
    }
    return read(feed.append("END:VCALENDAR\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  private SortedMap<LocalDate, String> read(byte[] bytes) {
    return new HolidayFeed("city.ics", ZoneId.of("Europe/Berlin"), findings).days(bytes, TWO_YEARS);
  }

  private static LocalDate date(String date) {
    return LocalDate.parse(date);
  }
}
