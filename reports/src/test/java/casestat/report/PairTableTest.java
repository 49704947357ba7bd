package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.LakeReader;
import casestat.metrics.Catalogue;
import casestat.metrics.Metric;
import casestat.report.chart.Mark;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairTableTest {

  @Test
  void aCellWithoutAValueSaysWhyAndTheMarkIsExplained(@TempDir Path folder) {
    MadeUp made = MadeUp.cases("d1", 60);
    SmallLake small =
        SmallLake.in(folder, "city311")
            .deliver("d1", made.cases(), made.events(), List.of(), SmallLake.NOVEMBER);
    small.analyze("run-1", SmallLake.NOVEMBER, Catalogue.of(small.profile()).all());
    int absent = 0;
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      Shelf shelf = new Shelf(reader, small.profile());
      List<Metric> paired =
          shelf.catalogue().all().stream().filter(metric -> !metric.pairs().isEmpty()).toList();
      assertThat(paired).isNotEmpty();
      for (Metric metric : paired) {
        for (int month : shelf.whole().periods().keySet()) {
          for (PairTable table :
              PairTable.of(small.profile(), shelf, metric, Selection.ofAll(month))) {
            for (PairTable.Line line : table.lines()) {
              assertThat(line.cells()).hasSameSizeAs(table.columns());
              for (PairTable.Cell cell : line.cells()) {
                assertThat(cell.value()).isNotBlank().isNotEqualTo("–");
                if (cell.mark() != Mark.NONE) {
                  absent++;
                  assertThat(cell.mark().isAbsence()).isTrue();
                  assertThat(table.legend()).contains(cell.value() + " " + words(shelf, cell));
                }
              }
            }
          }
        }
      }
    }
    assertThat(absent).isPositive();
  }

  private static String words(Shelf shelf, PairTable.Cell cell) {
    return cell.mark().words(shelf.language(), "cases");
  }
}
