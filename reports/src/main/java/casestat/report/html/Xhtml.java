package casestat.report.html;

import casestat.report.chart.XmlText;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes XHTML that a browser and an XML parser read alike. Text is always escaped; what was opened
 * must be closed.
 */
public final class Xhtml {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * @param attributes name and value in turn; one whose value is null is left out
   */
  public Xhtml open(String tag, @Nullable String... attributes) {
    begin(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** The innermost element that is open. */
  public Xhtml close() {
    String tag = open.pop();
    out.append("</").append(tag).append('>');
    // Blocks stand on lines of their own; a line break within a line of text would be a space.
    if (!isInline(tag)) {
      out.append('\n');
    }
    return this;
  }

  /** An element that holds a text and nothing else. */
  public Xhtml line(String tag, String text, @Nullable String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** One that never holds anything: {@code meta}, {@code link}. */
  public Xhtml empty(String tag, @Nullable String... attributes) {
    begin(tag, attributes);
    out.append("/>\n");
    return this;
  }

  public Xhtml text(String text) {
    escape(text);
    return this;
  }

  /** What is escaped and closed already, as it is: an SVG element, the content of a page. */
  public Xhtml markup(String whole) {
    out.append(whole);
    return this;
  }

  private void begin(String tag, @Nullable String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(value);
        out.append('"');
      }
    }
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(XmlText.orReplaced(c));
              }
            });
  }

  private static boolean isInline(String tag) {
    return switch (tag) {
      case "a", "span", "strong", "object", "dt", "th", "td" -> true;
      default -> false;
    };
  }

  /**
   * @throws IllegalStateException if something is open still
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return out.toString();
  }
}
