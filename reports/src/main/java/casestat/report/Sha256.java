package casestat.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Of lines of text as they come, of a text, or of a file; in hexadecimal. */
public final class Sha256 {
  private final MessageDigest sha = digest();

  Sha256() {}

  Sha256 add(Object line) {
    sha.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    return this;
  }

  String hex() {
    return HexFormat.of().formatHex(sha.digest());
  }

  /** Of a text in UTF-8. */
  public static String of(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * @throws UncheckedIOException if the file cannot be read
   */
  public static String of(Path file) {
    MessageDigest sha = digest();
    try (OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
      Files.copy(file, into);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
