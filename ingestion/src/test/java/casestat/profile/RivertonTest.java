package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The profile of Riverton fits the deliveries of Riverton. */
class RivertonTest {
  private static final Path DELIVERIES =
      Path.of(System.getProperty("casestat.root", "..")).resolve("sample-data/city311/deliveries");

  @Test
  void everyDeliveredFileIsOfOneSourceAndHasItsColumns() throws IOException {
    ServiceProfile riverton = Profiles.load("city311");

    for (Path file : files()) {
      List<Source> fitting =
          riverton.intake().sources().stream().filter(s -> fits(s, file)).toList();
      assertThat(fitting).as(file.toString()).hasSize(1);
      Source source = fitting.get(0);
      if (source.format() == Source.Format.CSV) {
        assertThat(firstLine(file).replace("\uFEFF", "").split(","))
            .as(file.toString())
            .contains(
                source.columns().values().stream().flatMap(List::stream).toArray(String[]::new));
      }
    }
  }

  @Test
  void aMetricWithoutAGoalHasNone() {
    ServiceProfile riverton = Profiles.load("city311");

    assertThat(riverton.goal("resolution_met_due")).isEqualTo(0.85);
    assertThat(riverton.goal("incoming_cases")).isNull();
    assertThat(riverton.goal("no_such")).isNull();
  }

  @Test
  void everyServiceIsPromisedSomething() {
    List<SlaPolicy> policies = Profiles.load("city311").policies();

    assertThat(
            policies.stream()
                .flatMap(p -> p.where().getOrDefault("service_type", List.of()).stream()))
        .contains(
            "Pothole",
            "Street light out",
            "Traffic signal",
            "Missed collection",
            "Bulky item",
            "Illegal dumping",
            "Graffiti",
            "Tree damage",
            "Water leak",
            "Noise",
            "Abandoned vehicle",
            "Parking complaint",
            "Property condition",
            "General enquiry");
    assertThat(policies)
        .flatExtracting(SlaPolicy::items)
        .allMatch(
            item ->
                item.pauses()
                    .contains(
                        new PauseRule(null, "waiting for citizen", PauseRule.Holder.CITIZEN)));
  }

  private static boolean fits(Source source, Path file) {
    return source.files().stream()
        .anyMatch(
            glob ->
                FileSystems.getDefault()
                    .getPathMatcher("glob:" + glob)
                    .matches(file.getFileName()));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(DELIVERIES)) {
      List<Path> found = files.filter(Files::isRegularFile).sorted().toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }

  private static String firstLine(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return String.valueOf(reader.readLine());
    }
  }
}
