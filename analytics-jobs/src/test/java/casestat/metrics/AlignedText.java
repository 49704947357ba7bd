package casestat.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table as people type it: a cell belongs to the column under whose name it begins. */
final class AlignedText {
  private static final Pattern WORD = Pattern.compile("\\S+");

  private AlignedText() {}

  /** Rows of column to text; a blank cell is the empty text. */
  static List<Map<String, String>> rows(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    Map<String, Integer> starts = new LinkedHashMap<>();
    Matcher header = WORD.matcher(lines.get(0));
    while (header.find()) {
      starts.put(header.group(), header.start());
    }
    List<String> columns = List.copyOf(starts.keySet());
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        int from = Math.min(starts.getOrDefault(columns.get(i), 0), line.length());
        int to =
            i + 1 < columns.size()
                ? Math.min(starts.getOrDefault(columns.get(i + 1), 0), line.length())
                : line.length();
        if (from > 0 && from < line.length() && line.charAt(from - 1) != ' ') {
          throw new IllegalArgumentException("not under its column: " + line);
        }
        row.put(columns.get(i), line.substring(from, to).strip());
      }
      rows.add(row);
    }
    return rows;
  }
}
