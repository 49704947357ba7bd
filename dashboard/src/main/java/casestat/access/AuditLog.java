package casestat.access;

import casestat.command.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who logged in, who saw cases, who took what away: a line of JSON each, only ever added to. Each
 * line holds the digest of itself and of the one before, so that none can be changed, taken out or
 * put in between without all after it telling. Lines taken off the end leave no trace in the file:
 * whoever wants to know keeps the last digest elsewhere.
 */
public final class AuditLog implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HASH = "hash";
  private static final String FIRST = "0".repeat(64);

  /** What is written down. */
  public enum Deed {
    LOGGED_IN,
    LOGIN_FAILED,
    LOGGED_OUT,
    SAW_CASES,
    TOOK_FILE;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final InstantSource clock;
  private final FileChannel out;
  private String last;
  private long lines;

  /**
   * @throws Refusal if it cannot be written, another server writes it, or it was tampered with
   */
  public AuditLog(Path file, InstantSource clock) {
    this.clock = clock;
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      this.out = FileChannel.open(file, StandardOpenOption.WRITE);
      if (out.tryLock() == null) {
        out.close();
        throw Refusal.usage(
            "another server writes %s: give each a log of its own with --audit", file);
      }
      Checked checked = check(file);
      if (checked.wrong() != null) {
        out.close();
        throw Refusal.usage(
            "%s: move it away and find out who changed it; a new one is begun then",
            checked.wrong());
      }
      this.last = checked.last();
      this.lines = checked.lines();
      // The server that wrote half a line had shown nothing yet.
      out.truncate(checked.bytes());
      out.position(checked.bytes());
    } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
      throw Refusal.usage(
          "cannot write the log of who saw what to %s: name another file with --audit, or mend its"
              + " permissions (%s)",
          file, e.getClass().getSimpleName());
    }
  }

  private static void create(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  /**
   * @param what the address, the case or the figure; never what was on it
   */
  synchronized void write(Caller who, String from, Deed did, String what) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("n", lines + 1);
    line.put("at", clock.instant().toString());
    line.put("who", who.name());
    line.put("role", who.role().word());
    line.put("from", from);
    line.put("did", did.word());
    line.put("what", what);
    line.put("before", last);
    line.put(HASH, hash(line));
    try {
      String text = JSON.writeValueAsString(line) + "\n";
      long before = out.position();
      try {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(false);
      } catch (IOException e) {
        // Half a line would make the next ones look tampered with.
        out.truncate(before);
        throw e;
      }
    } catch (IOException e) {
      // Who cannot be written down sees nothing.
      throw new UncheckedIOException(e);
    }
    lines++;
    last = String.valueOf(line.get(HASH));
  }

  /**
   * What became of a log.
   *
   * @param last digest of its last line
   * @param bytes up to the end of that line; what comes after was never finished
   * @param wrong the first line that is not as it was written; null where there is none
   */
  record Checked(long lines, String last, long bytes, @Nullable String wrong) {}

  static Checked check(Path file) throws IOException {
    String last = FIRST;
    long number = 0;
    long bytes = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int one = in.read(); one >= 0; one = in.read()) {
        if (one != '\n') {
          line.write(one);
          continue;
        }
        String hash = isAsWritten(line.toString(StandardCharsets.UTF_8), number + 1, last);
        if (hash == null) {
          return new Checked(
              number, last, bytes, "%s:%d is not as it was written".formatted(file, number + 1));
        }
        last = hash;
        number++;
        bytes += line.size() + 1;
        line.reset();
      }
    }
    return new Checked(number, last, bytes, null);
  }

  private static @Nullable String isAsWritten(String text, long number, String before) {
    try {
      Map<String, Object> line = new LinkedHashMap<>();
      JSON.readTree(text)
          .properties()
          .forEach(
              field ->
                  line.put(
                      field.getKey(),
                      field.getValue().isNumber()
                          ? (Object) field.getValue().asLong()
                          : field.getValue().asText()));
      Object stated = line.remove(HASH);
      boolean isNext =
          Long.valueOf(number).equals(line.get("n")) && before.equals(line.get("before"));
      String hash = hash(line);
      return isNext && hash.equals(stated) ? hash : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static String hash(Map<String, Object> line) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(JSON.writeValueAsBytes(line)));
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
