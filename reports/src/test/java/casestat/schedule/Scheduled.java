package casestat.schedule;

import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Profiles of the tests: the sample city with another schedule. */
public final class Scheduled {
  private Scheduled() {}

  public static ServiceProfile city() {
    return Profiles.load("city311");
  }

  /**
   * @param lines of the schedule, each the inside of a mapping in braces
   * @param zone of the profile
   */
  public static ServiceProfile with(String zone, String... lines) {
    try {
      Path file = Files.createTempFile("scheduled", ".yml");
      try {
        return Profiles.load(write(file, Map.of("America/New_York", zone), lines).toString());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same as a file, with other changes of the text. */
  public static Path write(Path file, Map<String, String> changes, String... lines)
      throws IOException {
    String text = Profiles.shippedText("city311.yml");
    int from = text.indexOf("schedule:\n");
    int to = text.indexOf("social:\n");
    String schedule =
        java.util.Arrays.stream(lines)
            .map(line -> "  - {" + line + "}\n")
            .collect(Collectors.joining("", "schedule:\n", "\n"));
    text = text.substring(0, from) + schedule + text.substring(to);
    for (Map.Entry<String, String> change : changes.entrySet()) {
      text = text.replace(change.getKey(), change.getValue());
    }
    return Files.writeString(file, text);
  }
}
