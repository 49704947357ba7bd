package casestat.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the samples of a shipped service, from a test, the script or the demo. */
public final class SampleData {
  private static final String FOLDER = "sample-data";

  private SampleData() {}

  /** The folder of one service's samples, such as {@code city311}. */
  public static Path folder(String service) {
    Path folder = root().resolve(FOLDER).resolve(service);
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          folder + ": no samples of the service \"" + service + "\"");
    }
    return folder;
  }

  /** The files of all deliveries of a service, in the order in which they arrived. */
  public static List<Path> deliveries(String service) {
    return files(folder(service).resolve("deliveries"));
  }

  /** The files that come after the last month was published; empty where a service has none. */
  public static List<Path> late(String service) {
    Path folder = folder(service).resolve("late");
    return Files.isDirectory(folder) ? files(folder) : List.of();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      // By name as text: the order of Path differs between file systems.
      return files.filter(Files::isRegularFile).sorted(SampleData::byName).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The root of the repository: told by {@code casestat.root}, or found above the working folder.
   */
  public static Path root() {
    String told = System.getProperty("casestat.root", "");
    if (!told.isEmpty()) {
      return Path.of(told);
    }
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(FOLDER))) {
        return folder;
      }
    }
    throw new IllegalStateException(
        start + ": no " + FOLDER + " here or above; set -Dcasestat.root to the repository");
  }

  private static int byName(Path left, Path right) {
    return left.toString().compareTo(right.toString());
  }
}
