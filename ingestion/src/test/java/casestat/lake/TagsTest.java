package casestat.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an edition was made of is kept, whatever is written and cleared away afterwards. */
class TagsTest {
  @TempDir Path folder;

  @Test
  void aTaggedGenerationIsReadAgainAfterEverySnapshotThatCouldExpireHas() {
    Lake lake = Lake.create(folder);
    lake.makeTables(Table.LANDING);
    lake.makeTables(Table.COMPUTED);
    write(lake, "run-1", List.of(), 7);
    lake.tag(lake.computed().orElseThrow(), "city311-2026-10-r1");
    write(lake, "run-2", List.of(figure(7)), 8);
    write(lake, "run-3", List.of(figure(8)), 9);

    lake.table(Table.FIGURES)
        .expireSnapshots()
        .expireOlderThan(System.currentTimeMillis() + 1_000)
        .retainLast(1)
        .commit();

    assertThat(lake.tagged("city311-2026-10-r2")).isEmpty();
    Generation made = lake.tagged("city311-2026-10-r1").orElseThrow();
    assertThat(made.runId()).isEqualTo("run-1");
    try (LakeReader then = LakeReader.of(lake, made);
        LakeReader now = LakeReader.ofNewestRun(lake)) {
      assertThat(then.rows(Table.FIGURES)).containsExactly(figure(7));
      assertThat(now.rows(Table.FIGURES)).containsExactly(figure(9));
    }
  }

  private static void write(Lake lake, String run, List<Figure> before, long value) {
    Map<String, Long> snapshots = new TreeMap<>(lake.snapshots(Table.COMPUTED));
    new RowWriter<>(lake, Table.FIGURES)
        .replace(before, List.of(figure(value)), new Generation(run, snapshots));
    assertThat(lake.computed().orElseThrow().runId()).isEqualTo(run);
  }

  private static Figure figure(long value) {
    return new Figure("incoming_cases", "month", 20261001, "all", "all", value, null, value);
  }
}
