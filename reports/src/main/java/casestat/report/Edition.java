package casestat.report;

import java.nio.file.Path;
import java.util.List;

/**
 * What was published for a service and a period, frozen.
 *
 * @param period {@code 2026-10}
 * @param revision 1 for the first
 * @param folder that holds its files
 * @param files names of its files, in order
 * @param manifest what it was made of
 */
public record Edition(
    String service,
    String period,
    int revision,
    Path folder,
    List<String> files,
    Manifest manifest) {

  public Edition {
    files = List.copyOf(files);
  }

  public String name() {
    return "r" + revision;
  }

  /** What the snapshots in the lake that it was made of are called. */
  public String tag() {
    return "%s-%s-%s".formatted(service, period, name());
  }
}
