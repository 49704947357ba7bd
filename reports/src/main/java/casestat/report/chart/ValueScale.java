package casestat.report.chart;

import casestat.language.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A value axis with round ticks in a unit a person would choose.
 *
 * @param factor how much of the chart's unit is one of the axis's: 3600 for hours
 * @param suffix the axis's unit; only the top tick says it, except for percentages
 */
record ValueScale(
    double lower, double upper, double step, double factor, String suffix, Numbers numbers) {

  private static final double MINUTE = 60;
  private static final double HOUR = 3600;
  private static final double DAY = 86_400;

  /** Lines of a share that never comes near zero may start higher, and then say so. */
  private static final double HIGH_SHARE = 0.6;

  /** A line may start above zero; a bar may not. */
  enum Base {
    ZERO,
    MAY_START_HIGHER
  }

  static ValueScale of(
      Unit unit, Formats formats, double least, double most, Base base, int ticks) {
    double factor = factor(unit, most);
    double high = most / factor;
    double low = Math.min(0, least / factor);
    if (unit == Unit.SHARE && base == Base.MAY_START_HIGHER && least >= HIGH_SHARE) {
      low = Math.floor(least * 10 - 0.5) * 10;
    }
    if (high <= low) {
      high = low + 1;
    }
    double step = step(unit, factor, (high - low) / ticks);
    double bottom = Math.floor(low / step + 1e-9) * step;
    double top = Math.ceil(high / step - 1e-9) * step;
    if (unit == Unit.SHARE && most <= 1) {
      top = Math.min(top, 100);
    }
    return new ValueScale(
        bottom * factor,
        top * factor,
        step * factor,
        factor,
        suffix(unit, formats, factor),
        formats.language().numbers());
  }

  boolean startsAtZero() {
    return lower <= 0;
  }

  String text(double value) {
    double shown = new BigDecimal(value / factor).setScale(6, RoundingMode.HALF_UP).doubleValue();
    if (suffix.equals("%")) {
      return numbers.briefPercent(shown);
    }
    String number = numbers.brief(shown);
    boolean top = value + step > upper + step * 1e-6;
    return top && !suffix.isEmpty() ? number + " " + suffix : number;
  }

  private static double factor(Unit unit, double most) {
    return switch (unit) {
      case CASES, COUNT, RATE, NUMBER -> 1;
      case SHARE -> 0.01;
      case DURATION_SECONDS -> most <= 3 * HOUR ? MINUTE : most <= 2 * DAY ? HOUR : DAY;
      case BUSINESS_SECONDS -> most <= 3 * HOUR ? MINUTE : HOUR;
    };
  }

  private static String suffix(Unit unit, Formats formats, double factor) {
    return switch (unit) {
      case CASES, COUNT, RATE, NUMBER -> "";
      case SHARE -> "%";
      case DURATION_SECONDS, BUSINESS_SECONDS ->
          formats.say(factor == MINUTE ? "min" : factor == HOUR ? "h" : "days");
    };
  }

  private static double step(Unit unit, double factor, double atLeast) {
    if (factor == MINUTE || factor == HOUR) {
      List<Double> round =
          factor == MINUTE
              ? List.of(1., 2., 5., 10., 15., 30., 60.)
              : List.of(1., 2., 3., 6., 12., 24., 48.);
      for (double candidate : round) {
        if (candidate >= atLeast) {
          return candidate;
        }
      }
    }
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double candidate : List.of(1., 2., 5., 10.)) {
      if (candidate * power >= atLeast * (1 - 1e-9)) {
        return unit.isWhole() ? Math.max(1, candidate * power) : candidate * power;
      }
    }
    return 10 * power;
  }
}
