package casestat.run;

import casestat.command.Refusal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a service lives, as the command line names it.
 *
 * @param profile name of a shipped one, or a path
 * @param deliveries folders that deliveries are put into; empty for none
 * @param since periods that began before this month are left alone; null for no such bound
 */
public record Place(
    String profile, Path lake, Path published, List<Path> deliveries, @Nullable YearMonth since) {

  public Place {
    deliveries = List.copyOf(deliveries);
  }

  /**
   * @throws Refusal if a folder of deliveries is not there
   */
  public static Place of(
      String profile, Path lake, Path published, List<Path> deliveries, @Nullable YearMonth since) {
    for (Path folder : deliveries) {
      if (!Files.isDirectory(folder)) {
        throw Refusal.usage("--deliveries %s is no folder: make it, or name another", folder);
      }
    }
    // In full, so that what is said to resume works from any folder.
    return new Place(
        isFile(profile) ? Path.of(profile).toAbsolutePath().toString() : profile,
        lake.toAbsolutePath(),
        published.toAbsolutePath(),
        deliveries.stream().map(Path::toAbsolutePath).toList(),
        since);
  }

  private static boolean isFile(String profile) {
    try {
      return Files.isRegularFile(Path.of(profile));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * @param refusals where it writes which files were to blame
   */
  List<String> ingest(List<Path> files, Instant now, Path refusals) {
    List<String> verb = verb("ingest");
    verb.addAll(List.of("--keep-going", "--received-at", now.toString()));
    verb.addAll(List.of("--refusals", refusals.toString()));
    files.forEach(file -> verb.add(file.toString()));
    return verb;
  }

  List<String> analyze(Instant asOf) {
    List<String> verb = verb("analyze");
    verb.addAll(List.of("--as-of", asOf.toString()));
    return verb;
  }

  List<String> report(String period) {
    List<String> verb = verb("report");
    verb.addAll(List.of("--published", published.toString(), "--period", period));
    return verb;
  }

  /** What to type to go on. */
  public List<String> run() {
    List<String> verb = verb("run");
    verb.addAll(List.of("--published", published.toString()));
    deliveries.forEach(folder -> verb.addAll(List.of("--deliveries", folder.toString())));
    if (since != null) {
      verb.addAll(List.of("--since", since.toString()));
    }
    return verb;
  }

  casestat.mail.Place mail() {
    return new casestat.mail.Place(profile, lake, published);
  }

  private List<String> verb(String name) {
    return new ArrayList<>(List.of(name, "--profile", profile, "--lake", lake.toString()));
  }
}
