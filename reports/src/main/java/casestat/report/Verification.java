package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.metrics.Tally;
import casestat.profile.ServiceProfile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether editions still are what they were when they were sealed. */
public final class Verification {
  private Verification() {}

  /**
   * Every file against the manifest, and every manifest against the one that follows it.
   *
   * @param editions of one service, as {@link Editions#list} has them
   * @return what is wrong, a sentence each; empty where all is well
   */
  public static List<String> of(List<Edition> editions) {
    List<String> wrong = new ArrayList<>();
    for (Edition edition : editions) {
      files(edition, wrong);
      chain(edition, editions, wrong);
    }
    return wrong;
  }

  /**
   * Whether the lake can still read the snapshots that an edition was made of, and tells the
   * figures of them that were sealed. By another profile than the edition's own it may tell others.
   */
  static List<String> inLake(Edition edition, Lake lake, ServiceProfile profile) {
    Manifest manifest = edition.manifest();
    Generation generation = new Generation(manifest.runId(), manifest.snapshots());
    try (LakeReader reader = LakeReader.of(lake, generation)) {
      List<Figure> told =
          SealedFigures.told(reader, profile, SealedFigures.period(reader, edition.period()))
              .stream()
              .sorted(Tally.ORDER)
              .toList();
      boolean isSame =
          !manifest.profileDigest().equals(profile.digest())
              || told.equals(SealedFigures.read(edition).stream().sorted(Tally.ORDER).toList());
      return isSame
          ? List.of()
          : List.of(name(edition) + ": the lake has other figures at its snapshots");
    } catch (RuntimeException e) {
      // A table, a snapshot, a file of it: whatever is gone, the engines say it each in their way.
      return List.of(
          "%s: the lake cannot read its snapshots any more (%s)"
              .formatted(name(edition), e.getMessage()));
    }
  }

  private static void files(Edition edition, List<String> wrong) {
    Set<String> there = new HashSet<>(edition.files());
    there.remove(Manifest.NAME);
    for (Map.Entry<String, String> file : edition.manifest().files().entrySet()) {
      if (!there.remove(file.getKey())) {
        wrong.add("%s: %s is gone".formatted(name(edition), file.getKey()));
      } else if (!hash(edition, file.getKey()).equals(file.getValue())) {
        wrong.add("%s: %s is not the file that was sealed".formatted(name(edition), file.getKey()));
      }
    }
    there.stream()
        .sorted()
        .forEach(
            file ->
                wrong.add(
                    "%s: %s was not there when it was sealed".formatted(name(edition), file)));
  }

  private static String hash(Edition edition, String file) {
    try {
      return Sha256.of(edition.folder().resolve(file));
    } catch (UncheckedIOException e) {
      return "unreadable";
    }
  }

  // Each manifest is held by the next one; the newest by none, so keep a copy of it elsewhere.
  private static void chain(Edition edition, List<Edition> all, List<String> wrong) {
    String previous = edition.manifest().previous();
    if (previous.isEmpty()) {
      return;
    }
    boolean isThere =
        all.stream()
            .filter(other -> other.period().equals(edition.period()))
            .filter(other -> other.revision() < edition.revision())
            .map(other -> other.folder().resolve(Manifest.NAME))
            .filter(Files::exists)
            .anyMatch(manifest -> Sha256.of(manifest).equals(previous));
    if (!isThere) {
      wrong.add(
          "%s: the manifest of the revision before is not the one that it was made after"
              .formatted(name(edition)));
    }
  }

  private static String name(Edition edition) {
    return "%s %s".formatted(edition.period().name(), edition.name());
  }
}
