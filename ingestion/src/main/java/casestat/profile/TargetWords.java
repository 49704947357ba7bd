package casestat.profile;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a profile says what a promise allows. */
final class TargetWords {
  private static final Pattern BUSINESS_TIME =
      Pattern.compile("(\\d{1,9}) business (minutes?|hours?)(, to the next opening)?");
  private static final Pattern BUSINESS_DAYS = Pattern.compile("(\\d{1,9}) business days?");
  private static final Pattern CALENDAR_TIME = Pattern.compile("(\\d{1,9}) (minutes?|hours?)");
  private static final Pattern CALENDAR_DAYS = Pattern.compile("(\\d{1,9}) calendar days?");
  private static final Pattern CUT_OFF =
      Pattern.compile(
          "by (\\d{1,2}):(\\d\\d) on the (?:same|(\\d{1,9})(?:st|nd|rd|th)) business day");
  private static final Pattern BARE = Pattern.compile("(\\d+) ?([a-z]+)");

  private TargetWords() {}

  static Target target(String text) throws Unreadable {
    Matcher matcher = BUSINESS_TIME.matcher(text);
    if (matcher.matches()) {
      return new Target.BusinessTime(
          SpanWords.length(text, matcher.group(1), matcher.group(2)), matcher.group(3) != null);
    }
    matcher = BUSINESS_DAYS.matcher(text);
    if (matcher.matches()) {
      return new Target.BusinessDays(SpanWords.count(text, matcher.group(1)));
    }
    matcher = CALENDAR_TIME.matcher(text);
    if (matcher.matches()) {
      return new Target.CalendarTime(SpanWords.length(text, matcher.group(1), matcher.group(2)));
    }
    matcher = CALENDAR_DAYS.matcher(text);
    if (matcher.matches()) {
      return new Target.CalendarDays(SpanWords.count(text, matcher.group(1)));
    }
    matcher = CUT_OFF.matcher(text);
    if (matcher.matches()) {
      return cutOff(text, matcher);
    }
    if (text.equals("by due_at")) {
      return new Target.FixedDate();
    }
    throw Unreadable.word(text, hint(text));
  }

  private static Target cutOff(String text, Matcher matcher) throws Unreadable {
    int hour = Integer.parseInt(matcher.group(1));
    int minute = Integer.parseInt(matcher.group(2));
    if (hour > 23 || minute > 59) {
      throw Unreadable.word(text, "a day has the times 00:00 to 23:59");
    }
    String days = matcher.group(3);
    return new Target.CutOff(
        LocalTime.of(hour, minute), days == null ? 0 : SpanWords.count(text, days));
  }

  // Whose days and hours are meant moves every figure: it is asked for, never guessed.
  private static String hint(String text) {
    Matcher bare = BARE.matcher(text);
    if (bare.matches()) {
      String count = bare.group(1);
      String plural = count.equals("1") ? "" : "s";
      switch (bare.group(2)) {
        case "d", "day", "days" -> {
          return "say \"%s business day%s\" or \"%s calendar day%s\""
              .formatted(count, plural, count, plural);
        }
        case "h", "hr", "hrs" -> {
          return "say \"%s business hour%s\" or \"%s hour%s\""
              .formatted(count, plural, count, plural);
        }
        case "m", "min", "mins" -> {
          return "say \"%s business minute%s\" or \"%s minute%s\""
              .formatted(count, plural, count, plural);
        }
        default -> {}
      }
    }
    return "say it as in 4 business hours, 2 business days, 5 calendar days, 24 hours, "
        + "by 17:00 on the 2nd business day, or by due_at";
  }
}
