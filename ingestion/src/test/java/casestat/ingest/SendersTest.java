package casestat.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.profile.Messages;
import casestat.profile.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendersTest {
  private static final Pseudonyms KEY = new Pseudonyms(new byte[32]);

  @TempDir Path folder;

  @Test
  void anAuthorIsOnePseudonymUnderOneKey() {
    Senders senders = new Senders(Messages.NONE, KEY);
    String once = senders.author(cells(Map.of("author", "jane")));

    assertThat(once)
        .matches("p[0-9a-f]{16}")
        .isEqualTo(senders.author(cells(Map.of("author", "jane"))))
        .isNotEqualTo(senders.author(cells(Map.of("author", "Jane"))));
    byte[] other = new byte[32];
    other[0] = 1;
    assertThat(
            new Senders(Messages.NONE, new Pseudonyms(other))
                .author(cells(Map.of("author", "jane"))))
        .isNotEqualTo(once);
  }

  /** RFC 4231, test case 2: the first 64 bits of HMAC-SHA-256. */
  @Test
  void itIsTheMacOfTheName() {
    assertThat(
            new Pseudonyms("Jefe".getBytes(StandardCharsets.US_ASCII))
                .of("what do ya want for nothing?"))
        .isEqualTo("p5bdcc146bf60754e");
  }

  @Test
  void aProfileMayKeepThemAsDelivered() {
    Senders senders = new Senders(new Messages(List.of(), List.of(), null, true), KEY);

    assertThat(senders.author(cells(Map.of("author", "desk-4")))).isEqualTo("desk-4");
  }

  @Test
  void whatIsPrivateHangsTogetherByThePersonAtTheOtherEnd() {
    Senders senders = new Senders(Messages.NONE, KEY);

    assertThat(senders.conversation(cells(Map.of("peer", "x:9"))))
        .startsWith("with p")
        .doesNotContain("x:9");
    assertThat(senders.conversation(cells(Map.of("peer", "x:9", "conversation_id", "7"))))
        .isEqualTo("7");
  }

  @Test
  void aTextNamesACaseByItsFirstGroupOrAsAWhole() {
    assertThat(caseId("SR-\\d+", Map.of("text", "see SR-12 and SR-13"))).isEqualTo("SR-12");
    assertThat(caseId("#(\\d+)", Map.of("text", "about #77"))).isEqualTo("77");
    assertThat(caseId("#(\\d+)", Map.of("text", "about #77", "case_id", "5"))).isEqualTo("5");
    assertThat(caseId("#(\\d+)", Map.of("text", "about nothing"))).isNull();
    assertThat(caseId(null, Map.of("text", "see SR-12"))).isNull();
  }

  @Test
  void noReasonForARejectRepeatsWhatSomebodyWrote() {
    for (String column : List.of("text", "author", "peer")) {
      CellReader cells = cells(Map.of(column, "Jane\uFFFD"));

      cells.text(column);

      assertThat(cells.complaint()).isEqualTo(column + ": not UTF-8 text");
    }
  }

  @Test
  void aKeyThatCannotBeMadeIsASentence() {
    assertThatThrownBy(() -> Pseudonyms.besides(Path.of("/proc/lake"), Progress.onStandardError()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("/proc/lake.author-key");
  }

  @Test
  void theKeyLiesBesideTheLakeForItsOwnerOnly() throws IOException {
    Path lake = folder.resolve("lake");
    Pseudonyms made = Pseudonyms.besides(lake, Progress.onStandardError());
    Path key = folder.resolve("lake.author-key");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(Pseudonyms.besides(lake, Progress.onStandardError()).of("jane"))
        .isEqualTo(made.of("jane"));
    Files.writeString(key, "");
    assertThatThrownBy(() -> Pseudonyms.besides(lake, Progress.onStandardError()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("holds no key");
  }

  private static @Nullable String caseId(@Nullable String pattern, Map<String, String> cells) {
    return new Senders(new Messages(List.of(), List.of(), pattern, false), KEY)
        .caseId(cells(cells));
  }

  private static CellReader cells(Map<String, String> values) {
    Map<String, List<String>> columns = new HashMap<>();
    values.keySet().forEach(column -> columns.put(column, List.of(column)));
    CellReader cells =
        new CellReader(
            new Source(
                "s",
                Source.Kind.INTERACTIONS,
                Source.Format.CSV,
                List.of("*"),
                ZoneOffset.UTC,
                List.of("iso"),
                columns,
                Map.of(),
                ',',
                Messages.NONE));
    cells.read(values::get);
    return cells;
  }
}
