package casestat.ingest;

import casestat.platform.Message;
import casestat.platform.Platform;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A file of a platform: one document, or one a line. Every message in a document is a row, and a
 * document without any is one that says so. Where there is one document, it is held in memory.
 */
final class PlatformRows implements RawRows {
  private final BufferedReader lines;
  private final Platform platform;
  private final Deque<RawRow> waiting = new ArrayDeque<>();
  private long line;
  private boolean isOver;

  PlatformRows(Reader text, Platform platform) {
    this.lines = new BufferedReader(text, 1 << 16);
    this.platform = platform;
  }

  @Override
  public List<String> header() {
    return List.of();
  }

  @Override
  public boolean hasNext() {
    while (waiting.isEmpty() && !isOver) {
      readOn();
    }
    return !waiting.isEmpty();
  }

  @Override
  public RawRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return waiting.remove();
  }

  private void readOn() {
    try {
      boolean isFirst = line == 0;
      String text = lines.readLine();
      line++;
      while (text != null && text.isBlank()) {
        text = lines.readLine();
        line++;
      }
      if (text == null) {
        isOver = true;
        return;
      }
      JsonNode document = document(text);
      if (document == null && isFirst) {
        isOver = true;
        readWhole(text);
      } else {
        add(text, document);
      }
    } catch (IOException e) {
      isOver = true;
      waiting.add(new RawRow.Torn(line + 1, String.valueOf(e.getMessage())));
    }
  }

  // The first line is no document: it begins one over many lines, or is broken.
  private void readWhole(String first) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String text = first; text != null; text = lines.readLine()) {
      texts.add(text);
    }
    JsonNode whole = document(String.join("\n", texts));
    if (whole != null) {
      add(first, whole);
    } else if (texts.stream()
        .map(PlatformRows::document)
        .noneMatch(d -> d != null && d.isObject())) {
      waiting.add(new RawRow.Torn(line, "is no JSON, neither as a whole nor line by line"));
    } else {
      for (String text : texts) {
        if (!text.isBlank()) {
          add(text, document(text));
        }
        line++;
      }
    }
  }

  private static @Nullable JsonNode document(String text) {
    try {
      JsonNode read = JsonText.read(text);
      return read.isMissingNode() ? null : read;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private void add(String text, @Nullable JsonNode document) {
    if (document == null) {
      waiting.add(new RawRow.Broken(line, text, "is no JSON"));
      return;
    }
    long at = line;
    for (Message message : platform.messages(document)) {
      String flaw = message.flaw();
      waiting.add(
          flaw == null
              ? new RawRow.Cells(at, () -> message.object().toString(), message::cell)
              : new RawRow.Broken(at, message.object().toString(), flaw));
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
