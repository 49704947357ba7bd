package casestat.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads sample files the plain way, so that the tests trust no reader of ours. */
final class SampleText {
  private SampleText() {}

  static byte[] bytes(Path file) {
    try (InputStream raw = Files.newInputStream(file)) {
      return file.toString().endsWith(".gz")
          ? new GZIPInputStream(raw).readAllBytes()
          : raw.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    String text = new String(bytes(file), StandardCharsets.UTF_8);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  static List<String> lines(Path file) {
    return text(file).lines().toList();
  }

  /** The rows below the header; a blank line is a row of one empty cell. */
  static List<List<String>> rows(Path file) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    String text = text(file);
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"') {
        // Doubled within quotes it stands for itself.
        if (quoted && text.startsWith("\"\"", i)) {
          cell.append(letter);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (letter == ',' && !quoted) {
        row.add(closed(cell));
      } else if (letter == '\n' && !quoted) {
        row.add(closed(cell));
        rows.add(row);
        row = new ArrayList<>();
      } else if (letter != '\r') {
        cell.append(letter);
      }
    }
    return rows.subList(1, rows.size());
  }

  private static String closed(StringBuilder cell) {
    String text = cell.toString();
    cell.setLength(0);
    return text;
  }
}
