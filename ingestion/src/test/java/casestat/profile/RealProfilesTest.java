package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles of seven cities, and the published files that they were written for. */
class RealProfilesTest {
  // Lists and extracts that hold no cases of their own.
  private static final Set<String> EXCLUDED = Set.of("sf311_agency_levels.csv");
  private static final List<String> TIMES =
      List.of("opened_at", "resolved_at", "due_at", "updated_at");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "baltimore",
        "boston",
        "houston",
        "kansascity",
        "losangeles",
        "nyc",
        "sanfrancisco"
      })
  void theProfileOfACityIsSound(String city) {
    assertThat(Profiles.check(file(city))).isEmpty();
    assertThat(Profiles.load(file(city)).profile()).isEqualTo(city);
  }

  @Tag("real")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "baltimore",
        "boston",
        "houston",
        "kansascity",
        "losangeles",
        "nyc",
        "sanfrancisco"
      })
  void everyTimeAndStatusOfTheFilesIsRead(String city) throws IOException {
    String property = System.getProperty("casestat.data");
    Path root = Path.of(System.getProperty("casestat.root", ".."));
    Path data = property == null ? root.resolve("../shared/data") : root.resolve(property);
    Path folder = data.resolve("cases_311").resolve(city);
    boolean isDemanded = property != null || "true".equals(System.getenv("CI"));
    assumeTrue(isDemanded || Files.isDirectory(folder), "no real data at " + folder);
    ServiceProfile profile = Profiles.load(file(city));

    Map<String, Integer> unread = new TreeMap<>();
    int files = 0;
    int cases = 0;
    for (Path csv : csvs(folder)) {
      cases += read(profile, csv, unread);
      files++;
    }

    System.out.println(city + ": " + files + " files, " + cases + " rows");
    assertThat(cases).isPositive();
    assertThat(unread).isEmpty();
  }

  private static int read(ServiceProfile profile, Path csv, Map<String, Integer> unread)
      throws IOException {
    int rows = 0;
    Source source = null;
    TimeReader times = null;
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : reader) {
        if (source == null || times == null) {
          source = only(profile, csv, row.getHeader());
          times = TimeReader.of(source);
        }
        rows++;
        for (String column : TIMES) {
          String text = text(source, row, column);
          String complaint = text.isEmpty() ? null : times.read(text).complaint();
          if (complaint != null) {
            unread.merge(column + ": " + complaint, 1, Integer::sum);
          }
        }
        String status = text(source, row, "status");
        if (!source.values().getOrDefault("status", Map.of()).containsKey(status)) {
          unread.merge("status " + status, 1, Integer::sum);
        }
      }
    }
    return rows;
  }

  private static Source only(ServiceProfile profile, Path csv, List<String> header) {
    List<Source> fitting =
        profile.intake().sources().stream()
            .filter(
                s ->
                    s.files().stream()
                        .anyMatch(
                            glob ->
                                FileSystems.getDefault()
                                    .getPathMatcher("glob:" + glob)
                                    .matches(csv.getFileName())))
            .filter(s -> s.columns().values().stream().allMatch(header::containsAll))
            .toList();
    assertThat(fitting).as(csv.toString()).hasSize(1);
    return fitting.get(0);
  }

  private static String text(Source source, NamedCsvRecord row, String column) {
    List<String> parts = new ArrayList<>();
    for (String theirs : source.columns().getOrDefault(column, List.of())) {
      parts.add(row.getField(theirs).strip());
    }
    return String.join(" ", parts).strip();
  }

  private static List<Path> csvs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".csv"))
          .filter(f -> !EXCLUDED.contains(f.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  private static String file(String city) {
    return ProfileText.resource("real/" + city + ".yml").toString();
  }
}
