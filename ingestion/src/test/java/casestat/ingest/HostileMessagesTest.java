package casestat.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import casestat.profile.Messages;
import casestat.profile.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write to do harm: a row of it, or a reason, and never the text in either. */
class HostileMessagesTest {
  private static final String SECRET = "Elm Street 7, please come at night";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "=HYPERLINK(\"//x\")",
        "\u202Egnp.exe",
        "bell \u0007 and escape \u001b[2J",
        "\u0000",
        "'; drop table cases; --",
        "../../etc/passwd",
        "SR-00000001 \uD83D"
      })
  void aMessageOfAnyTextIsKeptWithoutIt(String text) throws Exception {
    List<Row> rows = rows(csv("m1", "mail", "Dana", SECRET + text));

    assertThat(reasons(rows)).containsOnlyNulls().hasSize(1);
    assertThat(rows.toString()).doesNotContain(SECRET).doesNotContain(text).doesNotContain("Dana");
  }

  @Test
  void aTextOfAMegabyteIsKeptWithoutIt() throws Exception {
    List<Row> rows = rows(csv("m1", "mail", "Dana", SECRET.repeat(30_000)));

    assertThat(reasons(rows)).containsOnlyNulls().hasSize(1);
    assertThat(rows.toString()).hasSizeLessThan(1_000);
  }

  @Test
  void anIdOrAChannelThatFillsAPageIsRejectedAndNotRepeated() throws Exception {
    for (String row :
        List.of(
            csv("m".repeat(1_001), "mail", "Dana", "x"), csv("m1", "c".repeat(99_999), "D", "x"))) {
      List<Row> rows = rows(row);

      assertThat(reasons(rows))
          .singleElement(STRING)
          .matches("(Id|Channel) has \\d+ characters: the most there may be is 1000");
    }
  }

  @Test
  void aTimeThatFillsAPageIsRejectedAndNotRepeated() throws Exception {
    String row = csv("m1", "mail", "Dana", "x").replace("10:00:00Z", "1".repeat(99_999));

    assertThat(reasons(rows(row)))
        .singleElement(STRING)
        .isEqualTo("At has 100010 characters: the most there may be is 1000");
  }

  private static String csv(String id, String channel, String author, String text) {
    return "Id,At,Channel,From,Who,Text\n%s,2026-10-01T10:00:00Z,%s,citizen,%s,\"%s\"\n"
        .formatted(id, channel, author, text.replace("\"", "\"\""));
  }

  private static List<String> reasons(List<Row> rows) {
    List<String> reasons = new ArrayList<>();
    rows.forEach(row -> reasons.add(row.getString(2)));
    return reasons;
  }

  private List<Row> rows(String csv) throws Exception {
    Path file = folder.resolve("messages.csv");
    Files.write(file, csv.getBytes(StandardCharsets.UTF_8));
    Source source =
        new Source(
            "messages",
            Source.Kind.INTERACTIONS,
            Source.Format.CSV,
            List.of("*.csv"),
            ZoneOffset.UTC,
            List.of("iso"),
            Map.of(
                "interaction_id", List.of("Id"),
                "happened_at", List.of("At"),
                "channel", List.of("Channel"),
                "author_role", List.of("From"),
                "author", List.of("Who"),
                "text", List.of("Text")),
            Map.of(),
            ',',
            Messages.NONE);
    List<Row> rows = new ArrayList<>();
    new FileRows(new Pseudonyms(new byte[32]))
        .call(new DeliveredFile(file.toString(), source, "digest", "d1", 1))
        .forEachRemaining(rows::add);
    return rows;
  }
}
