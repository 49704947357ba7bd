package casestat.analyze;

import static casestat.command.Progress.count;

import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.ingest.Sparks;
import casestat.lake.Delivery;
import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeLock;
import casestat.lake.LakeReader;
import casestat.lake.Run;
import casestat.lake.Table;
import casestat.metrics.Catalogue;
import casestat.profile.ProfileException;
import casestat.profile.ServiceProfile;
import casestat.sla.Tzdb;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Computes the facts and figures of a lake as of an instant.
 *
 * <p>Only the months of facts that may differ from the last run are folded and rewritten; figures
 * are computed from all facts, and only the months of figures that differ are rewritten. Either way
 * the rows are those of a rebuild from nothing. Tables are committed one after the other and {@code
 * figures} last; until then readers see the run before.
 */
public final class Analysis {
  private final ServiceProfile profile;
  private final Lake lake;
  private final Instant asOf;
  private final @Nullable Instant knownAt;
  private final @Nullable LocalDate policiesOn;
  private final boolean isStrict;
  private final Progress progress;
  private final CountedBy countedBy;
  private final String runId = UUID.randomUUID().toString();

  public Analysis(
      ServiceProfile profile,
      Lake lake,
      Instant asOf,
      @Nullable Instant knownAt,
      Progress progress) {
    this(profile, lake, asOf, knownAt, null, false, progress);
  }

  /**
   * @param asOf nothing that happened later counts
   * @param knownAt nothing that arrived later counts; null for all that arrived
   * @param policiesOn what if every case were promised what was valid on this date: the readings go
   *     to a table of their own; null for none
   * @param isStrict refuses figures that rest on a clock which leaves the dates its calendar is
   *     known for
   */
  public Analysis(
      ServiceProfile profile,
      Lake lake,
      Instant asOf,
      @Nullable Instant knownAt,
      @Nullable LocalDate policiesOn,
      boolean isStrict,
      Progress progress) {
    this(profile, lake, asOf, knownAt, policiesOn, isStrict, progress, CountedBy.SPARK);
  }

  private Analysis(
      ServiceProfile profile,
      Lake lake,
      Instant asOf,
      @Nullable Instant knownAt,
      @Nullable LocalDate policiesOn,
      boolean isStrict,
      Progress progress,
      CountedBy countedBy) {
    this.profile = profile;
    this.lake = lake;
    this.asOf = asOf;
    this.knownAt = knownAt;
    this.policiesOn = policiesOn;
    this.isStrict = isStrict;
    this.progress = progress;
    this.countedBy = countedBy;
  }

  /** The same, with the figures counted by this engine. */
  Analysis countedBy(CountedBy engine) {
    return new Analysis(profile, lake, asOf, knownAt, policiesOn, isStrict, progress, engine);
  }

  /**
   * @return the row of this run
   * @throws Refusal if nothing was ingested, or the lake is another profile's
   * @throws ProfileException if a metric that the profile adds cannot be counted
   */
  public Run run() {
    Catalogue catalogue = Catalogue.of(profile);
    try (LakeLock held = lake.lock("analyze")) {
      Generation landing =
          lake.landing()
              .orElseThrow(
                  () ->
                      Refusal.usage(
                          "the lake %s holds no delivery: run casestat ingest first",
                          lake.folder()));
      if (lake.dropOutdated(Table.COMPUTED)) {
        progress.say("dropped the facts and figures that another version of casestat had made");
      }
      List<String> undone = lake.putBack(Table.COMPUTED);
      if (!undone.isEmpty()) {
        progress.say("put back what an earlier run left half done: %s", String.join(", ", undone));
      }
      return new Work(landing, catalogue).run();
    }
  }

  /** With the lock held and the landing known. */
  private final class Work {
    private final Generation landing;
    private final Catalogue catalogue;
    private final List<Delivery> all;
    private final List<Delivery> known;
    private final Optional<Generation> last;
    private final SparkSession spark;
    private final FactTables tables;
    private final CaseFolding folding;

    Work(Generation landing, Catalogue catalogue) {
      this.landing = landing;
      this.catalogue = catalogue;
      this.all = deliveries(landing);
      this.known =
          all.stream().filter(d -> knownAt == null || !d.receivedAt().isAfter(knownAt)).toList();
      this.last = lake.computed();
      refuseOtherProfile();
      progress.say("starting Spark");
      this.spark = Sparks.session(lake.folder());
      this.tables = new FactTables(spark, runId, progress);
      this.folding = new CaseFolding(spark, profile, asOf);
    }

    private List<Delivery> deliveries(Generation generation) {
      try (LakeReader reader = LakeReader.of(lake, generation)) {
        return reader.rows(Table.DELIVERIES);
      }
    }

    private void refuseOtherProfile() {
      for (Delivery delivery : all) {
        if (!delivery.profile().equals(profile.profile())) {
          throw Refusal.usage(
              "the lake %s belongs to profile %s, not %s",
              lake.folder(), delivery.profile(), profile.profile());
        }
      }
    }

