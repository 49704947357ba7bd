package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PROFILE.md says what the loader does: its samples load. */
class ProfileDocumentTest {
  private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void everySampleLoads() throws IOException {
    List<String> samples = BLOCK.matcher(document()).results().map(r -> r.group(1)).toList();
    Map<String, String> whole = sections(samples.get(0));

    Files.copy(ProfileText.resource("city.ics"), folder.resolve("city.ics"));

    assertThat(samples).hasSize(23);
    // A sample of one section takes the place of that section in the whole one.
    for (String sample : samples) {
      Map<String, String> changed = new LinkedHashMap<>(whole);
      changed.putAll(sections(sample));

      ProfileText profile = new ProfileText(String.join("", changed.values()));

      assertThat(profile.mistakes(folder)).as(sample).isEmpty();
      assertThat(SchemaTest.errors("profile.schema.json", profile.text())).as(sample).isEmpty();
    }
  }

  @Test
  void everyKeyAndWordIsInTheDocument() throws IOException {
    String document = document();

    for (Shape shape : Shape.values()) {
      if (shape != Shape.HOLIDAYS && shape != Shape.HOLIDAY) {
        assertThat(document).as(shape.word()).contains(shape.keys());
      }
    }
    for (Source.Kind kind : Source.Kind.values()) {
      assertThat(document).contains(kind.columns());
      kind.closedWords()
          .values()
          .forEach(words -> assertThat(document).contains(String.join(", ", words)));
    }
  }

  private static Map<String, String> sections(String yaml) {
    Map<String, String> sections = new LinkedHashMap<>();
    String key = "";
    for (String line : yaml.lines().toList()) {
      if (!line.isBlank() && Character.isLetter(line.charAt(0))) {
        key = line.substring(0, line.indexOf(':'));
      }
      sections.merge(key, line + "\n", String::concat);
    }
    return sections;
  }

  private static String document() throws IOException {
    return Files.readString(
        Path.of(System.getProperty("casestat.root", "..")).resolve("ingestion/PROFILE.md"));
  }
}
