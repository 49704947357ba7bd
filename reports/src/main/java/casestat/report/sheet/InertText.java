package casestat.report.sheet;

import casestat.report.chart.XmlText;
import java.util.stream.IntStream;

/** Text from outside, made harmless without being changed more than it must. */
public final class InertText {

  /** What an Excel cell can hold. */
  static final int LONGEST = 32_767;

  static final String CUT = "…[cut]";

  private InertText() {}

  /**
   * Whether a spreadsheet could take the text for a formula when it is typed or imported: some read
   * the wide signs of Chinese and Japanese as the narrow ones, and some pass over blanks before it.
   */
  static boolean looksLikeFormula(String text) {
    if (text.isEmpty()) {
      return false;
    }
    if ("\t\r\0\n".indexOf(text.charAt(0)) >= 0) {
      return true;
    }
    int at = 0;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at < text.length() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isBlank(char letter) {
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || Character.getType(letter) == Character.FORMAT;
  }

  /**
   * The text as a cell of a CSV file: with an apostrophe more where a spreadsheet that opens it
   * could take it for a formula. {@link #ofCsv} takes that away again.
   */
  public static String forCsv(String text) {
    return isMarked(text) ? "'" + text : text;
  }

  /** The text that {@link #forCsv} made harmless. */
  public static String ofCsv(String cell) {
    return cell.startsWith("'") && isMarked(cell) ? cell.substring(1) : cell;
  }

  // What has apostrophes of its own gets one as well, or it could not be told which are ours.
  static boolean isMarked(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '\'') {
      at++;
    }
    return looksLikeFormula(at == 0 ? text : text.substring(at));
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
    return XmlText.clean(kept);
  }

  /**
   * The text as it is stored: readers of a workbook take {@code _x0041_} for the code of a letter
   * (ECMA-376, 22.9.2.19), unless its first underscore is a code itself.
   */
  static String stored(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    StringBuilder stored = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      stored.append(isCode(text, i) ? "_x005F_" : text.substring(i, i + 1));
    }
    return stored.toString();
  }

  private static boolean isCode(String text, int at) {
    return text.startsWith("_x", at)
        && text.length() >= at + 7
        && text.charAt(at + 6) == '_'
        && IntStream.range(at + 2, at + 6).allMatch(i -> Character.digit(text.charAt(i), 16) >= 0);
  }
}
