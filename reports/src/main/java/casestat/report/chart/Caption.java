package casestat.report.chart;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a chart is about, in words.
 *
 * @param id names the chart on a page and in an address: lower case letters, digits, hyphens
 * @param question what the chart answers, one sentence
 * @param rowName heading of the first column of its table: Month, Department
 * @param valueName heading of the value
 * @param numeratorName heading of the part, where the value is a ratio
 * @param denominatorName heading of the whole, where the value is a ratio
 * @param source where the numbers come from and as of when; stands under a picture
 */
public record Caption(
    String id,
    String title,
    String question,
    Unit unit,
    Direction direction,
    String rowName,
    String valueName,
    @Nullable String numeratorName,
    @Nullable String denominatorName,
    String source) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

  public Caption {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("chart id \"" + id + "\": letters, digits and hyphens");
    }
  }

  /** A caption without a ratio or source. */
  public static Caption of(
      String id, String title, String question, Unit unit, Direction direction, String rowName) {
    return new Caption(id, title, question, unit, direction, rowName, title, null, null, "");
  }

  public Caption ratio(String value, String numerator, String denominator) {
    return new Caption(
        id, title, question, unit, direction, rowName, value, numerator, denominator, source);
  }

  public Caption from(String theSource) {
    return new Caption(
        id,
        title,
        question,
        unit,
        direction,
        rowName,
        valueName,
        numeratorName,
        denominatorName,
        theSource);
  }
}
