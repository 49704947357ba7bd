package casestat.ingest;

import casestat.command.Progress;
import casestat.command.Refusal;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for people that tell one from another and nothing else: HMAC-SHA-256 of the name under a
 * secret key, its first 64 bits. Who has the key can find a person he knows, so that it does not
 * lie in the lake, which may be handed on.
 */
final class Pseudonyms implements Serializable {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int LENGTH = 8;

  /** For rows that name nobody. */
  static final Pseudonyms NONE = new Pseudonyms(new byte[0]);

  private final byte[] key;

  /**
   * @param key 32 bytes
   */
  Pseudonyms(byte[] key) {
    this.key = key.clone();
  }

  /**
   * With the key in the file beside a lake, made when it is not there: {@code lake.author-key}
   * beside {@code lake}. Whoever asks holds the lock of the lake.
   *
   * @throws Refusal if that file holds no key
   */
  static Pseudonyms besides(Path lake, Progress progress) {
    Path file = lake.toAbsolutePath().normalize();
    return of(file.resolveSibling(file.getFileName() + ".author-key"), progress);
  }

  private static Pseudonyms of(Path file, Progress progress) {
    try {
      if (!Files.exists(file)) {
        make(file);
        progress.say("made %s, the key of authors' pseudonyms: keep it with the deliveries", file);
      }
      String text = Files.readString(file).strip();
      if (!text.matches("[0-9a-f]{" + 2 * KEY_BYTES + "}")) {
        throw Refusal.usage(
            "%s holds no key of %d hexadecimal digits: put back the one that the lake was begun with",
            file, 2 * KEY_BYTES);
      }
      return new Pseudonyms(HexFormat.of().parseHex(text));
    } catch (IOException e) {
      throw Refusal.usage(
          "cannot make or read %s, the key of authors' pseudonyms (%s): let its folder be written to,"
              + " or put a key there",
          file, e);
    }
  }

  // Whole or not at all: a run that dies leaves no half of a key.
  private static void make(Path file) throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Path fresh =
        Files.createTempFile(
            file.getParent(),
            "key",
            null,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, HexFormat.of().formatHex(key) + "\n");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  String of(String name) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      byte[] digest = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
      return "p" + HexFormat.of().formatHex(digest, 0, LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
