package casestat.peers;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.outside.OutsideData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each convention by an example of its own: {@code conventions.json}. */
class ConventionTest {
  private static final JsonNode FILE = file();

  private static JsonNode file() {
    try (InputStream in = ConventionTest.class.getResourceAsStream("conventions.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<JsonNode> examples() {
    return StreamSupport.stream(FILE.path("examples").spliterator(), false);
  }

  private static Convention convention(JsonNode example) {
    return Convention.valueOf(example.path("convention").asText());
  }

  @TestFactory
  Stream<DynamicTest> aConventionChangesTheAnswerOfItsExample() {
    return examples()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.path("convention").asText() + " in " + example.path("op").asText(),
                    () -> check(example)));
  }

  private static void check(JsonNode example) {
    Set<Convention> others = EnumSet.noneOf(Convention.class);
    example.path("with").forEach(name -> others.add(Convention.valueOf(name.asText())));
    Set<Convention> all = EnumSet.of(convention(example));
    all.addAll(others);

    check(example, new Dialect(others), example.path("without"));
    check(example, new Dialect(all), example.path("answer"));
  }

  // Null stands for no answer at all.
  private static void check(JsonNode example, Dialect dialect, JsonNode expected) {
    PeerCase asked =
        new PeerCase(
            "",
            "",
            example.path("op").asText(),
            "",
            FILE.path("calendars").path(example.path("calendar").asText()),
            example.path("input"),
            expected);
    Answer answer = Verdict.answer(asked, Op.named(asked.op()).orElseThrow(), dialect);
    if (expected.isNull()) {
      assertThat(answer).isNull();
    } else {
      assertThat(answer != null && answer.is(expected))
          .as("%s is what %s says, not %s", expected, dialect.conventions(), answer)
          .isTrue();
    }
  }

  @Test
  void everyConventionHasAnExample() {
    assertThat(examples().map(ConventionTest::convention)).contains(Convention.values());
  }

  @Test
  void everyConventionIsSetAgainstOursInTheRationale() throws IOException {
    String rationale = Files.readString(OutsideData.root().resolve("RATIONALE.md"));

    assertThat(Convention.values())
        .allSatisfy(convention -> assertThat(rationale).contains("`" + convention + "`"));
  }
}
