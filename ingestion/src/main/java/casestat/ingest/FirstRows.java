package casestat.ingest;

import casestat.command.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How a CSV file begins, as a delivery of it would be read.
 *
 * @param columns those that a source could name, in the order of the header
 * @param rows the cells of the first sound rows under these columns; blank ones are empty
 */
public record FirstRows(char delimiter, List<String> columns, List<List<String>> rows) {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  /**
   * @param most how many rows to read
   * @throws Refusal if the file cannot be read so far
   */
  public static FirstRows of(Path file, int most) {
    TextFiles.check(file);
    List<List<String>> rows = new ArrayList<>();
    try {
      refuseJson(file);
      char delimiter = delimiter(file);
      try (RawRows raws = new CsvRows(TextFiles.open(file), delimiter)) {
        List<String> columns = columns(raws.header());
        while (rows.size() < most && raws.hasNext()) {
          RawRow raw = raws.next();
          if (raw instanceof RawRow.Torn torn) {
            throw torn.refusal(file);
          }
          if (raw instanceof RawRow.Cells cells) {
            rows.add(
                columns.stream()
                    .map(column -> Objects.requireNonNullElse(cells.cell().apply(column), ""))
                    .toList());
          }
        }
        return new FirstRows(delimiter, columns, rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // What has no header would be read as one long name.
  private static void refuseJson(Path file) throws IOException {
    try (Reader text = TextFiles.open(file)) {
      int first = text.read();
      while (Character.isWhitespace(first)) {
        first = text.read();
      }
      if (first == '{' || first == '[') {
        throw Refusal.usage(
            "%s is JSON, and only CSV tells its columns by a header: write its source by hand,"
                + " with format x_v2, x_v1, mastodon or facebook for messages of these platforms,"
                + " else with format jsonl and columns (PROFILE.md says how)",
            file);
      }
    }
  }

  // One without a name cannot be named, and of two with one name nobody knows which is meant.
  private static List<String> columns(List<String> header) {
    return header.stream()
        .filter(name -> !name.isEmpty() && Collections.frequency(header, name) == 1)
        .toList();
  }

  /** Whichever cuts the header into most names; of equals the first. */
  private static char delimiter(Path file) throws IOException {
    try (Reader text = TextFiles.open(file);
        BufferedReader lines = new BufferedReader(text)) {
      String header = Objects.requireNonNullElse(lines.readLine(), "");
      // The lowest of what is negated is the first of those that are met most often.
      return Collections.min(
          DELIMITERS, Comparator.comparingLong(c -> -header.chars().filter(h -> h == c).count()));
    }
  }
}
