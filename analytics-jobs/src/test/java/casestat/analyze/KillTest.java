package casestat.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.command.Progress;
import casestat.ingest.Ingest;
import casestat.ingest.Ingestion;
import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.lake.Table;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.samples.SampleData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own is killed between the commits of two tables, and started again. */
@Tag("spark")
class KillTest {
  private static final ServiceProfile PROFILE = Profiles.load("city311");
  private static final Instant ARRIVAL = Instant.parse("2026-11-02T00:00:00Z");
  private static final Instant BEFORE = Instant.parse("2026-10-25T04:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-11-01T04:00:00Z");
  private static final int KILLED = 137;

  private static final List<Path> FIRST = deliveries("2026-10-to-24");
  private static final List<Path> SECOND = deliveries("2026-10-from-25");

  /** Nothing that wrote it was killed. */
  private static Lake clean;

  @TempDir Path folder;

  @BeforeAll
  static void ingestBoth(@TempDir Path shared) {
    clean = Lake.create(shared.resolve("clean"));
    ingest(clean, FIRST);
    ingest(clean, SECOND);
  }

  /** With the first delivery alone. */
  private Lake begun() throws IOException {
    // Under another key everybody would have another name.
    Files.copy(
        clean.folder().resolveSibling("clean.author-key"), folder.resolve("killed.author-key"));
    Lake lake = Lake.create(folder.resolve("killed"));
    ingest(lake, FIRST);
    return lake;
  }

  @Test
  void anIngestKilledBetweenTwoTablesLeavesTheLakeAsItWas() throws Exception {
    Lake killed = begun();
    Map<String, List<String>> before = landing(killed);
    List<String> command =
        new ArrayList<>(
            List.of(
                "--profile",
                "city311",
                "--lake",
                killed.folder().toString(),
                "--received-at",
                ARRIVAL.toString()));
    SECOND.forEach(file -> command.add(file.toString()));

    killWhen(Ingest.class, command, () -> isBeyond(killed, Table.CASES, killed.landing()));

    assertThat(isBeyond(killed, Table.CASES, killed.landing()))
        .as("the kill landed after cases were committed and before deliveries were")
        .isTrue();
    assertThat(landing(killed)).isEqualTo(before);
    ingest(killed, SECOND);
    assertThat(landing(killed)).isEqualTo(landing(clean));
  }

  @Test
  void anAnalyzeKilledBetweenTwoTablesLeavesTheRunBefore() throws Exception {
    Lake killed = begun();
    analyze(killed, BEFORE);
    ingest(killed, SECOND);
    analyze(clean, AFTER);
    Generation run = killed.computed().orElseThrow();
    Map<String, List<String>> before = computed(killed);

    killWhen(
        Analyze.class,
        List.of(
            "--profile",
            "city311",
            "--lake",
            killed.folder().toString(),
            "--as-of",
            AFTER.toString()),
        () -> isBeyond(killed, Table.CASE_FACTS, killed.computed()));

    assertThat(isBeyond(killed, Table.CASE_FACTS, killed.computed()))
        .as("the kill landed after facts were committed and before figures were")
        .isTrue();
    assertThat(killed.computed()).contains(run);
    assertThat(computed(killed)).isEqualTo(before);
    analyze(killed, AFTER);
    assertThat(computed(killed)).isEqualTo(computed(clean));
  }

  /** Whether a table has a commit that the one that is committed last does not name. */
  private static boolean isBeyond(Lake lake, Table<?> table, Optional<Generation> generation) {
    Long now = lake.snapshots(List.of(table)).get(table.name());
    Long named = generation.map(g -> g.snapshot(table)).orElse(null);
    return now != null && !now.equals(named);
  }

  private static void killWhen(Class<?> main, List<String> arguments, BooleanSupplier condition)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        Arrays.stream(System.getProperty("casestat.opens", "").split(" "))
            .filter(s -> !s.isEmpty())
            .toList());
    command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      while (process.isAlive() && !condition.getAsBoolean()) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).as("exit code of a killed process").isEqualTo(KILLED);
  }

  private static List<Path> deliveries(String name) {
    return SampleData.deliveries("city311").stream()
        .filter(file -> file.getFileName().toString().contains(name))
        .toList();
  }

  private static void ingest(Lake lake, List<Path> files) {
    new Ingestion(PROFILE, lake, ARRIVAL, Progress.onStandardError()).ingest(files);
  }

  private static void analyze(Lake lake, Instant asOf) {
    new Analysis(PROFILE, lake, asOf, null, Progress.onStandardError())
        .countedBy(CountedBy.READER)
        .run();
  }

  private static Map<String, List<String>> landing(Lake lake) {
    return rows(lake, lake.landing().orElseThrow(), Table.LANDING);
  }

  // Runs are named after their process, and differ.
  private static Map<String, List<String>> computed(Lake lake) {
    List<Table<?>> tables = new ArrayList<>(Table.COMPUTED);
    tables.remove(Table.RUNS);
    return rows(lake, lake.computed().orElseThrow(), tables);
  }

  private static Map<String, List<String>> rows(
      Lake lake, Generation generation, List<Table<?>> tables) {
    Map<String, List<String>> rows = new TreeMap<>();
    try (LakeReader reader = LakeReader.of(lake, generation)) {
      for (Table<?> table : tables) {
        rows.put(
            table.name(),
            reader.query("select * from " + table.name(), List.of()).stream()
                .map(Object::toString)
                .sorted()
                .toList());
      }
    }
    return rows;
  }
}
