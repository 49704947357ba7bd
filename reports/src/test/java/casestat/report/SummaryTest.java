package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.report.html.RestatedFigure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Summary summary =
        new Summary(
            "city311",
            "Riverton 311",
            "2026-10",
            "October 2026",
            Summary.State.RESTATED,
            2,
            "en",
            "Fewer in time",
            List.of(new Summary.Tile("m", "In time", "82 %", "120", "90 %", "below", "")),
            List.of("complete to 29 Oct"),
            List.of(new RestatedFigure("In time", "2026-10", "83", "82", "reopened", 3, 1)),
            "data@example.org");

    summary.write(folder);

    assertThat(Summary.read(folder)).isEqualTo(summary);
    assertThat(Files.readString(folder.resolve("summary.json")))
        .contains("\"new\" : \"82\"", "\"cases_in\" : 3", "\"state\" : \"restated\"");
  }

  @Test
  void whatIsNotThereIsEmptyAndANumberIsItsText() throws IOException {
    Files.writeString(
        folder.resolve("summary.json"),
        "{\"service\": \"city311\", \"state\": \"published\","
            + " \"tiles\": [{\"name\": \"Open\", \"value\": 12, \"goal\": null}]}");

    Summary summary = Summary.read(folder);

    assertThat(summary.headline()).isEmpty();
    assertThat(summary.revision()).isEqualTo(1);
    assertThat(summary.tiles()).containsExactly(new Summary.Tile("", "Open", "12", "", "", "", ""));
    assertThat(summary.isEmpty()).isFalse();
  }

  @Test
  void aStateThatIsNoneIsToldWithTheFile() throws IOException {
    Files.writeString(folder.resolve("summary.json"), "{\"state\": \"done\"}");

    assertThatThrownBy(() -> Summary.read(folder)).hasMessageContaining("summary.json");
  }
}
