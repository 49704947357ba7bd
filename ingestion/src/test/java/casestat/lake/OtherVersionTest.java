package casestat.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lake whose tables have other columns than ours. */
class OtherVersionTest {
  private static final Generation NONE = new Generation("r", Map.of());

  @TempDir Path folder;

  private Lake lake() {
    Lake lake = Lake.create(folder.resolve("lake"));
    lake.makeTables(Table.LANDING);
    lake.makeTables(Table.COMPUTED);
    new RowWriter<>(lake, Table.PERIOD_DAYS).append(List.of(new PeriodDay("day", 1, 1)), NONE);
    return lake;
  }

  private static void changeColumns(Lake lake) {
    lake.table(Table.PERIOD_DAYS).updateSchema().renameColumn("day", "date").commit();
  }

  @Test
  void readingItSaysWhatToDo() {
    Lake lake = lake();
    changeColumns(lake);
    Generation newest = new Generation("r", lake.snapshots(Table.COMPUTED));

    assertThatThrownBy(() -> LakeReader.of(lake, newest).close())
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("table period_days of ")
        .hasMessageEndingWith(
            "was made by another version of casestat (its columns differ): run casestat analyze"
                + " again");
  }

  @Test
  void computedTablesAreDroppedAllTogetherAndOthersAreLeftAlone() {
    Lake lake = lake();

    assertThat(lake.dropOutdated(Table.COMPUTED)).isFalse();
    changeColumns(lake);
    assertThat(lake.dropOutdated(Table.COMPUTED)).isTrue();
    assertThat(lake.snapshots(Table.COMPUTED)).isEmpty();
    assertThat(lake.isOutdated(Table.CASES)).isFalse();
  }
}
