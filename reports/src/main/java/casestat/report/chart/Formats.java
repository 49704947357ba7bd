package casestat.report.chart;

import casestat.language.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a value looks in one language. The one place for it, so that a picture, the table beneath it
 * and a download say the same. Nothing here depends on where the program runs.
 */
public final class Formats {
  /** As English writes them; the examples below are in it. */
  public static final Formats ENGLISH = new Formats(Language.ENGLISH);

  private static final double MINUTE = 60;
  private static final double HOUR = 3600;
  private static final double DAY = 86_400;

  /** From here on hours are hard to imagine, and days are not. */
  private static final double DAYS_FROM = 2 * DAY;

  private final Language language;
  private final Pace pace;

  public Formats(Language language) {
    this(language, Pace.MONTH);
  }

  /**
   * @param pace of the periods that {@link #month} names
   */
  public Formats(Language language, Pace pace) {
    this.language = language;
    this.pace = pace;
  }

  /** How long the periods of charts are. */
  public Pace pace() {
    return pace;
  }

  public Language language() {
    return language;
  }

  /** See {@link Language#say}. */
  public String say(String english, @Nullable Object... arguments) {
    return language.say(english, arguments);
  }

  /** The value of a row, or the mark that stands in its place. */
  public String value(ChartSpec chart, Row row) {
    Double value = row.value();
    return value == null
        ? row.mark().words(language, chart.caption().subjects())
        : value(chart.unit(), value);
  }

  public String value(Unit unit, double value) {
    return switch (unit) {
      case CASES, COUNT -> count(value);
      case SHARE -> share(value);
      case DURATION_SECONDS -> duration(value);
      case BUSINESS_SECONDS -> businessTime(value);
      case RATE -> language.numbers().decimal(value, 2);
      case NUMBER -> number(value);
    };
  }

  /** {@code 12,345}. */
  public String count(double value) {
    return language.numbers().whole(value);
  }

  /** {@code 12,345}; {@code [c]} for what is {@link Mark#WITHHELD}. */
  public String count(long value) {
    return value == Mark.WITHHELD ? Mark.SUPPRESSED.bracketed() : count((double) value);
  }

  /** {@code 4.2}. */
  public String number(double value) {
    return language.numbers().decimal(value, 1);
  }

  /** {@code 87.4%}. Only all is 100%, and only none is 0%. */
  public String share(double fraction) {
    double shown =
        BigDecimal.valueOf(fraction * 100).setScale(1, RoundingMode.HALF_UP).doubleValue();
    if (shown == 100 && fraction < 1) {
      shown = 99.9;
    }
    if (shown == 0 && fraction > 0) {
      shown = 0.1;
    }
    return language.numbers().percent(shown);
  }

  /** {@code 45 s}, {@code 12 min}, {@code 3 h 12 min}, {@code 4.2 days}. */
  public String duration(double seconds) {
    if (seconds < 0) {
      return "-" + duration(-seconds);
    }
    if (Math.round(seconds) < MINUTE) {
      return say("{0} s", count(seconds));
    }
    return seconds < DAYS_FROM ? hoursAndMinutes(seconds) : say("{0} days", number(seconds / DAY));
  }

  /** {@code 25 business min}, {@code 31.5 business hours}. */
  public String businessTime(double seconds) {
    if (seconds < 0) {
      return "-" + businessTime(-seconds);
    }
    return Math.round(seconds / MINUTE) < 60
        ? say("{0} business min", count(seconds / MINUTE))
        : say("{0} business hours", number(seconds / HOUR));
  }

  /** {@code up 120}, {@code down 1.2 percentage points}, {@code unchanged}. */
  public String change(Unit unit, double before, double after) {
    if (isUnchanged(unit, before, after)) {
      return say("unchanged");
    }
    return say(after < before ? "down {0}" : "up {0}", difference(unit, before, after));
  }

  /** The same as short as a table has it: {@code +120}, {@code -1.2 pp}, {@code 0}. */
  public String signed(Unit unit, double before, double after) {
    if (isUnchanged(unit, before, after)) {
      return "0";
    }
    double size = Math.abs(after - before);
    String shown =
        unit == Unit.SHARE ? say("{0} pp", number(size * 100)) : difference(unit, before, after);
    return (after < before ? "-" : "+") + shown;
  }

  /** Whether a difference is too small to be shown. */
  public boolean isUnchanged(Unit unit, double before, double after) {
    return !difference(unit, before, after).matches(".*[1-9].*");
  }

  private String difference(Unit unit, double before, double after) {
    double size = Math.abs(after - before);
    return switch (unit) {
      case SHARE -> say("{0} percentage points", number(size * 100));
      // Two numbers in days differ by days.
      case DURATION_SECONDS ->
          Math.max(before, after) < DAYS_FROM
              ? duration(size)
              : say("{0} days", number(size / DAY));
      case CASES, COUNT, RATE, NUMBER, BUSINESS_SECONDS -> value(unit, size);
    };
  }

  /** A difference of shares, with its sign: {@code +1.24}, {@code -0.30}, {@code 0.00}. */
  public String points(double share) {
    String points = language.numbers().decimal(share * 100, 2);
    return points.matches(".*[1-9].*") && share > 0 ? "+" + points : points;
  }

  /** As short as it can be without being another number: {@code 90%} for a goal of 0.9. */
  public String brief(Unit unit, double value) {
    return value(unit, value).replaceFirst("(\\d)[.,]00?(?!\\d)", "$1");
  }

  /** {@code Oct 2026}; {@code Q3 2026} or {@code FY2026} of what begins with a month. */
  public String month(YearMonth month) {
    return switch (pace) {
      case MONTH -> language.dates().month(month);
      case QUARTER ->
          say("Q{0} {1}", (month.getMonthValue() + 2) / 3, String.valueOf(month.getYear()));
      case FISCAL_YEAR -> say("FY{0}", String.valueOf(month.plusMonths(11).getYear()));
    };
  }

  /** {@code 31 Oct 2026}. */
  public String date(LocalDate date) {
    return language.dates().date(date);
  }

  /** {@code 31 Oct 2026 17:05}. */
  public String dateTime(LocalDateTime at) {
    return language.dates().dateTime(at);
  }

  /** A number for machines: a point, no group marks, no more digits than it needs. */
  static String plain(double value, int digits) {
    if (digits == 2 && Digits.isSure(value)) {
      return Digits.of(value);
    }
    DecimalFormat format =
        new DecimalFormat("0." + "#".repeat(digits), DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    String shown = format.format(value);
    return shown.matches("-[0.,]+") ? shown.substring(1) : shown;
  }

  private String hoursAndMinutes(double seconds) {
    long minutes = Math.round(seconds / MINUTE);
    if (minutes < 60) {
      return say("{0} min", minutes);
    }
    return minutes % 60 == 0
        ? say("{0} h", minutes / 60)
        : say("{0} h {1} min", minutes / 60, minutes % 60);
  }
}
