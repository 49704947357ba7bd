package casestat.samples.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines that are wrong on purpose, each beside the good one that it was made of. */
final class DeskDirt {
  static final List<String> KINDS =
      List.of("missing id", "bad time", "repeated row", "unknown word", "torn line");

  /** Closed words of ours: a word that nobody knows there is rejected. */
  private static final List<String> CLOSED = List.of("state", "kind", "step", "result", "answer");

  private DeskDirt() {}

  /** Null where the file has nothing that such a line could be made of. */
  static @Nullable String line(
      String kind, DeskFile file, Sheet sheet, Map<String, String> good, String line) {
    boolean isPlatform = file.form().equals("mastodon");
    return switch (kind) {
      case "repeated row" -> line;
      case "torn line" -> file.form().equals("csv") ? null : line.substring(0, line.length() / 2);
      case "missing id" -> isPlatform ? null : with(file, sheet, good, List.of("id"), "");
      case "bad time" ->
          isPlatform
              ? null
              : with(file, sheet, good, List.of("opened", "at", "sent"), "31/02/2025");
      default -> isPlatform ? null : with(file, sheet, good, CLOSED, "teleported");
    };
  }

  private static @Nullable String with(
      DeskFile file, Sheet sheet, Map<String, String> good, List<String> ours, String text) {
    Map<String, String> bad = new LinkedHashMap<>(good);
    for (Map.Entry<String, String> column : file.columns().entrySet()) {
      boolean isWord = text.equals("teleported");
      // Of events the state is the service's own word, and any will do.
      boolean isFree =
          isWord && file.rows() == DeskFile.Rows.EVENTS && column.getValue().equals("state");
      if (ours.contains(column.getValue()) && !isFree) {
        bad.put(column.getKey(), text);
        return sheet.line(bad);
      }
    }
    return null;
  }
}
