package casestat.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Published case files of real cities: where they lie, and the profiles that read them. */
public final class RealFiles {
  /** Lists and extracts that hold no cases of their own. */
  private static final Set<String> EXCLUDED = Set.of("sf311_agency_levels.csv");

  private static final Path ROOT = Path.of(System.getProperty("casestat.root", ".."));

  private RealFiles() {}

  public static Path profileFile(String city) {
    return ROOT.resolve("ingestion/src/test/resources/profiles/real/" + city + ".yml");
  }

  public static ServiceProfile profile(String city) {
    return Profiles.load(profileFile(city).toString());
  }

  /** Skips the test where there are none and nobody demanded them. */
  public static List<Path> of(String city) throws IOException {
    String property = System.getProperty("casestat.data");
    Path data = ROOT.resolve(property == null ? "../shared/data" : property);
    Path folder = data.resolve("cases_311").resolve(city);
    boolean demanded = property != null || "true".equals(System.getenv("CI"));
    assumeTrue(demanded || Files.isDirectory(folder), "no real data at " + folder);
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files =
          all.filter(file -> file.getFileName().toString().endsWith(".csv"))
              .filter(file -> !EXCLUDED.contains(file.getFileName().toString()))
              .sorted()
              .toList();
      assertThat(files).as("case files in " + folder).isNotEmpty();
      return files;
    }
  }
}
