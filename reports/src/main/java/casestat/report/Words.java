package casestat.report;

/** Names of columns as people read them. */
public final class Words {

  private Words() {}

  /** {@code service_type} is {@code service type}. */
  public static String of(String column) {
    return column.replace('_', ' ');
  }

  /** {@code service_type} is {@code Service type}. */
  public static String heading(String column) {
    String words = of(column);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
