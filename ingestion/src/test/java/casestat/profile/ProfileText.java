package casestat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A profile of the tests, which a test changes and reads. */
record ProfileText(String text) {

  static ProfileText campus() {
    try {
      return new ProfileText(Files.readString(resource("campus.yml")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Path resource(String file) {
    return Path.of(System.getProperty("casestat.root", ".."))
        .resolve("ingestion/src/test/resources/profiles")
        .resolve(file);
  }

  ProfileText with(String there, String instead) {
    assertThat(text).contains(there);
    return new ProfileText(text.replace(there, instead));
  }

  /** What is wrong with it, without the folder of the file. */
  List<String> mistakes(Path folder) {
    return mistakes(folder, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> mistakes(Path folder, byte[] bytes) {
    Path file = folder.resolve("x.yml");
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Profiles.check(file.toString()).stream()
        .map(m -> m.toString().replace(folder + "/", ""))
        .toList();
  }
}
