package casestat.profile;

import casestat.profile.TimeReader.Reading;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ISO-8601 with an offset or Z. */
final class IsoForm implements TimeForm {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?"
              + "(?:Z|[+-]\\d\\d(?::?\\d\\d)?)");
  private static final String LAYOUT = "0000-00-00T00:00:00Z";

  @Override
  public @Nullable Reading read(String text) {
    return hasPlainLayout(text) ? plain(text) : other(text);
  }

  // Nearly all of them are whole seconds in UTC.
  private static boolean hasPlainLayout(String text) {
    if (text.length() != LAYOUT.length()) {
      return false;
    }
    for (int i = 0; i < LAYOUT.length(); i++) {
      char c = text.charAt(i);
      char wanted = LAYOUT.charAt(i);
      if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
        return false;
      }
    }
    return true;
  }

  private static Reading plain(String text) {
    int year = two(text, 0) * 100 + two(text, 2);
    int month = two(text, 5);
    int day = two(text, 8);
    if (month < 1
        || month > 12
        || day < 1
        || (day > 28 && day > YearMonth.of(year, month).lengthOfMonth())) {
      return Reading.refused("no such date");
    }
    int hour = two(text, 11);
    int minute = two(text, 14);
    int second = two(text, 17);
    if (hour > 23 || minute > 59 || second > 59) {
      return Reading.refused("no such time of day");
    }
    long days = LocalDate.of(year, month, day).toEpochDay();
    return Reading.at(
        Instant.ofEpochSecond(days * 86_400L + hour * 3_600L + minute * 60L + second));
  }

  private static int two(String text, int at) {
    return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
  }

  private static @Nullable Reading other(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      return null;
    }
    try {
      return Reading.at(OffsetDateTime.parse(withColon(text)).toInstant());
    } catch (DateTimeException e) {
      return Reading.refused("no such date or time of day");
    }
  }

  // java.time wants +05:00 where ISO-8601 also allows +0500 and +05.
  private static String withColon(String text) {
    int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    if (text.endsWith("Z")) {
      return text;
    }
    String hours = text.substring(0, sign + 3);
    String minutes = text.substring(sign + 3).replace(":", "");
    return hours + ':' + (minutes.isEmpty() ? "00" : minutes);
  }
}
