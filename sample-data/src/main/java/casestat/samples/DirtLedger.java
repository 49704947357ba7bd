package casestat.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was put into the deliveries on purpose, per file and kind. */
final class DirtLedger {
  private final Map<String, Integer> counts = new TreeMap<>();

  void add(String file, String kind) {
    counts.merge(file + "," + kind, 1, Integer::sum);
  }

  void write(Path path) throws IOException {
    StringBuilder text = new StringBuilder("file,kind,count\n");
    counts.forEach((key, count) -> text.append(key).append(',').append(count).append('\n'));
    Files.write(path, text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
