package casestat.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a profile, and how to find the files it names. */
final class ProfileFile {
  private final String name;
  private final byte[] bytes;
  private final @Nullable Path folder;
  private final MessageDigest digest = sha256();

  /**
   * @param name for messages
   * @param folder where the file lies; null for a shipped one
   */
  ProfileFile(String name, byte[] bytes, @Nullable Path folder) {
    this.name = name;
    this.bytes = bytes.clone();
    this.folder = folder;
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** A file that the profile names: beside it, else a shipped one. */
  Optional<byte[]> beside(String other) {
    Optional<byte[]> found = folder == null ? Optional.empty() : file(folder, other);
    if (found.isEmpty()) {
      found = ShippedProfiles.find(other);
    }
    found.ifPresent(digest::update);
    return found;
  }

  /** A file beside the profile that moves no figure and no word, and so no digest. */
  Optional<byte[]> unread(String other) {
    return folder == null ? Optional.empty() : file(folder, other);
  }

  /**
   * A page that ships.
   *
   * @throws IllegalArgumentException if none is called so
   */
  byte[] template(String other) {
    byte[] found =
        ShippedProfiles.template(other)
            .orElseThrow(() -> new IllegalArgumentException("no template " + other));
    digest.update(found);
    return found;
  }

  /**
   * Of what the profile says, and of every file that {@link #beside} and {@link #template} have
   * found; see {@link Said}.
   *
   * @param root without mistakes
   */
  String digest(YamlNode root) {
    Said.add(root, digest);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Optional<byte[]> file(Path folder, String other) {
    Path path = folder.resolve(other);
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
