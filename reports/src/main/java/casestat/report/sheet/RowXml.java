package casestat.report.sheet;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;

/**
 * One row of a sheet as XML (ECMA-376, 18.3.1.73), one at a time. A million rows as objects of POI
 * take more than twice as long.
 */
final class RowXml {
  private final List<String> letters;
  private final StringBuilder xml = new StringBuilder(1024);
  private int row;

  /**
   * @param cells how many a row may have
   */
  RowXml(int cells) {
    letters = IntStream.range(0, cells).mapToObj(CellReference::convertNumToColString).toList();
  }

  /**
   * @param number as readers count, from 1
   */
  void begin(int number) {
    row = number;
    xml.setLength(0);
    xml.append("<row r=\"").append(number).append("\">");
  }

  void number(int cell, double value, CellStyle style) {
    open(cell, style);
    xml.append("><v>");
    // As a double is written, but a whole number needs no point.
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      xml.append((long) value);
    } else {
      xml.append(value);
    }
    xml.append("</v></c>");
  }

  /**
   * @param text as a cell can hold it
   */
  void text(int cell, String text, CellStyle style) {
    open(cell, style);
    xml.append(" t=\"inlineStr\"><is><t");
    if (!text.isEmpty() && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ')) {
      xml.append(" xml:space=\"preserve\"");
    }
    xml.append('>');
    escaped(InertText.stored(text));
    xml.append("</t></is></c>");
  }

  /** The row, until the next one begins. */
  CharSequence end() {
    return xml.append("</row>\n");
  }

  private void open(int cell, CellStyle style) {
    xml.append("<c r=\"").append(letters.get(cell)).append(row);
    xml.append("\" s=\"").append(style.getIndex()).append('"');
  }

  private void escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '\t', '\n', '\r' -> xml.append("&#").append((int) c).append(';');
        default -> xml.append(c);
      }
    }
  }
}
