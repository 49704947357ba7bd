package casestat.report.chart;

/**
 * What can stand in XML: of control characters only tab and line ends, no half of a pair. The
 * others have no place there, not even escaped.
 */
public final class XmlText {
  /** Stands in the place of what XML has no letter for. */
  private static final int REPLACEMENT = 0xFFFD;

  private XmlText() {}

  /** Each letter that has no place in XML replaced, the others as they are; not escaped. */
  public static String clean(String text) {
    if (text.codePoints().allMatch(XmlText::isAllowed)) {
      return text;
    }
    StringBuilder clean = new StringBuilder();
    text.codePoints().map(XmlText::orReplaced).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** The letter itself, or the one in its place. */
  public static int orReplaced(int codePoint) {
    return isAllowed(codePoint) ? codePoint : REPLACEMENT;
  }

  private static boolean isAllowed(int c) {
    boolean isControl = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !isControl && !isHalf && c != 0xFFFE && c != 0xFFFF;
  }
}
