package casestat.run;

import casestat.command.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Folders that a service's systems put their files into. What is on its way has a name that begins
 * with a dot, or ends as programs name a file that they are still writing, and is left alone.
 */
final class DeliveryFolder {
  private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".filepart", ".partial");

  private final List<Path> folders;

  DeliveryFolder(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /**
   * The files that a lake does not know by their content, in the order of their paths: what is
   * named by its date is taken in oldest first.
   *
   * @param known SHA-256 of what was delivered
   */
  List<Path> newFiles(Set<String> known) {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      // Of a folder that is a link to another, a walk would see the link and nothing behind it.
      Path real = real(folder);
      try (Stream<Path> all = Files.walk(real)) {
        all.filter(Files::isRegularFile)
            .map(file -> folder.resolve(real.relativize(file)))
            .filter(file -> isFinished(folder.relativize(file)))
            .filter(file -> !known.contains(digest(file)))
            // As text: the order of Path differs between file systems.
            .sorted(Comparator.comparing(Path::toString))
            .forEach(files::add);
      } catch (IOException | UncheckedIOException e) {
        throw Refusal.usage("cannot read %s: %s", folder, String.valueOf(e.getMessage()));
      }
    }
    return files;
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw Refusal.usage("cannot read %s: %s", folder, String.valueOf(e.getMessage()));
    }
  }

  private static boolean isFinished(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return UNFINISHED.stream().noneMatch(name::endsWith);
  }

  // One that cannot be read is new: ingest says what is wrong with it.
  private static String digest(Path file) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      try (OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
        Files.copy(file, into);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException e) {
      return "";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
