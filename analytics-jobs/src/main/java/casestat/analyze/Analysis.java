package casestat.analyze;

import static casestat.command.Progress.count;

import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.ingest.SparkRows;
import casestat.ingest.Sparks;
import casestat.lake.Balance;
import casestat.lake.Definition;
import casestat.lake.Delivery;
import casestat.lake.Figure;
import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeLock;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.RowWriter;
import casestat.lake.Run;
import casestat.lake.Table;
import casestat.metrics.Balances;
import casestat.metrics.Metrics;
import casestat.metrics.Tally;
import casestat.profile.ServiceProfile;
import casestat.sla.Tzdb;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.functions;
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
  private final String runId = UUID.randomUUID().toString();

  /**
   * Raised with every change of casestat that gives other facts for the same rows: what was folded
   * by other rules is folded again.
   */
  private static final int RULES = 3;

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
    this.profile = profile;
    this.lake = lake;
    this.asOf = asOf;
    this.knownAt = knownAt;
    this.policiesOn = policiesOn;
    this.isStrict = isStrict;
    this.progress = progress;
  }

  /**
   * @return the row of this run
   * @throws Refusal if nothing was ingested, or the lake is another profile's
   */
  public Run run() {
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
      return new Work(landing).run();
    }
  }

  /** With the lock held and the landing known. */
  private final class Work {
    private final Generation landing;
    private final List<Delivery> all;
    private final List<Delivery> known;
    private final Optional<Generation> last;
    private final SparkSession spark;

    Work(Generation landing) {
      this.landing = landing;
      this.all = deliveries(landing);
      this.known =
          all.stream().filter(d -> knownAt == null || !d.receivedAt().isAfter(knownAt)).toList();
      this.last = lake.computed();
      refuseOtherProfile();
      progress.say("starting Spark");
      this.spark = Sparks.session(lake.folder());
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
      foldConversations(rows);
      new Coverage(spark, profile, progress).check(isStrict);
      return commitFigures();
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
          lastRun.rules() == RULES
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
          folded(rows, scope, null)
              .where(scope.condition("facts.opened_month"))
              .persist(StorageLevel.MEMORY_AND_DISK());
      try {
        replace(folded.selectExpr("facts.*"), Table.CASE_FACTS, scope);
        replace(folded.selectExpr("inline(spells)"), Table.CASE_SPELLS, scope);
        replace(folded.selectExpr("inline(stays)"), Table.CASE_STAYS, scope);
        replace(folded.selectExpr("inline(readings)"), Table.CLOCK_READINGS, scope);
      } finally {
        folded.unpersist();
      }
    }

    // A run without a what-if leaves none of an earlier run behind: it would be of another as-of.
    private void foldWhatIf(Landing rows) {
      Dataset<Row> stored = spark.table(Sparks.CATALOG + "." + Table.WHAT_IF_READINGS.name());
      if (policiesOn != null) {
        progress.say("folding every case as if the policies of %s had always held", policiesOn);
        replace(
            folded(rows, Scope.EVERYTHING, policiesOn).selectExpr("inline(readings)"),
            Table.WHAT_IF_READINGS,
            Scope.EVERYTHING);
        new WhatIf(spark, progress).tell(policiesOn);
      } else if (!stored.isEmpty()) {
        replace(stored.where("false"), Table.WHAT_IF_READINGS, Scope.EVERYTHING);
      }
    }

    private Dataset<Row> folded(Landing rows, Scope scope, @Nullable LocalDate on) {
      rows.currentCases().createOrReplaceTempView("current_cases");
      rows.knownEvents().createOrReplaceTempView("known_events");
      return spark
          .sql(life(scope))
          .repartition(functions.col("life_id"))
          .sortWithinPartitions("life_id", "is_event", "event_at", "event_seq")
          .mapPartitions(new CaseLives(profile, asOf, on), Encoders.row(CaseLives.schema()));
    }

    private String life(Scope scope) {
      return Sql.of(
          "life.sql",
          Map.of(
              "case_columns", columns(Table.CASES, "case_"),
              "no_case_columns", nulls(Table.CASES, "case_"),
              "event_columns", columns(Table.EVENTS, "event_"),
              "no_event_columns", nulls(Table.EVENTS, "event_"),
              "in_scope",
                  scope.isEverything() ? "true" : "case_id in (select case_id from scope)"));
    }

    private String columns(Table<?> table, String prefix) {
      return table.columns().stream()
          .map(column -> "%s as %s_%s".formatted(column, prefix, column))
          .collect(Collectors.joining(", "));
    }

    private String nulls(Table<?> table, String prefix) {
      var fields = SparkRows.of(table).schema().fields();
      List<String> columns = new ArrayList<>();
      for (var field : fields) {
        columns.add(
            "cast(null as %s) as %s_%s".formatted(field.dataType().sql(), prefix, field.name()));
      }
      return String.join(", ", columns);
    }

    private void replace(Dataset<Row> rows, Table<?> table, Scope scope) {
      String month = String.valueOf(table.partition());
      try {
        rows.selectExpr(table.columns().toArray(String[]::new))
            .writeTo(Sparks.CATALOG + "." + table.name())
            .option("fanout-enabled", "true")
            .option("snapshot-property.casestat.run", runId)
            .overwrite(functions.expr(scope.condition(month)));
      } catch (NoSuchTableException e) {
        throw new IllegalStateException("the table was made a moment ago: " + table.name(), e);
      }
      progress.say("wrote %s", table.name());
    }

    // Threads reach across months, so they are folded whole; only months that differ are written.
    private void foldConversations(Landing rows) {
      rows.currentInteractions().createOrReplaceTempView("current_interactions");
      new Conversations(spark, new ConversationFold(profile.social(), profile.zone(), asOf)).fold();
      view(Table.CASE_FACTS);
      Dataset<Row> facts =
          spark
              .sql(Sql.of("conversation_facts.sql", Map.of()))
              .persist(StorageLevel.MEMORY_AND_DISK());
      try {
        Scope differing = differing(facts, Table.CONVERSATION_FACTS);
        if (!differing.isNothing()) {
          replace(
              facts.where(differing.condition("started_month")),
              Table.CONVERSATION_FACTS,
              differing);
        }
      } finally {
        facts.unpersist();
      }
    }

    /** The months in which the rows of a table are not those that are stored. */
    private Scope differing(Dataset<Row> rows, Table<?> table) {
      Map<Integer, String> stored =
          digests(spark.table(Sparks.CATALOG + "." + table.name()), table);
      Map<Integer, String> fresh = digests(rows, table);
      Set<Integer> months = new HashSet<>(stored.keySet());
      months.addAll(fresh.keySet());
      months.removeIf(month -> Objects.equals(stored.get(month), fresh.get(month)));
      return Scope.of(months);
    }

    private Map<Integer, String> digests(Dataset<Row> rows, Table<?> table) {
      String hash =
          table.columns().stream()
              .map(column -> "isnull(%s), %<s".formatted(column))
              .collect(Collectors.joining(", ", "xxhash64(", ")"));
      Map<Integer, String> digests = new TreeMap<>();
      for (Row row :
          rows.groupBy(String.valueOf(table.partition()))
              .agg(
                  functions.count(functions.lit(1)),
                  functions.expr("sum(cast(%s as decimal(38, 0)))".formatted(hash)))
              .collectAsList()) {
        digests.put(row.getInt(0), row.getLong(1) + ":" + row.get(2));
      }
      return digests;
    }

    private void view(Table<?> table) {
      spark.table(Sparks.CATALOG + "." + table.name()).createOrReplaceTempView(table.name());
    }

    private Run commitFigures() {
      for (Table<?> table :
          List.of(
              Table.CASE_FACTS,
              Table.CASE_SPELLS,
              Table.CASE_STAYS,
              Table.CLOCK_READINGS,
              Table.CONVERSATION_FACTS)) {
        view(table);
      }
      List<Period> periods = periods();
      SparkRows<Period> rows = SparkRows.of(Table.PERIODS);
      spark
          .createDataFrame(periods.stream().map(rows::row).toList(), rows.schema())
          .createOrReplaceTempView("periods");
      if (periods.isEmpty()) {
        progress.say("there is nothing yet: no case and no conversation had begun by %s", asOf);
      } else {
        progress.say("computing figures for %d months", periods.size());
      }
      List<Figure> figures = new Tally(this::ask, periods).figures(Metrics.catalogue());
      Balances balances = new Balances(this::ask, periods);
      refuseUnbalanced(balances.faults(figures));
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
              RULES);
      commit(periods, balances.list(), run, figures);
      progress.say("wrote %s figures as of %s", count(figures.size()), asOf);
      return run;
    }

    // Whoever adds up what came and went must arrive at what is open, or no figure can be defended.
    private void refuseUnbalanced(List<String> faults) {
      if (!faults.isEmpty()) {
        faults.stream().limit(10).forEach(fault -> progress.say("%s", fault));
        throw Refusal.data(
            "%d months or service types do not balance, the first: %s: no figure is published",
            faults.size(), faults.get(0));
      }
      progress.say("every month balances");
    }

    private List<Period> periods() {
      Row first =
          spark
              .sql(
                  """
                  select min(month) from (
                    select min(opened_month) as month from case_facts
                    union all select min(started_month) from conversation_facts)
                  """)
              .first();
      return first.isNullAt(0)
          ? List.of()
          : new Months(profile.zone()).periods(first.getInt(0), asOf);
    }

    private List<List<@Nullable Object>> ask(String sql, List<?> parameters) {
      if (!parameters.isEmpty()) {
        throw new IllegalStateException("figures for everybody take no parameters");
      }
      List<List<@Nullable Object>> rows = new ArrayList<>();
      for (Row row : spark.sql(sql).collectAsList()) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
          cells.add(row.get(i));
        }
        rows.add(cells);
      }
      return rows;
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

    private void commit(
        List<Period> periods, List<Balance> balances, Run run, List<Figure> figures) {
      List<Period> oldPeriods = List.of();
      List<Balance> oldBalances = List.of();
      List<Definition> oldDefinitions = List.of();
      List<Figure> oldFigures = List.of();
      if (last.isPresent()) {
        try (LakeReader reader = LakeReader.of(lake, last.get())) {
          oldPeriods = reader.rows(Table.PERIODS);
          oldBalances = reader.rows(Table.BALANCES);
          oldDefinitions = reader.rows(Table.DEFINITIONS);
          oldFigures = reader.rows(Table.FIGURES);
        }
      }
      Generation none = new Generation(runId, Map.of());
      new RowWriter<>(lake, Table.PERIODS).replace(oldPeriods, periods, none);
      new RowWriter<>(lake, Table.BALANCES).replace(oldBalances, balances, none);
      new RowWriter<>(lake, Table.DEFINITIONS).replace(oldDefinitions, Metrics.definitions(), none);
      new RowWriter<>(lake, Table.RUNS).append(List.of(run), none);
      Map<String, Long> snapshots = new TreeMap<>(landing.snapshots());
      List<Table<?>> computed = new ArrayList<>(Table.COMPUTED);
      computed.remove(Table.FIGURES);
      snapshots.putAll(lake.snapshots(computed));
      new RowWriter<>(lake, Table.FIGURES)
          .replace(oldFigures, figures, new Generation(runId, snapshots));
    }
  }
}
