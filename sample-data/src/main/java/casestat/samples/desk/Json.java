package casestat.samples.desk;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Text as JSON writes it. */
final class Json {
  private Json() {}

  /** Of the cells that are not empty. */
  static String object(Map<String, String> cells) {
    return cells.entrySet().stream()
        .filter(cell -> !cell.getValue().isEmpty())
        .map(cell -> text(cell.getKey()) + ":" + text(cell.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  static String text(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"' || letter == '\\') {
        json.append('\\').append(letter);
      } else if (letter < ' ') {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
      } else {
        json.append(letter);
      }
    }
    return json.append('"').toString();
  }
}
