package casestat.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that {@code casestat.data} names, from the root of the repository. Where the property
 * is set, or CI is, its files are demanded: none is a failure. Elsewhere a test that misses them
 * says so and is skipped.
 */
public final class OutsideData {
  private static final String DEFAULT = "../shared/data";

  private OutsideData() {}

  /** The root of the repository. */
  public static Path root() {
    return Path.of(System.getProperty("casestat.root", ".."));
  }

  /** One of its folders, there or not. */
  public static Path folder(String folder) {
    String property = System.getProperty("casestat.data");
    return root().resolve(property == null ? DEFAULT : property).resolve(folder);
  }

  /** The files of one of its folders with this ending, by name; at least one. */
  public static List<Path> files(String folder, String ending) {
    Path path = folder(folder);
    String property = System.getProperty("casestat.data");
    boolean isDemanded = property != null || "true".equals(System.getenv("CI"));
    if (!isDemanded && !Files.isDirectory(path)) {
      System.out.println("no outside data at " + path);
    }
    assumeTrue(isDemanded || Files.isDirectory(path), "no outside data at " + path);
    try (Stream<Path> all = Files.list(path)) {
      List<Path> files =
          all.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
      assertThat(files).as(ending + " files in " + path).isNotEmpty();
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
