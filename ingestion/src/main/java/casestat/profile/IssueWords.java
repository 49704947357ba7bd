package casestat.profile;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a profile says when an edition is issued. */
final class IssueWords {
  private static final Pattern DAY =
      Pattern.compile("(?:(\\d{1,2})(st|nd|rd|th)|last)(?: (business day|day|[A-Za-z]+))?");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d\\d)");
  private static final Pattern CRON = Pattern.compile("\\S+( \\S+){4}");

  private static final int MOST_BUSINESS_DAYS = 23;
  private static final int MOST_WEEKDAYS = 5;

  // Any year would do: whatever a pattern means, it means within the eight years that may lie
  // between two days of February 29.
  private static final ZonedDateTime SOME_TIME =
      ZonedDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private IssueWords() {}

  static IssueDay day(String text) throws Unreadable {
    Matcher day = DAY.matcher(text);
    boolean isLast = text.startsWith("last");
    if (!day.matches() || (isLast && day.group(3) == null)) {
      throw Unreadable.word(
          text, "say it as in 3rd business day, last business day, 15th, or 2nd Tuesday");
    }
    int nth = isLast ? IssueDay.LAST : nth(text, day.group(1), day.group(2));
    String of = day.group(3) == null ? "day" : day.group(3);
    return switch (of) {
      case "day" -> new IssueDay.DayOfMonth(atMost(text, nth, IssueDay.LAST, "days"));
      case "business day" ->
          new IssueDay.BusinessDay(
              isLast ? nth : atMost(text, nth, MOST_BUSINESS_DAYS, "business days"));
      default ->
          new IssueDay.Weekday(
              isLast ? nth : atMost(text, nth, MOST_WEEKDAYS, "of a weekday"), weekday(text, of));
    };
  }

  private static int nth(String text, String digits, String ending) throws Unreadable {
    int nth = Integer.parseInt(digits);
    if (!ending.equals(IssueDay.ending(nth))) {
      throw Unreadable.word(
          text,
          "say \"%s\"".formatted(text.replaceFirst("\\d+[a-z]+", nth + IssueDay.ending(nth))));
    }
    return nth;
  }

  private static int atMost(String text, int nth, int most, String what) throws Unreadable {
    if (nth < 1 || nth > most) {
      throw Unreadable.word(text, "a month has the %s 1 to %d".formatted(what, most));
    }
    return nth;
  }

  private static DayOfWeek weekday(String text, String name) throws Unreadable {
    List<String> known = Arrays.stream(DayOfWeek.values()).map(IssueDay::name).toList();
    int found = known.indexOf(name);
    if (found < 0) {
      throw Unreadable.word(text, Nearest.suggest(name, known));
    }
    return DayOfWeek.of(found + 1);
  }

  /** {@code 08:00}. */
  static LocalTime at(String text) throws Unreadable {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      throw Unreadable.word(text, "say a time of day as in 08:00");
    }
    int hour = Integer.parseInt(time.group(1));
    int minute = Integer.parseInt(time.group(2));
    if (hour > 23 || minute > 59) {
      throw Unreadable.word(text, "a day has the times 00:00 to 23:59");
    }
    return LocalTime.of(hour, minute);
  }

  /** Five fields; one that means nothing, or no day at all, is refused. */
  static String cron(String text) throws Unreadable {
    if (!CRON.matcher(text).matches()) {
      throw Unreadable.word(
          text, "say minute, hour, day of the month, month and day of the week: \"0 8 3 * *\"");
    }
    // Where both are narrowed, one cron runs on either, another on both.
    String[] fields = text.split(" ", -1);
    if (!fields[2].startsWith("*") && !fields[4].startsWith("*")) {
      throw Unreadable.word(
          text, "a day of the month and of the week at once: programs differ on it; say one");
    }
    Cron cron;
    try {
      cron =
          new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX))
              .parse(text)
              .validate();
    } catch (IllegalArgumentException e) {
      throw Unreadable.word(text, "no cron pattern: " + e.getMessage());
    }
    if (ExecutionTime.forCron(cron).nextExecution(SOME_TIME).isEmpty()) {
      throw Unreadable.word(text, "there is no such day");
    }
    return text;
  }
}