    Run run() {
      Landing rows =
          new Landing(
              spark,
              landing,
              known,
              known.size() == all.size() ? Landing.Completeness.ALL : Landing.Completeness.SOME,
              asOf);
      Scope scope = scope();
      if (scope.isEverything()) {
        progress.say("folding every case as of %s", asOf);
      } else {
        progress.say("folding the cases of %d changed months as of %s", scope.list().size(), asOf);
      }
      if (!scope.isNothing()) {
        foldCases(rows, scope);
      }
      foldWhatIf(rows);
      new DerivedFacts(spark, tables, profile, asOf).fold(rows);
      new Coverage(spark, profile, progress).check(isStrict);
      return commitFigures(rows);
    }

    // Everything, unless the last run differs from this one by new deliveries and a later as-of
    // only.
    private Scope scope() {
      if (last.isEmpty() || knownAt != null) {
        return Scope.EVERYTHING;
      }
      Generation before = last.get();
      Run lastRun = lastRun(before);
      boolean comparable =
          lastRun.rules() == Run.RULES
              && lastRun.profileDigest().equals(profile.digest())
              && lastRun.tzdb().equals(Tzdb.version())
              && lastRun.knownAt() == null
              && !lastRun.asOf().isAfter(asOf);
      if (!comparable) {
        return Scope.EVERYTHING;
      }
      Set<String> seen = new HashSet<>();
      deliveries(before).forEach(d -> seen.add(d.deliveryId()));
      List<Delivery> arrived = known.stream().filter(d -> !seen.contains(d.deliveryId())).toList();
      Changes changes = new Changes(spark, profile.zone(), before, lastRun.asOf(), asOf);
      Scope scope = changes.scope(arrived);
      if (!scope.isNothing()) {
        changes.scopeView(scope);
      }
      return scope;
    }

    private Run lastRun(Generation before) {
      try (LakeReader reader = LakeReader.of(lake, before)) {
        return reader.rows(Table.RUNS, "run_id = ?", before.runId()).get(0);
      }
    }

    private void foldCases(Landing rows, Scope scope) {
      Dataset<Row> folded =
          folding
              .folded(rows, scope, null)
              .where(scope.condition("facts.opened_month"))
              .persist(StorageLevel.MEMORY_AND_DISK());
      try {
        tables.replace(folded.selectExpr("facts.*"), Table.CASE_FACTS, scope);
        tables.replace(folded.selectExpr("inline(spells)"), Table.CASE_SPELLS, scope);
        tables.replace(folded.selectExpr("inline(stays)"), Table.CASE_STAYS, scope);
        tables.replace(folded.selectExpr("inline(phases)"), Table.CASE_PHASES, scope);
        tables.replace(folded.selectExpr("inline(readings)"), Table.CLOCK_READINGS, scope);
        tables.replace(folded.selectExpr("inline(holdings)"), Table.CLOCK_HOLDINGS, scope);
      } finally {
        folded.unpersist();
      }
    }

    // A run without a what-if leaves none of an earlier run behind: it would be of another as-of.
    private void foldWhatIf(Landing rows) {
      Dataset<Row> stored = tables.rows(Table.WHAT_IF_READINGS);
      if (policiesOn != null) {
        progress.say("folding every case as if the policies of %s had always held", policiesOn);
        tables.replace(
            folding.folded(rows, Scope.EVERYTHING, policiesOn).selectExpr("inline(readings)"),
            Table.WHAT_IF_READINGS,
            Scope.EVERYTHING);
        new WhatIf(spark, progress).tell(policiesOn);
      } else if (!stored.isEmpty()) {
        tables.replace(stored.where("false"), Table.WHAT_IF_READINGS, Scope.EVERYTHING);
      }
    }

    private Run commitFigures(Landing rows) {
      Marts marts = new Marts(runId, lake, landing, last);
      Counted counted =
          new Counting(spark, tables, rows, marts, profile, catalogue, asOf, progress)
              .count(countedBy);
      Run run =
          new Run(
              runId,
              profile.profile(),
              profile.digest(),
              Tzdb.version(),
              asOf,
              knownAt,
              dataCompleteTo(),
              policiesOn == null
                  ? null
                  : (Integer) Integer.parseInt(policiesOn.toString().replace("-", "")),
              Run.RULES);
      marts.commit(counted, catalogue.definitions(), run);
      progress.say("wrote %s figures as of %s", count(counted.figures().size()), asOf);
      return run;
    }

    // The source that is furthest behind says how far the data goes.
    private @Nullable Instant dataCompleteTo() {
      Map<String, Instant> latest = new TreeMap<>();
      for (Delivery delivery : known) {
        Instant at = delivery.latestAt();
        if (at != null) {
          latest.merge(delivery.source(), at, (a, b) -> a.isAfter(b) ? a : b);
        }
      }
      return latest.values().stream().min(Comparator.naturalOrder()).orElse(null);
    }
  }
}
