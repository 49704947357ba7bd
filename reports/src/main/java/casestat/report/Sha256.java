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

/** Of lines of text as they come, or of a file; in hexadecimal. */
final class Sha256 {
  private final MessageDigest sha = digest();

  Sha256 add(Object line) {
    sha.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    return this;
  }

  String hex() {
    return HexFormat.of().formatHex(sha.digest());
  }

  static String of(Path file) {
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
