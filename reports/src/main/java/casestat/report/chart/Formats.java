package casestat.report.chart;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/**
 * How a value looks. The one place for it, so that a picture, the table beneath it and a download
 * say the same. Nothing here depends on where the program runs.
 */
public final class Formats {

  /** Spelled out: the month names of Java differ between its versions and countries. */
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private static final double MINUTE = 60;
  private static final double HOUR = 3600;
  private static final double DAY = 86_400;

  /** From here on hours are hard to imagine, and days are not. */
  private static final double DAYS_FROM = 2 * DAY;

  private Formats() {}

  /** The value of a row, or the mark that stands in its place. */
  public static String value(ChartSpec chart, Row row) {
    Double value = row.value();
    return value == null
        ? row.mark().words(chart.caption().subjects())
        : value(chart.unit(), value);
  }

  public static String value(Unit unit, double value) {
    return switch (unit) {
      case CASES, COUNT -> count(value);
      case SHARE -> share(value);
      case DURATION_SECONDS -> duration(value);
      case BUSINESS_SECONDS -> businessTime(value);
      case RATE -> decimal("#,##0.00", value);
      case NUMBER -> number(value);
    };
  }

  /** {@code 12,345}. */
  public static String count(double value) {
    return decimal("#,##0", value);
  }

  /** {@code 12,345}. */
  public static String count(long value) {
    return count((double) value);
  }

  /** {@code 4.2}. */
  public static String number(double value) {
    return decimal("#,##0.0", value);
  }

  /** {@code 87.4%}. Only all is 100%, and only none is 0%. */
  public static String share(double fraction) {
    String shown = decimal("0.0", fraction * 100) + "%";
    if (shown.equals("100.0%") && fraction < 1) {
      return "99.9%";
    }
    if (shown.equals("0.0%") && fraction > 0) {
      return "0.1%";
    }
    return shown;
  }

  /** {@code 45 s}, {@code 12 min}, {@code 3 h 12 min}, {@code 4.2 days}. */
  public static String duration(double seconds) {
    if (seconds < 0) {
      return "-" + duration(-seconds);
    }
    if (Math.round(seconds) < MINUTE) {
      return count(seconds) + " s";
    }
    return seconds < DAYS_FROM
        ? hoursAndMinutes(seconds)
        : decimal("#,##0.0", seconds / DAY) + " days";
  }

  /** {@code 25 business min}, {@code 31.5 business hours}. */
  public static String businessTime(double seconds) {
    if (seconds < 0) {
      return "-" + businessTime(-seconds);
    }
    return Math.round(seconds / MINUTE) < 60
        ? count(seconds / MINUTE) + " business min"
        : decimal("#,##0.0", seconds / HOUR) + " business hours";
  }

  /** {@code up 120}, {@code down 1.2 percentage points}, {@code unchanged}. */
  public static String change(Unit unit, double before, double after) {
    double size = Math.abs(after - before);
    String shown =
        switch (unit) {
          case SHARE -> decimal("0.0", size * 100) + " percentage points";
          // Two numbers in days differ by days.
          case DURATION_SECONDS ->
              Math.max(before, after) < DAYS_FROM
                  ? duration(size)
                  : decimal("#,##0.0", size / DAY) + " days";
          case CASES, COUNT, RATE, NUMBER, BUSINESS_SECONDS -> value(unit, size);
        };
    if (!shown.matches(".*[1-9].*")) {
      return "unchanged";
    }
    return (after < before ? "down " : "up ") + shown;
  }

  /** A difference of shares, with its sign: {@code +1.24}, {@code -0.30}, {@code 0.00}. */
  public static String points(double share) {
    String points = decimal("0.00", share * 100);
    if (!points.matches(".*[1-9].*")) {
      return "0.00";
    }
    return share > 0 ? "+" + points : points;
  }

  /** As short as it can be without being another number: {@code 90%} for a goal of 0.9. */
  public static String brief(Unit unit, double value) {
    return value(unit, value).replaceFirst("(\\d)\\.00?(?!\\d)", "$1");
  }

  /** {@code Oct 2026}. */
  public static String month(YearMonth month) {
    return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
  }

  /** {@code 31 Oct 2026}. */
  public static String date(LocalDate date) {
    return date.getDayOfMonth() + " " + month(YearMonth.from(date));
  }

  /** {@code 31 Oct 2026 17:05}. */
  public static String dateTime(LocalDateTime at) {
    return date(at.toLocalDate())
        + String.format(Locale.ROOT, " %02d:%02d", at.getHour(), at.getMinute());
  }

  /** A number for machines: a point, no group marks, no more digits than it needs. */
  static String plain(double value, int digits) {
    return decimal("0." + "#".repeat(digits), value);
  }

  private static String hoursAndMinutes(double seconds) {
    long minutes = Math.round(seconds / MINUTE);
    if (minutes < 60) {
      return minutes + " min";
    }
    return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
  }

  private static String decimal(String pattern, double value) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    String shown = format.format(value);
    return shown.matches("-[0.,]+") ? shown.substring(1) : shown;
  }
}
