package casestat.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.outside.OutsideData;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Published case files of real cities: where they lie, and the profiles that read them. */
public final class RealFiles {
  /** Lists and extracts that hold no cases of their own. */
  private static final Set<String> EXCLUDED = Set.of("sf311_agency_levels.csv");

  private RealFiles() {}

  public static Path profileFile(String city) {
    return OutsideData.root()
        .resolve("ingestion/src/test/resources/profiles/real/" + city + ".yml");
  }

  public static ServiceProfile profile(String city) {
    return Profiles.load(profileFile(city).toString());
  }

  /** Skips the test where there are none and nobody demanded them. */
  public static List<Path> of(String city) {
    List<Path> files =
        OutsideData.files("cases_311/" + city, ".csv").stream()
            .filter(file -> !EXCLUDED.contains(file.getFileName().toString()))
            .toList();
    assertThat(files).as("case files of " + city).isNotEmpty();
    return files;
  }
}
