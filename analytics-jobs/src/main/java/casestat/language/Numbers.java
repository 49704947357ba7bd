package casestat.language;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.SignDisplay;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Numbers as a locale writes them. What is nothing when it is rounded has no sign. */
public final class Numbers {
  private static final int MOST_DIGITS = 3;

  private final List<LocalizedNumberFormatter> byDigits;
  private final LocalizedNumberFormatter percent;
  private final LocalizedNumberFormatter brief;

  Numbers(Locale locale) {
    byDigits = IntStream.rangeClosed(0, MOST_DIGITS).mapToObj(n -> digits(locale, n)).toList();
    percent = digits(locale, 1).unit(MeasureUnit.PERCENT);
    brief = digits(locale, 0).precision(Precision.maxFraction(6));
  }

  private static LocalizedNumberFormatter digits(Locale locale, int digits) {
    return NumberFormatter.withLocale(locale)
        .precision(Precision.fixedFraction(digits))
        .roundingMode(RoundingMode.HALF_UP)
        .sign(SignDisplay.NEGATIVE);
  }

  /** {@code 12,345}. */
  public String whole(double value) {
    return decimal(value, 0);
  }

  /**
   * {@code 1,234.50}.
   *
   * @param digits after the point, 3 at most
   */
  public String decimal(double value, int digits) {
    return byDigits.get(digits).format(value).toString();
  }

  /** {@code 0.5}, {@code 1,000}: with no more digits than it needs, 6 at most. */
  public String brief(double value) {
    return brief.format(value).toString();
  }

  /** {@code 90%} of 90. */
  public String briefPercent(double hundredths) {
    return brief.unit(MeasureUnit.PERCENT).format(hundredths).toString();
  }

  /** {@code 87.4%} of 87.4. */
  public String percent(double hundredths) {
    return percent.format(hundredths).toString();
  }
}
