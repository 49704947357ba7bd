package casestat.infer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code infer} wrote, pasted into the profile that it was told of: by lines, as people do.
 */
final class Pasted {
  private Pasted() {}

  /** Its policies replace those that are there; its calendars stand among the others. */
  static Path into(Path profile, List<String> yaml, Path target) throws IOException {
    List<String> result = new ArrayList<>();
    boolean replaced = false;
    boolean skips = false;
    for (String line : Files.readAllLines(profile)) {
      boolean isKey = line.matches("[a-z].*");
      skips = isKey ? line.startsWith("policies:") : skips;
      if (isKey && !replaced && (line.startsWith("policies:") || line.startsWith("metrics:"))) {
        result.addAll(section(yaml, "policies:"));
        replaced = true;
      }
      if (!skips) {
        result.add(line);
      }
      if (line.startsWith("calendars:")) {
        List<String> calendars = section(yaml, "calendars:");
        result.addAll(calendars.isEmpty() ? calendars : calendars.subList(1, calendars.size()));
      }
    }
    return Files.write(target, result);
  }

  private static List<String> section(List<String> yaml, String key) {
    List<String> lines = new ArrayList<>();
    for (String line : yaml) {
      if (line.equals(key) || (!lines.isEmpty() && (line.startsWith(" ") || line.isEmpty()))) {
        lines.add(line);
      } else if (!lines.isEmpty()) {
        break;
      }
    }
    return lines;
  }
}
