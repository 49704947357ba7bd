package casestat.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A file with one JSON object a line. A column is a key, or a path of keys joined by dots. Blank
 * lines are no rows.
 */
final class JsonRows implements RawRows {
  private final BufferedReader lines;
  private long line;
  private @Nullable RawRow next;
  private boolean torn;

  JsonRows(Reader text) {
    this.lines = new BufferedReader(text, 1 << 16);
  }

  @Override
  public List<String> header() {
    return List.of();
  }

  @Override
  public boolean hasNext() {
    if (next == null && !torn) {
      next = readNext();
    }
    return next != null;
  }

  @Override
  public RawRow next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    RawRow row = next;
    next = null;
    return row;
  }

  private @Nullable RawRow readNext() {
    try {
      String text = lines.readLine();
      while (text != null && text.isBlank()) {
        line++;
        text = lines.readLine();
      }
      line++;
      return text == null ? null : row(text);
    } catch (IOException e) {
      torn = true;
      return new RawRow.Torn(line + 1, String.valueOf(e.getMessage()));
    }
  }

  private RawRow row(String text) {
    try {
      JsonNode object = JsonText.read(text);
      return object.isObject()
          ? new RawRow.Cells(line, () -> text, column -> cell(object, column))
          : new RawRow.Broken(line, text, "is no JSON object");
    } catch (JsonProcessingException e) {
      return new RawRow.Broken(line, text, "is no JSON: " + e.getOriginalMessage());
    }
  }

  private static @Nullable String cell(JsonNode object, String path) {
    JsonNode found = object.get(path);
    if (found == null && path.indexOf('.') > 0) {
      found = object.at("/" + path.replace('.', '/'));
    }
    if (found == null || found.isNull() || !found.isValueNode()) {
      return null;
    }
    String text = found.asText().strip();
    return text.isEmpty() ? null : text;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
