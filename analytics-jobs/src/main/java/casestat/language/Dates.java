package casestat.language;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;

/**
 * Dates as a locale writes them; names are ICU's, which do not change with the version of Java.
 * English without a region is written as nobody misreads it: {@code 31 Oct 2026 17:05}.
 */
public final class Dates {
  private final ULocale locale;
  private final SimpleDateFormat month;
  private final SimpleDateFormat longMonth;
  private final SimpleDateFormat date;
  private final SimpleDateFormat dateTime;
  private final SimpleDateFormat weekdayDate;
  private final SimpleDateFormat weekdayTime;
  private final SimpleDateFormat weekdaySecond;
  private final String[] weekdays;

  Dates(Locale locale) {
    this.locale = ULocale.forLocale(locale);
    boolean isPlain = locale.equals(Locale.ENGLISH);
    this.month = format(isPlain ? "MMM y" : best("yMMM"));
    this.longMonth = format(isPlain ? "MMMM y" : best("yMMMM"));
    this.date = format(isPlain ? "d MMM y" : best("yMMMd"));
    this.dateTime = format(isPlain ? "d MMM y HH:mm" : best("yMMMdjm"));
    this.weekdayTime = format(isPlain ? "EEE d MMM y HH:mm" : best("yMMMEdjm"));
    this.weekdayDate = format(isPlain ? "EEE d MMM y" : best("yMMMEd"));
    this.weekdaySecond = format(isPlain ? "EEE d MMM y HH:mm:ss" : best("yMMMEdjms"));
    this.weekdays =
        new DateFormatSymbols(this.locale)
            .getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.ABBREVIATED);
  }

  private String best(String skeleton) {
    return DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton);
  }

  private SimpleDateFormat format(String pattern) {
    SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format;
  }

  /** {@code Oct 2026}. */
  public String month(YearMonth at) {
    return say(month, at.atDay(1).atStartOfDay());
  }

  /** {@code October 2026}. */
  public String longMonth(YearMonth at) {
    return say(longMonth, at.atDay(1).atStartOfDay());
  }

  /** {@code 31 Oct 2026}. */
  public String date(LocalDate at) {
    return say(date, at.atStartOfDay());
  }

  /** {@code 31 Oct 2026 17:05}. */
  public String dateTime(LocalDateTime at) {
    return say(dateTime, at);
  }

  /** {@code Sat 31 Oct 2026}. */
  public String weekdayDate(LocalDate at) {
    return say(weekdayDate, at.atStartOfDay());
  }

  /** {@code Sat 31 Oct 2026 17:05}; seconds where there are any. */
  public String weekdayTime(LocalDateTime at) {
    return say(at.getSecond() == 0 ? weekdayTime : weekdaySecond, at);
  }

  /** {@code Mon}. */
  public String weekday(DayOfWeek day) {
    return weekdays[day.getValue() % 7 + 1];
  }

  // An instance is not for several threads at a time.
  private static String say(SimpleDateFormat format, LocalDateTime at) {
    return ((SimpleDateFormat) format.clone())
        .format(Date.from(at.toInstant(ZoneOffset.UTC)))
        // The narrow space that ICU puts before AM and PM is missing in most fonts.
        .replace('\u202F', ' ');
  }
}
