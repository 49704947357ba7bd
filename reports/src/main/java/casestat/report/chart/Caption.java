package casestat.report.chart;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a chart is about, in words.
 *
 * @param id names the chart on a page and in an address: lower case letters, digits, hyphens
 * @param question what the chart answers, one sentence
 * @param subjects what is counted or measured, in the plural: cases, conversations
 * @param rowName heading of the first column of its table: Month, Department
 * @param valueName heading of the value
 * @param numeratorName heading of the part, where the value is a ratio
 * @param denominatorName heading of the whole, where the value is a ratio
 * @param source where the numbers come from and as of when; stands under a picture
 * @param formats in whose language the chart speaks
 */
public record Caption(
    String id,
    String title,
    String question,
    Unit unit,
    Direction direction,
    String subjects,
    String rowName,
    String valueName,
    @Nullable String numeratorName,
    @Nullable String denominatorName,
    String source,
    Formats formats) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

  public Caption {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("chart id \"" + id + "\": letters, digits and hyphens");
    }
  }

  /** A caption of cases in English, without a ratio or source. */
  public static Caption of(
      String id, String title, String question, Unit unit, Direction direction, String rowName) {
    return new Caption(
        id,
        title,
        question,
        unit,
        direction,
        "cases",
        rowName,
        title,
        null,
        null,
        "",
        Formats.ENGLISH);
  }

  /** In another language: the words given to the caption are in it already. */
  public Caption in(Formats others) {
    return but(subjects, valueName, numeratorName, denominatorName, source, others);
  }

  public Caption ratio(String value, String numerator, String denominator) {
    return but(subjects, value, numerator, denominator, source, formats);
  }

  public Caption from(String theSource) {
    return but(subjects, valueName, numeratorName, denominatorName, theSource, formats);
  }

  /** Of something else than cases. */
  public Caption about(String others) {
    return but(others, valueName, numeratorName, denominatorName, source, formats);
  }

  /** With another heading of its values than its title. */
  public Caption called(String value) {
    return but(subjects, value, numeratorName, denominatorName, source, formats);
  }

  private Caption but(
      String itsSubjects,
      String value,
      @Nullable String numerator,
      @Nullable String denominator,
      String itsSource,
      Formats itsFormats) {
    return new Caption(
        id,
        title,
        question,
        unit,
        direction,
        itsSubjects,
        rowName,
        value,
        numerator,
        denominator,
        itsSource,
        itsFormats);
  }
}
