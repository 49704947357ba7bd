package casestat.mail;

import casestat.report.Durable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which editions were there when mail began: {@code lake.mail/before.txt}. They are not mailed by
 * themselves, so that an archive of years does not go out in an hour.
 */
final class Began {
  private static final String NAME = "before.txt";

  private final Path file;

  Began(Path folder) {
    this.file = folder.resolve(NAME);
  }

  boolean isKnown() {
    return Files.exists(file);
  }

  /** Keys of mailables. */
  Set<String> before() {
    try {
      return new TreeSet<>(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void now(Collection<String> keys) {
    Durable.write(file, keys.stream().sorted().map(k -> k + "\n").collect(Collectors.joining()));
  }

  /**
   * What is left behind where mail begins: all but the newest.
   *
   * @param newestFirst keys of mailables
   */
  static List<String> allButTheNewest(List<String> newestFirst) {
    return newestFirst.subList(Math.min(1, newestFirst.size()), newestFirst.size());
  }
}
