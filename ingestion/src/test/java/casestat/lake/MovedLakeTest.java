package casestat.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedLakeTest {
  @Test
  void aLakeThatWasMovedSaysFromWhere(@TempDir Path folder) throws IOException {
    Path here = folder.toRealPath().resolve("a lake");
    Path there = folder.toRealPath().resolve("elsewhere");
    Lake.create(here).makeTables(List.of(Table.DELIVERIES));
    Files.move(here, there);

    assertThatThrownBy(() -> Lake.open(there))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining(there.toString())
        .hasMessageContaining("was made as " + here + ",");
    assertThatThrownBy(() -> Lake.create(there)).isInstanceOf(LakeException.class);

    Files.move(there, here);
    assertThat(Lake.open(here).folder()).isEqualTo(here);
  }
}
