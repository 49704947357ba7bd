package casestat.run;

import casestat.lake.Delivery;
import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.lake.Run;
import casestat.lake.Table;
import casestat.profile.ServiceProfile;
import casestat.sla.Tzdb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a lake holds: asked anew each time, for the verbs in between change it. */
final class LakeState {
  private final Path folder;

  LakeState(Path folder) {
    this.folder = folder;
  }

  private Optional<Lake> lake() {
    return Files.isDirectory(folder.resolve(Table.DELIVERIES.name()))
        ? Optional.of(Lake.open(folder))
        : Optional.empty();
  }

  /** What was taken in; empty for a lake that is not there yet. */
  List<Delivery> deliveries() {
    Optional<Lake> lake = lake();
    Optional<Generation> landing = lake.flatMap(Lake::landing);
    if (lake.isEmpty() || landing.isEmpty()) {
      return List.of();
    }
    try (LakeReader reader = LakeReader.of(lake.get(), landing.get())) {
      return reader.rows(Table.DELIVERIES);
    }
  }

  /** SHA-256 of each. */
  Set<String> digests() {
    Set<String> digests = new HashSet<>();
    deliveries().forEach(delivery -> digests.add(delivery.digest()));
    return digests;
  }

  /**
   * By source, the latest thing that happened in any of its deliveries. Nothing had happened that
   * came after the file did: one slip of a year must not make a source complete for good.
   */
  Map<String, Instant> completeTo() {
    Map<String, Instant> completeTo = new HashMap<>();
    for (Delivery delivery : deliveries()) {
      Instant at = delivery.latestAt();
      if (at != null) {
        at = at.isAfter(delivery.receivedAt()) ? delivery.receivedAt() : at;
        completeTo.merge(delivery.source(), at, (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return completeTo;
  }

  /** The newest complete run of analyze. */
  Optional<Run> newestRun() {
    Optional<Lake> lake = lake();
    Optional<Generation> computed = lake.flatMap(Lake::computed);
    if (lake.isEmpty() || computed.isEmpty()) {
      return Optional.empty();
    }
    try (LakeReader reader = LakeReader.of(lake.get(), computed.get())) {
      return reader.rows(Table.RUNS, "run_id = ?", computed.get().runId()).stream().findFirst();
    }
  }

  /** Whether analyze would give what is there: same rows, same profile, same rules, same as-of. */
  boolean isAnalyzed(ServiceProfile profile, Instant asOf) {
    Optional<Lake> lake = lake();
    Optional<Generation> computed = lake.flatMap(Lake::computed);
    Optional<Generation> landing = lake.flatMap(Lake::landing);
    if (computed.isEmpty() || landing.isEmpty()) {
      return false;
    }
    boolean sameRows =
        Objects.equals(
            computed.get().snapshot(Table.DELIVERIES), landing.get().snapshot(Table.DELIVERIES));
    return sameRows && newestRun().filter(run -> isLike(run, profile, asOf)).isPresent();
  }

  private static boolean isLike(Run run, ServiceProfile profile, Instant asOf) {
    return run.asOf().equals(asOf)
        && run.knownAt() == null
        && run.policiesOn() == null
        && run.rules() == Run.RULES
        && run.profileDigest().equals(profile.digest())
        && run.tzdb().equals(Tzdb.version());
  }
}
