package casestat.lake;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which snapshots of which tables belong together.
 *
 * <p>Tables are committed one after the other, so the newest snapshots need not agree. The table
 * that is committed last says, in the summary of its snapshot, what it was committed with: {@code
 * deliveries} for the landing, {@code figures} for everything. A reader follows it, and a writer
 * that finds tables beyond it puts them back first.
 *
 * @param runId of the run that committed it
 * @param snapshots table name to snapshot id; a table without one was empty
 */
public record Generation(String runId, Map<String, Long> snapshots) {
  static final String RUN = "casestat.run";
  static final String SNAPSHOTS = "casestat.snapshots";

  public Generation {
    snapshots = new TreeMap<>(snapshots);
  }

  public @Nullable Long snapshot(Table<?> table) {
    return snapshots.get(table.name());
  }

  /** As it stands in a snapshot's summary. */
  public Map<String, String> summary() {
    String list =
        snapshots.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(","));
    return Map.of(RUN, runId, SNAPSHOTS, list);
  }

  static Generation of(Map<String, String> summary) {
    Map<String, Long> snapshots = new TreeMap<>();
    for (String pair : summary.getOrDefault(SNAPSHOTS, "").split(",")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        snapshots.put(pair.substring(0, equals), Long.parseLong(pair.substring(equals + 1)));
      }
    }
    return new Generation(summary.getOrDefault(RUN, ""), snapshots);
  }
}
