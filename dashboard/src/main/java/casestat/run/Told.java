package casestat.run;

import casestat.report.Durable;
import casestat.report.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * What was mailed to the operators and is not over, so that what a timer meets every quarter of an
 * hour is mailed once: {@code told.txt} in the lake. What is over is news when it comes again.
 */
final class Told {
  /** What is told of; each is over by itself. */
  enum Topic {
    FAILED,
    WAITS
  }

  private final Path file;

  Told(Path lake) {
    this.file = lake.resolve("told.txt");
  }

  /**
   * @param mail whether somebody has it
   */
  void once(Topic topic, String what, BooleanSupplier mail) {
    Set<String> keys = keys();
    if (!keys.contains(key(topic, what)) && mail.getAsBoolean()) {
      keys.add(key(topic, what));
      write(keys);
    }
  }

  /** All of a topic is over, but these. */
  void over(Topic topic, Collection<String> but) {
    Set<String> left = but.stream().map(what -> key(topic, what)).collect(Collectors.toSet());
    Set<String> keys = keys();
    if (keys.removeIf(key -> key.startsWith(topic + " ") && !left.contains(key))) {
      write(keys);
    }
  }

  private Set<String> keys() {
    try {
      return Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : new TreeSet<>();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Set<String> keys) {
    Durable.write(file, keys.stream().map(key -> key + "\n").collect(Collectors.joining()));
  }

  // By digest: the words of a failure may hold what is nobody's business.
  private static String key(Topic topic, String what) {
    return topic + " " + Sha256.of(what);
  }
}
