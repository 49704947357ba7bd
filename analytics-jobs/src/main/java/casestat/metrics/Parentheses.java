package casestat.metrics;

/** Of a piece of SQL. */
final class Parentheses {
  private Parentheses() {}

  /** Whether each that is opened in it is closed in it, and none other. */
  static boolean areEven(String sql) {
    int open = 0;
    boolean isQuoted = false;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\'') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && c == '(') {
        open++;
      } else if (!isQuoted && c == ')' && --open < 0) {
        return false;
      }
    }
    return open == 0 && !isQuoted;
  }
}
