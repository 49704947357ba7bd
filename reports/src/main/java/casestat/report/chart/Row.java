package casestat.report.chart;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One number of a chart.
 *
 * @param key what the number is about, for machines: {@code 2026-10} or a department's key
 * @param label the same for people
 * @param series which line or part it belongs to; empty where a chart has only one
 * @param value null exactly when {@code mark} says why
 * @param n how many cases the value rests on
 * @param href where a click leads: a relative or http address
 */
public record Row(
    String key,
    String label,
    String series,
    @Nullable Double value,
    @Nullable Double numerator,
    @Nullable Double denominator,
    @Nullable Long n,
    Mark mark,
    @Nullable String href) {

  private static final Pattern SCHEME = Pattern.compile("^\\s*[a-z][a-z0-9+.-]*\\s*:.*");

  public Row {
    if ((value == null) != mark.isAbsence()) {
      throw new IllegalArgumentException(
          "row " + key + ": value " + value + " does not go with mark " + mark);
    }
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException("row " + key + ": value " + value);
    }
    if (href != null && !isHarmless(href)) {
      throw new IllegalArgumentException("row " + key + ": address " + href);
    }
  }

  public static Row of(String key, String label, double value) {
    return new Row(key, label, "", value, null, null, null, Mark.NONE, null);
  }

  public static Row absent(String key, String label, Mark why) {
    return new Row(key, label, "", null, null, null, null, why, null);
  }

  /** The same value, with something to be said beside it. */
  public Row marked(Mark beside) {
    return new Row(key, label, series, value, numerator, denominator, n, beside, href);
  }

  public Row in(String theSeries) {
    return new Row(key, label, theSeries, value, numerator, denominator, n, mark, href);
  }

  // A link drawn from data must not become a script.
  private static boolean isHarmless(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://")
        || lower.startsWith("http://")
        || !SCHEME.matcher(lower).matches();
  }
}
