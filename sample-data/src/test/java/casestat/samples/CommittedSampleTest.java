package casestat.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittedSampleTest {
  private static final long BUDGET = 4_000_000;

  private final Path made;

  CommittedSampleTest(@TempDir Path made) {
    this.made = made;
  }

  @Test
  void theCommittedFilesAreWhatTheGeneratorMakes() throws IOException {
    Path committed = SampleData.folder("city311");
    assertThat(Generate.commandLine().execute("--gzip", "--out", made.toString())).isZero();

    // Unpacked: another zlib may pack the same lines into other bytes.
    for (Path file : SampleData.deliveries("city311")) {
      Path again = made.resolve(committed.relativize(file).toString());
      assertThat(again).exists();
      assertThat(SampleText.bytes(again)).as("%s", file).isEqualTo(SampleText.bytes(file));
    }
    assertThat(SampleData.late("city311")).hasSize(2);
    for (Path file : SampleData.late("city311")) {
      assertThat(made.resolve(committed.relativize(file).toString())).hasSameTextualContentAs(file);
    }
    assertThat(made.resolve("dirt.csv")).hasSameTextualContentAs(committed.resolve("dirt.csv"));
  }

  @Test
  void theDeliveriesComeInOrderAndUnderTheirOwnNames() {
    List<Path> files = SampleData.deliveries("city311");
    List<String> names = files.stream().map(each -> String.valueOf(each.getFileName())).toList();

    assertThat(files).hasSize(27);
    assertThat(names).doesNotHaveDuplicates();
    assertThat(names.get(0)).isEqualTo("cases-history-to-2026-06.csv.gz");
    assertThat(names.get(22)).isEqualTo("cases-2026-10-from-25.csv");
    assertThat(names).filteredOn(name -> name.endsWith(".gz")).hasSize(23);
  }

  @Test
  void theSampleIsSmallEnoughToCommit() throws IOException {
    long size = 0;
    for (Path file : SampleData.deliveries("city311")) {
      size += Files.size(file);
    }

    assertThat(size).isLessThan(BUDGET);
  }

  @Test
  void theReadmeStatesTheDirtOfTheLedger() throws IOException {
    Path folder = SampleData.folder("city311");
    Map<String, Integer> totals = new TreeMap<>();
    for (List<String> row : SampleText.rows(folder.resolve("dirt.csv"))) {
      String file = row.get(0).substring(row.get(0).indexOf('/') + 1);
      String table = file.substring(0, file.indexOf('-'));
      totals.merge(
          "| " + table + " | " + row.get(1) + " |", Integer.valueOf(row.get(2)), Integer::sum);
    }

    String readme = Files.readString(folder.resolve("README.md"));
    totals.forEach((kind, count) -> assertThat(readme).contains(kind + " " + count + " |"));
  }
}
