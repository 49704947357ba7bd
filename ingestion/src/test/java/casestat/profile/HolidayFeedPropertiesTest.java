package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Feeds come from anywhere. */
class HolidayFeedPropertiesTest {
  private static final DateSpan YEAR =
      new DateSpan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

  private static final List<String> LINES =
      List.of(
          "BEGIN:VEVENT",
          "END:VEVENT",
          "BEGIN:VCALENDAR",
          "END:VCALENDAR",
          "BEGIN:VTIMEZONE",
          "TZID:Europe/Berlin",
          "END:VTIMEZONE",
          "VERSION:1.0",
          "VERSION:2.0",
          "METHOD:CANCEL",
          "UID:a",
          "DTSTART;VALUE=DATE:20260301",
          "DTSTART;TZID=Europe/Berlin:20260301T100000",
          "DTEND;VALUE=DATE:20260303",
          "DURATION:P1D",
          "DURATION:-P1D",
          "RRULE:FREQ=YEARLY;BYDAY=-1MO,2TU;BYMONTH=5",
          "RRULE:FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU;COUNT=1000",
          "RRULE:FREQ=WEEKLY;WKST=SU;INTERVAL=0;UNTIL=20260401T000000Z",
          "RRULE:FREQ=DAILY;BYWEEKNO=53;BYYEARDAY=-366;BYMONTHDAY=31",
          "RRULE:FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=99;COUNT=-1",
          "RRULE:D1 #10",
          "EXRULE:FREQ=DAILY;INTERVAL=3",
          "RDATE;VALUE=DATE:20260505,20260506",
          "EXDATE;VALUE=DATE:20260505",
          "EXDATE:20260505T000000Z",
          "RECURRENCE-ID;VALUE=DATE:20260505",
          "STATUS:CANCELLED",
          "SUMMARY:Day\\, off");

  @Property(tries = 400)
  void whateverItHoldsAFeedIsReadOrRefused(@ForAll long seed) {
    Random dice = new Random(seed);
    StringBuilder feed = new StringBuilder("BEGIN:VCALENDAR\nBEGIN:VEVENT\n");
    for (int i = dice.nextInt(12); i > 0; i--) {
      StringBuilder line = new StringBuilder(LINES.get(dice.nextInt(LINES.size())));
      if (dice.nextInt(4) == 0) {
        line.setCharAt(dice.nextInt(line.length()), (char) (32 + dice.nextInt(95)));
      }
      feed.append(line).append('\n');
    }
    feed.append("END:VEVENT\nEND:VCALENDAR\n");
    Findings findings = new Findings(null);

    var days =
        new HolidayFeed("city.ics", ZoneId.of("Europe/Berlin"), findings)
            .days(feed.toString().getBytes(StandardCharsets.UTF_8), YEAR);

    assertThat(days.keySet()).allMatch(YEAR::contains);
  }
}
