package casestat.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The programs that these tests need. Where CI runs, one that is missing is a failure; elsewhere
 * its tests are skipped, and say what is missing.
 */
enum Equipment {
  CHROMIUM("chromium", "chromium-browser"),
  NODE("node", "nodejs"),
  AXE("axe-core/axe.min.js"),
  CHECKER("vnu-jar/build/dist/vnu.jar");

  private final List<String> names;

  Equipment(String... names) {
    this.names = List.of(names);
  }

  /** Where it is; a test that has none ends here. */
  Path path() {
    Optional<Path> path =
        names.stream().flatMap(this::places).filter(Files::isRegularFile).findFirst();
    if (path.isEmpty()) {
      String message =
          "no %s here: casestat test installs what the tests in a browser need"
              .formatted(names.get(0));
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(message);
      }
      return abort(message);
    }
    return path.get();
  }

  private Stream<Path> places(String name) {
    if (name.contains("/")) {
      return Stream.of(Path.of("target/browser/node_modules", name).toAbsolutePath());
    }
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name));
  }
}
