package casestat.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Files and folders that are there whole or not at all, also after the power has failed: written
 * beside, forced to the disk, and moved into place in one step.
 */
public final class Durable {
  private static final boolean FORCES_FOLDERS =
      !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

  private Durable() {}

  /** One file, whole or not at all; its folder is made where it is missing. */
  public static void write(Path file, String text) {
    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Files.createDirectories(beside.toAbsolutePath().resolveSibling(""));
      Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
      forceOne(beside);
      move(beside, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forces a folder with all that is in it to the disk; its files must be ones to write to. */
  static void force(Path folder) {
    try {
      for (Path path : walk(folder)) {
        forceOne(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was forced, in one step. */
  static Path move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      Path parent = to.toAbsolutePath().getParent();
      if (parent != null) {
        forceOne(parent);
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void remove(Path folder) {
    try {
      for (Path path : walk(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder and all below it, in order; nothing where it is not there. */
  static List<Path> walk(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void forceOne(Path path) throws IOException {
    boolean isFolder = Files.isDirectory(path);
    if (isFolder && !FORCES_FOLDERS) {
      return;
    }
    StandardOpenOption how = isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
