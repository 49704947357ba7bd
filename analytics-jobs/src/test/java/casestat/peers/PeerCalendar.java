package casestat.peers;

import casestat.profile.Calendar;
import casestat.profile.CalendarVersion;
import casestat.profile.TimeRange;
import casestat.profile.Week;
import casestat.sla.OneClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A calendar of the files as a profile would state it. A window past midnight is the end of one
 * date and the beginning of the next; a break is hours that its date does not have.
 */
final class PeerCalendar {
  // Yearly holidays are stated date by date, for every year that a case may come near.
  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

  private final JsonNode stated;
  private final Map<DayOfWeek, List<TimeRange>> weekly = new EnumMap<>(DayOfWeek.class);

  PeerCalendar(JsonNode stated) {
    this.stated = stated;
    JsonNode week = stated.path("weekly");
    for (DayOfWeek day : DayOfWeek.values()) {
      weekly.put(day, new ArrayList<>());
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      for (JsonNode window : week.path(day.name().substring(0, 3).toLowerCase(Locale.ROOT))) {
        int opens = second(window.get(0));
        int closes = second(window.get(1));
        if (opens < closes) {
          add(day, opens, closes);
        } else {
          add(day, opens, TimeRange.DAY);
          add(day.plus(1), 0, closes);
        }
      }
    }
  }

  private void add(DayOfWeek day, int opens, int closes) {
    if (opens < closes) {
      weekly.computeIfAbsent(day, none -> new ArrayList<>()).add(new TimeRange(opens, closes));
    }
  }

  ZoneId zone() {
    String name = stated.path("tz").asText("naive");
    return name.equals("naive") ? ZoneOffset.UTC : ZoneId.of(name);
  }

  private boolean isAlways() {
    return stated.path("weekly").isTextual();
  }

  /** Whether it has any weekly hours. */
  boolean hasHours() {
    return isAlways() || weekly.values().stream().anyMatch(hours -> !hours.isEmpty());
  }

  Calendar asCasestatReadsIt() {
    return calendar(holidays(), exceptions(true));
  }

  /** A date that is a holiday is closed even if it has hours of its own. */
  Calendar withHolidaysFirst() {
    Set<LocalDate> holidays = holidays();
    Map<LocalDate, List<TimeRange>> exceptions = exceptions(true);
    exceptions.keySet().removeAll(holidays);
    return calendar(holidays, exceptions);
  }

  Calendar withoutBreaks() {
    return calendar(holidays(), exceptions(false));
  }

  /** The plain week. */
  Calendar withoutDates() {
    return calendar(Set.of(), Map.of());
  }

  private Calendar calendar(Set<LocalDate> holidays, Map<LocalDate, List<TimeRange>> exceptions) {
    if (isAlways()) {
      return Calendar.always(OneClock.CALENDAR, zone());
    }
    CalendarVersion only =
        new CalendarVersion(
            "1", null, new Week(weekly, Map.of()), List.of(), exceptions, Map.of(), holidays);
    return new Calendar(OneClock.CALENDAR, zone(), false, List.of(only), null, null);
  }

  /** Every date that the lists name, whether its weekday is open or not. */
  Set<LocalDate> holidays() {
    Set<LocalDate> dates = new HashSet<>();
    stated.path("holidays").forEach(date -> dates.add(LocalDate.parse(date.asText())));
    for (JsonNode range : stated.path("holiday_ranges")) {
      LocalDate last = LocalDate.parse(range.get(1).asText());
      LocalDate.parse(range.get(0).asText()).datesUntil(last.plusDays(1)).forEach(dates::add);
    }
    stated.path("annual_holidays").forEach(date -> dates.addAll(like("*-" + date.asText())));
    stated.path("holiday_globs").forEach(glob -> dates.addAll(like(glob.asText())));
    return dates;
  }

  private static Set<LocalDate> like(String glob) {
    Pattern pattern =
        Pattern.compile(glob.replace(".", "\\.").replace("*", ".*").replace("?", "."));
    Set<LocalDate> dates = new HashSet<>();
    FIRST
        .datesUntil(LAST)
        .filter(date -> pattern.matcher(date.toString()).matches())
        .forEach(dates::add);
    return dates;
  }

  private Map<LocalDate, List<TimeRange>> exceptions(boolean breaks) {
    Map<LocalDate, List<TimeRange>> exceptions = new HashMap<>();
    ranges("date_hours").forEach((date, hours) -> exceptions.put(date, hours));
    if (breaks) {
      Set<LocalDate> holidays = holidays();
      ranges("breaks")
          .forEach(
              (date, off) -> {
                List<TimeRange> hours = exceptions.get(date);
                if (hours != null || !holidays.contains(date)) {
                  exceptions.put(date, without(hours == null ? hoursOf(date) : hours, off));
                }
              });
    }
    return exceptions;
  }

  private List<TimeRange> hoursOf(LocalDate date) {
    return isAlways()
        ? List.of(new TimeRange(0, TimeRange.DAY))
        : weekly.getOrDefault(date.getDayOfWeek(), List.of());
  }

  private Map<LocalDate, List<TimeRange>> ranges(String field) {
    Map<LocalDate, List<TimeRange>> dated = new HashMap<>();
    for (Map.Entry<String, JsonNode> date : stated.path(field).properties()) {
      List<TimeRange> ranges = new ArrayList<>();
      date.getValue()
          .forEach(
              window -> ranges.add(new TimeRange(second(window.get(0)), second(window.get(1)))));
      dated.put(LocalDate.parse(date.getKey()), ranges);
    }
    return dated;
  }

  /** Whether a break is stated for the second of the date, open or not. */
  boolean isBreak(LocalDate date, int second) {
    return ranges("breaks").getOrDefault(date, List.of()).stream()
        .anyMatch(range -> range.start() <= second && second < range.end());
  }

  private static List<TimeRange> without(List<TimeRange> hours, List<TimeRange> off) {
    TreeSet<Integer> edges = new TreeSet<>();
    hours.forEach(range -> edges.addAll(List.of(range.start(), range.end())));
    off.forEach(range -> edges.addAll(List.of(range.start(), range.end())));
    List<TimeRange> left = new ArrayList<>();
    Integer from = null;
    for (int edge : edges) {
      if (from != null && contains(hours, from) && !contains(off, from)) {
        left.add(new TimeRange(from, edge));
      }
      from = edge;
    }
    left.sort(Comparator.comparingInt(TimeRange::start));
    return left;
  }

  private static boolean contains(List<TimeRange> ranges, int second) {
    return ranges.stream().anyMatch(range -> range.start() <= second && second < range.end());
  }

  private static int second(JsonNode time) {
    String[] parts = time.asText().split(":");
    int seconds = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
    return Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60 + seconds;
  }
}
