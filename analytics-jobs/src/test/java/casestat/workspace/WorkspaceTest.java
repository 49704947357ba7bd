package casestat.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.command.Refusal;
import casestat.metrics.Catalogue;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  @TempDir Path folder;

  @Test
  void everyShippedProfileMakesASoundWorkspace() throws IOException {
    for (String from : Profiles.shipped()) {
      Path dir = folder.resolve("My " + from);

      Path profile =
          new Workspace(dir, from).make("Say: \"hello\" # 311", ZoneId.of("America/Chicago"));

      assertThat(Profiles.check(profile.toString())).isEmpty();
      ServiceProfile read = Profiles.load(profile.toString());
      assertThat(Catalogue.mistakes(read)).isEmpty();
      assertThat(read.profile()).isEqualTo("my-" + from);
      assertThat(read.title().in("en")).isEqualTo("Say: \"hello\" # 311");
      assertThat(read.zone()).isEqualTo(ZoneId.of("America/Chicago"));
      assertThat(dir.resolve("deliveries")).isEmptyDirectory();
      assertThat(dir.resolve("profile.schema.json")).isNotEmptyFile();
      assertThat(Files.readString(dir.resolve("README.md")))
          .contains("casestat check my-" + from + ".yml", "--zone America/Chicago")
          .doesNotContain("${");
    }
  }

  @Test
  void whatIsThereStaysAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.txt"), "mine");

    assertThatThrownBy(() -> new Workspace(folder, "city311").make(null, null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is not empty");
    assertThatThrownBy(() -> new Workspace(file, "city311").make(null, null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is a file");
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    assertThat(file).hasContent("mine");
  }

  @Test
  void onlyAShippedProfileCanBeBegunWith() {
    assertThatThrownBy(() -> new Workspace(folder.resolve("new"), "town311").make(null, null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("there are campus311, city311, retiree, student311");
    assertThat(folder).isEmptyDirectory();
  }
}
