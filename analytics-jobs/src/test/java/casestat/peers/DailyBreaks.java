package casestat.peers;

import static casestat.peers.Convention.BREAKS_NAMED_BY_THEIR_START;
import static casestat.peers.Convention.MINUTES_ARE_CUT_OFF;

import casestat.profile.Calendar;
import casestat.profile.CalendarVersion;
import casestat.profile.TimeRange;
import casestat.profile.Week;
import casestat.sla.OpenTime;
import casestat.sla.OpenTime.Stretch;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Pauses as breaks of the local dates that they fall on. */
final class DailyBreaks {
  private DailyBreaks() {}

  static Answer of(Question q) {
    Days days = new Days(new OpenTime(dayAndNight(q.zone())));
    Map<String, List<List<String>>> breaks = new TreeMap<>();
    for (JsonNode pause : q.input("pauses")) {
      Instant from = cut(q, Times.instant(pause.get(0), q.zone()));
      Instant to = cut(q, Times.instant(pause.get(1), q.zone()));
      LocalDate last = days.date(to);
      for (LocalDate date = days.date(from); !date.isAfter(last); date = date.plusDays(1)) {
        for (Stretch day : days.open().on(date)) {
          Instant begin = day.from().isBefore(from) ? from : day.from();
          Instant end = day.to().isAfter(to) ? to : day.to();
          if (begin.isBefore(end)) {
            List<List<String>> ofDate =
                breaks.computeIfAbsent(date.toString(), none -> new ArrayList<>());
            add(
                q,
                ofDate,
                name(days.clock(begin)),
                end.equals(day.to()) ? "24:00" : name(days.clock(end)));
          }
        }
      }
    }
    return Answer.of(q, "breaks", breaks);
  }

  private static void add(Question q, List<List<String>> ofDate, String from, String to) {
    if (q.has(BREAKS_NAMED_BY_THEIR_START)) {
      ofDate.removeIf(named -> named.get(0).equals(from));
    }
    ofDate.add(List.of(from, to));
  }

  private static Instant cut(Question q, Instant at) {
    return q.has(MINUTES_ARE_CUT_OFF) ? at.truncatedTo(ChronoUnit.MINUTES) : at;
  }

  private static String name(LocalTime clock) {
    return clock.toString();
  }

  private static Calendar dayAndNight(ZoneId zone) {
    Week week =
        new Week(
            Arrays.stream(DayOfWeek.values())
                .collect(
                    Collectors.toMap(day -> day, day -> List.of(new TimeRange(0, TimeRange.DAY)))),
            Map.of());
    CalendarVersion only =
        new CalendarVersion("1", null, week, List.of(), Map.of(), Map.of(), Set.of());
    return new Calendar("day and night", zone, false, List.of(only), null, null);
  }
}
