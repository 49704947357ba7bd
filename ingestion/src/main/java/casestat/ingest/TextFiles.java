package casestat.ingest;

import casestat.command.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/** Opens delivered text: UTF-8, with or without byte order mark, plain or gzip by its content. */
final class TextFiles {
  private static final int BUFFER = 1 << 16;

  private TextFiles() {}

  static Reader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return new InputStreamReader(
        withoutMark(gzip ? new GZIPInputStream(in, BUFFER) : in), StandardCharsets.UTF_8);
  }

  private static InputStream withoutMark(InputStream in) throws IOException {
    PushbackInputStream pushback = new PushbackInputStream(in, 3);
    byte[] start = pushback.readNBytes(3);
    boolean mark =
        start.length == 3
            && start[0] == (byte) 0xEF
            && start[1] == (byte) 0xBB
            && start[2] == (byte) 0xBF;
    if (!mark) {
      pushback.unread(start);
    }
    return pushback;
  }

  /** SHA-256 of the file as delivered, in hexadecimal. */
  static String digest(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws Refusal if there is no such file, or nothing in it, or it is no text
   */
  static void check(Path file) {
    if (!Files.exists(file)) {
      throw Refusal.usage("%s: no such file", file);
    }
    if (Files.isDirectory(file)) {
      throw Refusal.usage("%s is a folder; name the files in it, as in %s/*", file, file);
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw Refusal.usage("%s cannot be read: check what it is and who may read it", file);
    }
    char[] start = new char[1 << 13];
    int length;
    try (Reader reader = open(file)) {
      length = reader.read(start);
    } catch (IOException e) {
      throw Refusal.data("%s is a damaged gzip file: deliver it again", file);
    }
    if (length <= 0) {
      throw Refusal.data("%s is empty: not even a header; deliver it again", file);
    }
    for (int i = 0; i < length; i++) {
      if (start[i] == 0) {
        throw Refusal.data(
            "%s is not text: casestat reads CSV and JSON Lines, plain or gzip", file);
      }
    }
  }
}
