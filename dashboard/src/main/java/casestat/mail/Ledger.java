package casestat.mail;

import casestat.report.Durable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What became of the mails of one edition: {@code lake.mail/2026-10-r1.jsonl}, a line for each step
 * of each recipient, the last one counts.
 *
 * <p>A line is on the disk before what it announces happens, so that whoever reads it after a crash
 * knows at least as much as the server may know. A last line without its end never happened: the
 * process died before it could act on it. The first lines come at once or not at all, so that a
 * ledger that is there names every recipient.
 */
final class Ledger {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  Ledger(Path file) {
    this.file = file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Queues a mail for each, where nothing was before. */
  void begin(List<Posting> postings) {
    StringBuilder lines = new StringBuilder();
    postings.forEach(posting -> lines.append(line(posting)));
    Durable.write(file, lines.toString());
  }

  /** The newest line of each recipient, in the order of their first. */
  List<Posting> postings() {
    Map<String, Posting> newest = new LinkedHashMap<>();
    byte[] bytes = bytes();
    String whole = new String(bytes, 0, whole(bytes), StandardCharsets.UTF_8);
    for (String line : whole.lines().toList()) {
      Posting posting = posting(line);
      newest.put(key(posting.to()), posting);
    }
    return List.copyOf(newest.values());
  }

  /** Returns when it is on the disk. */
  void add(Posting posting) {
    byte[] line = line(posting).getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      // Behind a torn line this one would be torn, too.
      channel.truncate(whole(bytes()));
      channel.position(channel.size());
      ByteBuffer rest = ByteBuffer.wrap(line);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One mailbox, however its address is written. */
  static String key(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many bytes its whole lines are. */
  private static int whole(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static String line(Posting posting) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("at", posting.at().toString());
    content.put("to", posting.to());
    content.put("state", posting.state().name().toLowerCase(Locale.ROOT));
    content.put("since", posting.since().toString());
    content.put("attempts", posting.attempts());
    content.put("told", posting.told());
    content.put("words", posting.words());
    try {
      return JSON.writeValueAsString(content) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Posting posting(String line) {
    try {
      JsonNode content = JSON.readTree(line);
      return new Posting(
          content.path("to").asText(),
          Posting.State.valueOf(content.path("state").asText().toUpperCase(Locale.ROOT)),
          Instant.parse(content.path("at").asText()),
          Instant.parse(content.path("since").asText()),
          content.path("attempts").asInt(),
          content.path("told").asBoolean(),
          content.path("words").asText());
    } catch (IOException | RuntimeException e) {
      // Guessing here could mail somebody twice.
      throw new IllegalStateException(file + ": a line that no ledger has: " + line, e);
    }
  }
}
