package casestat.run;

import casestat.command.Refusal;
import casestat.report.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Folders that a service's systems put their files into. What is on its way is left alone: a name
 * that begins with a dot, or ends as programs name a file that they are still writing; and, since
 * not every program does, what was changed a moment ago.
 */
final class DeliveryFolder {
  /** An upload that pauses for longer than this has mostly failed. */
  static final Duration SETTLE = Duration.ofMinutes(2);

  private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".filepart", ".partial");

  private final List<Path> folders;
  private final InstantSource clock;

  /**
   * @param clock the one by which files are dated, whatever else is said to be now
   */
  DeliveryFolder(List<Path> folders, InstantSource clock) {
    this.folders = List.copyOf(folders);
    this.clock = clock;
  }

  /**
   * What lies there and is new, in the order of paths: what is named by its date is taken in oldest
   * first.
   *
   * @param fresh not known to the lake by their content
   * @param settling changed so lately that they may still be written
   */
  record Found(List<Arrival> fresh, List<Path> settling) {
    Found {
      fresh = List.copyOf(fresh);
      settling = List.copyOf(settling);
    }
  }

  /**
   * @param known SHA-256 of what was delivered
   */
  Found look(Set<String> known) {
    List<Arrival> fresh = new ArrayList<>();
    List<Path> settling = new ArrayList<>();
    for (Path file : files()) {
      // What the lake knows waits for nothing; should more be written to it, it is another file
      // then.
      String digest = digest(file);
      if (!known.contains(digest)) {
        if (isSettling(file)) {
          settling.add(file);
        } else {
          fresh.add(new Arrival(file, digest));
        }
      }
    }
    return new Found(fresh, settling);
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      // Of a folder that is a link to another, a walk would see the link and nothing behind it.
      Path real = real(folder);
      try (Stream<Path> all = Files.walk(real)) {
        all.filter(Files::isRegularFile)
            .map(file -> folder.resolve(real.relativize(file)))
            .filter(file -> isFinished(folder.relativize(file)))
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

  // One that is dated far ahead was dated by a clock that says nothing about ours.
  private boolean isSettling(Path file) {
    try {
      Instant changed = Files.getLastModifiedTime(file).toInstant();
      return Duration.between(changed, clock.instant()).abs().compareTo(SETTLE) < 0;
    } catch (IOException e) {
      return false;
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
      return Sha256.of(file);
    } catch (UncheckedIOException e) {
      return "";
    }
  }
}
