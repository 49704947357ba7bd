package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service wears: a skin that ships, or colours of its own beside its profile. */
class SkinTest {
  private static final String ZONE = "zone: America/New_York\n";
  private static final String OWN =
      """
      /* The river. */
      :root { --brand: #0b3954; --accent: #0B4F7D; }
      @media screen and (prefers-color-scheme: dark) {
        :root { --brand: #0a2c42; }
      }
      """;

  @TempDir Path folder;

  private static ProfileText wearing(String skin) {
    return ProfileText.campus().with(ZONE, ZONE + "skin: " + skin + "\n");
  }

  private ServiceProfile load(ProfileText profile) throws IOException {
    return Profiles.load(Files.writeString(folder.resolve("own.yml"), profile.text()).toString());
  }

  @Test
  void aProfileThatDoesNotSayWearsThePlainOne() throws IOException {
    assertThat(load(ProfileText.campus()).publication().skin()).isEqualTo(Skin.PLAIN);
  }

  @Test
  void coloursOfItsOwnAreReadWithTheMarkBesideThem() throws IOException {
    Files.writeString(folder.resolve("riverton.css"), OWN);
    Files.writeString(folder.resolve("riverton.svg"), "<svg/>");

    Skin skin = load(wearing("riverton.css")).publication().skin();

    assertThat(skin).isEqualTo(new Skin(Skin.OWN, OWN, "<svg/>"));
    assertThat(SchemaTest.errors("profile.schema.json", wearing("riverton.css").text())).isEmpty();
  }

  @Test
  void aSkinMovesNoDigest() throws IOException {
    Files.writeString(folder.resolve("riverton.css"), OWN);

    assertThat(load(wearing("riverton.css")).digest())
        .isEqualTo(load(ProfileText.campus()).digest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".tile { display: none; }",
        ":root { --brand: url(https://example.org/x); }",
        ":root { background: #ffffff; }",
        "@import \"other.css\";",
        ":root { --brand: #0b3954; } body { color: #ffffff; }",
        ":root { --brand: red; }"
      })
  void aSheetThatSaysMoreThanColoursIsRefused(String sheet) throws IOException {
    Files.writeString(folder.resolve("riverton.css"), sheet);

    assertThat(wearing("riverton.css").mistakes(folder).toString())
        .contains("riverton.css", "says more than colours");
  }

  @Test
  void aSkinThatIsNotThereIsRefusedWithThoseThatAre() {
    assertThat(wearing("nothing.css").mistakes(folder).toString()).contains("city311", "plain");
    assertThat(wearing("city").mistakes(folder).toString()).contains("city311");
    assertThat(SchemaTest.errors("profile.schema.json", wearing("city").text())).isNotEmpty();
  }
}
