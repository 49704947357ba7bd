package casestat.report.sheet;

/** Text from outside, made harmless without being changed more than it must. */
public final class InertText {

  /** What an Excel cell can hold. */
  static final int LONGEST = 32_767;

  static final String CUT = "…[cut]";

  private InertText() {}

  /** Whether a spreadsheet could take the text for a formula when it is typed or imported. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\0".indexOf(text.charAt(0)) >= 0;
  }

  static boolean isTooLong(String text) {
    return text.length() > LONGEST;
  }

  /** The text as a cell can hold it: cut with a mark, without what XML has no letters for. */
  public static String forCell(String text) {
    String kept = text;
    if (isTooLong(text)) {
      int end = LONGEST - CUT.length();
      end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
      kept = text.substring(0, end) + CUT;
    }
    StringBuilder clean = null;
    for (int i = 0; i < kept.length(); i++) {
      if (isForbidden(kept, i)) {
        clean = clean == null ? new StringBuilder(kept) : clean;
        clean.setCharAt(i, '\uFFFD');
      }
    }
    return clean == null ? kept : clean.toString();
  }

  private static boolean isForbidden(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c >= 0xFFFE;
  }
}
