package casestat.profile;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of the week and hours of a day. */
final class HoursWords {
  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,2}):(\\d\\d)\\s*-\\s*(\\d{1,2}):(\\d\\d)");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private HoursWords() {}

  /** {@code 08:00-17:00}, or {@code 22:00-06:00}: until six of the next date. */
  static TimeRange range(String text) throws Unreadable {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      throw Unreadable.word(text, "say hours as in 08:00-17:00, or a night as in 22:00-06:00");
    }
    int start = second(text, range.group(1), range.group(2));
    int end = second(text, range.group(3), range.group(4));
    if (start == end) {
      throw Unreadable.word(text, "it lasts no time: say 00:00-24:00 for a whole day");
    }
    if (start == TimeRange.DAY) {
      throw Unreadable.word(text, "a night begins before 24:00");
    }
    return new TimeRange(start, start < end ? end : end + TimeRange.DAY);
  }

  /** Hours within their date. */
  static TimeRange rest(String text) throws Unreadable {
    TimeRange rest = range(text);
    if (rest.end() > TimeRange.DAY) {
      throw Unreadable.word(
          text, "a break ends on its date: what is past midnight is a break of the next");
    }
    return rest;
  }

  private static int second(String text, String hour, String minute) throws Unreadable {
    int seconds = Integer.parseInt(hour) * 3600 + Integer.parseInt(minute) * 60;
    if (seconds > TimeRange.DAY || Integer.parseInt(minute) > 59) {
      throw Unreadable.word(text, "a day has the times 00:00 to 24:00");
    }
    return seconds;
  }

  /** {@code mon}, or {@code mon-fri}. */
  static List<DayOfWeek> days(String text) throws Unreadable {
    String[] ends = text.split("\\s*-\\s*", 2);
    int first = DAYS.indexOf(ends[0]);
    int last = DAYS.indexOf(ends[ends.length - 1]);
    if (first < 0 || last < 0) {
      throw new Unreadable("no day of the week", "say one as in mon, or a range as in mon-fri");
    }
    if (last < first) {
      throw new Unreadable("the days run backwards", "a week runs from mon to sun");
    }
    List<DayOfWeek> days = new ArrayList<>();
    for (int day = first; day <= last; day++) {
      days.add(DayOfWeek.of(day + 1));
    }
    return days;
  }
}
