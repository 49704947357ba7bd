package casestat.report.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.util.Locale;

/**
 * Coordinates with two decimal digits at most, as Batik writes them: {@code 12.5}, {@code 0.25}. A
 * page has thousands, and a {@link DecimalFormat} takes a fifth of the time of drawing it; where
 * the two could differ, near the middle between two numbers, it is asked all the same.
 */
final class Digits extends DecimalFormat {
  private static final long serialVersionUID = 1;
  private static final int HUNDREDTHS = 100;
  private static final double FAR = 1e8;
  private static final double NEAR = 1e-4;

  Digits() {
    super("#.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  @Override
  public StringBuffer format(double value, StringBuffer to, FieldPosition position) {
    return isSure(value) ? to.append(of(value)) : super.format(value, to, position);
  }

  /** Whether every way to round to two digits gives the same number, and not zero. */
  static boolean isSure(double value) {
    double hundredths = Math.abs(value) * HUNDREDTHS;
    double beyond = Math.abs(hundredths - Math.floor(hundredths) - 0.5);
    return hundredths < FAR && hundredths > 1 && beyond > NEAR;
  }

  /**
   * @param value that {@link #isSure}
   */
  static String of(double value) {
    long hundredths = Math.round(Math.abs(value) * HUNDREDTHS);
    StringBuilder text = new StringBuilder();
    if (value < 0) {
      text.append('-');
    }
    text.append(hundredths / HUNDREDTHS);
    int rest = (int) (hundredths % HUNDREDTHS);
    if (rest > 0) {
      text.append('.').append(rest / 10);
      if (rest % 10 > 0) {
        text.append(rest % 10);
      }
    }
    return text.toString();
  }
}
