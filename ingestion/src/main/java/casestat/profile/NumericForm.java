package casestat.profile;

import casestat.profile.TimeReader.Reading;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is all digits, fixed text and AM or PM, read by hand: several times as fast as
 * {@link java.time.format.DateTimeFormatter}, whose answers it gives.
 */
final class NumericForm implements TimeForm {
  private static final String LETTERS = "yuMdHhmsSa";
  static final int FIRST_OF_SHORT_YEARS = 1970;
  private static final int[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };
  private static final int[] DAYS_OF_MONTHS = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private final TimePattern.Run[] runs;
  private final LocalTimeline timeline;
  private final boolean hasTime;

  NumericForm(TimePattern pattern, LocalTimeline timeline) {
    this.runs = pattern.runs().toArray(TimePattern.Run[]::new);
    this.timeline = timeline;
    this.hasTime = pattern.hasTime();
  }

  static boolean canRead(TimePattern pattern) {
    return pattern.runs().stream().allMatch(NumericForm::canRead);
  }

  private static boolean canRead(TimePattern.Run run) {
    if (run.letter() == 0) {
      return "[]{}#".indexOf(run.text().charAt(0)) < 0;
    }
    int widest = run.letter() == 'S' ? 9 : run.letter() == 'a' ? 1 : isYear(run) ? 4 : 2;
    return LETTERS.indexOf(run.letter()) >= 0 && run.width() <= widest;
  }

  private static boolean isYear(TimePattern.Run run) {
    return run.letter() == 'y' || run.letter() == 'u';
  }

  @Override
  public @Nullable Reading read(String text) {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int nano = 0;
    boolean isHalfDays = false;
    int halfDay = 0;
    int at = 0;
    for (TimePattern.Run run : runs) {
      char letter = run.letter();
      if (letter == 0) {
        if (!text.startsWith(run.text(), at)) {
          return null;
        }
        at += run.width();
        continue;
      }
      if (letter == 'a') {
        halfDay = halfDay(text, at);
        if (halfDay < 0) {
          return null;
        }
        at += 2;
        continue;
      }
      int end = digitsEnd(text, at, run);
      if (end < 0) {
        return null;
      }
      int number = number(text, at, end);
      at = end;
      switch (letter) {
        case 'y', 'u' -> year = run.width() == 2 ? fullYear(number) : number;
        case 'M' -> month = number;
        case 'd' -> day = number;
        case 'H' -> hour = number;
        case 'h' -> {
          hour = number;
          isHalfDays = true;
        }
        case 'm' -> minute = number;
        case 's' -> second = number;
        default -> nano = number * POWERS[9 - run.width()];
      }
    }
    if (at != text.length()) {
      return null;
    }
    if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
      return Reading.refused("no such date");
    }
    long epochDay = LocalDate.of(year, month, day).toEpochDay();
    if (!hasTime) {
      return timeline.day(epochDay);
    }
    if (isHalfDays) {
      if (hour < 1 || hour > 12) {
        return Reading.refused("no such time of day");
      }
      hour = hour % 12 + 12 * halfDay;
    }
    if (hour > 23 || minute > 59 || second > 59) {
      return Reading.refused("no such time of day");
    }
    return timeline.at(epochDay, hour * 3600 + minute * 60 + second, nano);
  }

  private static int fullYear(int lastDigits) {
    int century = FIRST_OF_SHORT_YEARS - FIRST_OF_SHORT_YEARS % 100;
    return lastDigits < FIRST_OF_SHORT_YEARS % 100
        ? century + 100 + lastDigits
        : century + lastDigits;
  }

  // One letter takes one digit or two, several take as many as there are.
  private static int digitsEnd(String text, int at, TimePattern.Run run) {
    int least = run.width();
    int most = least == 1 && run.letter() != 'S' ? 2 : least;
    int end = at;
    while (end < text.length() && end - at < most && isDigit(text.charAt(end))) {
      end++;
    }
    return end - at < least ? -1 : end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static int halfDay(String text, int at) {
    if (text.regionMatches(true, at, "AM", 0, 2)) {
      return 0;
    }
    return text.regionMatches(true, at, "PM", 0, 2) ? 1 : -1;
  }

  private static int daysOf(int year, int month) {
    return month == 2 ? YearMonth.of(year, 2).lengthOfMonth() : DAYS_OF_MONTHS[month];
  }
}
