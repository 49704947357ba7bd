package casestat.brute;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated text, character by character: enough for the files of the sample city. */
final class CsvText {

  private CsvText() {}

  /** All rows, the header first; blank lines are none. */
  static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char letter : (text + "\n").toCharArray()) {
      if (letter == '"') {
        // A doubled quote leaves the cell and enters it again; no sample needs the quote itself.
        quoted = !quoted;
      } else if (quoted) {
        cell.append(letter);
      } else if (letter == ',') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (letter == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        if (row.size() > 1 || !row.get(0).isBlank()) {
          rows.add(row);
        }
        row = new ArrayList<>();
      } else if (letter != '\r' && letter != '\uFEFF') {
        cell.append(letter);
      }
    }
    return rows;
  }
}
