package casestat.report;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Names of columns as people read them. */
public final class Words {

  private Words() {}

  /** {@code service_type} is {@code service type}. */
  public static String of(String column) {
    return column.replace('_', ' ');
  }

  /** {@code October 2026}, in headings, where there is room. */
  public static String month(int month) {
    YearMonth named = Views.month(month);
    return named.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + named.getYear();
  }

  /** {@code service_type} is {@code Service type}. */
  public static String heading(String column) {
    String words = of(column);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
