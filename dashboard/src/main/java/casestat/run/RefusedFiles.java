package casestat.run;

import casestat.report.Durable;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that were refused and still lie there: {@code refused.json} in the lake. They are not
 * tried again until they change, or the profile does; to try them all the same, remove it.
 */
final class RefusedFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  RefusedFiles(Path lake) {
    this.file = lake.resolve("refused.json");
  }

  List<Refused> all() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return JSON.readValue(file.toFile(), new TypeReference<List<Refused>>() {});
    } catch (IOException e) {
      // What it forgets is tried once more, and that is all.
      return List.of();
    }
  }

  /** These from now on, and no others. */
  void are(List<Refused> refused) {
    try {
      if (refused.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        Durable.write(
            file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(refused) + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
