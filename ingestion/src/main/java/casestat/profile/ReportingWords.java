package casestat.profile;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Where weeks and years begin. */
final class ReportingWords {
  private ReportingWords() {}

  /** {@code iso}: Monday; {@code us}: Sunday. */
  static DayOfWeek weeks(String text) throws Unreadable {
    return switch (text) {
      case "iso" -> DayOfWeek.MONDAY;
      case "us" -> DayOfWeek.SUNDAY;
      default ->
          throw Unreadable.word(text, "say iso for weeks from Monday, or us for those from Sunday");
    };
  }

  /** {@code 2026-07}. */
  static YearMonth yearMonth(String text) throws Unreadable {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw Unreadable.word(text, "say a month as in 2026-07");
    }
  }

  /** {@code july}. */
  static Month month(String text) throws Unreadable {
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(Locale.ROOT).equals(text)) {
        return month;
      }
    }
    throw Unreadable.word(text, "say a month as in july");
  }
}
