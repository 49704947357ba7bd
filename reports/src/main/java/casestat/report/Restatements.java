package casestat.report;

import casestat.lake.Definition;
import casestat.lake.Figure;
import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.Run;
import casestat.lake.Table;
import casestat.metrics.Catalogue;
import casestat.metrics.Contributions;
import casestat.metrics.Metric;
import casestat.profile.ServiceProfile;
import casestat.report.Comparison.Delta;
import casestat.report.Moved.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of a period are other numbers than they were: each with old and new, why, and which
 * cases came in and went out. The old number and what came less what went is the new one, or the
 * ledger is not made.
 *
 * <p>Read {@link #between}, then {@link #restated}: figures are compared as they are told, and only
 * the metrics that differ are asked for the cases behind them. That is one walk over both
 * generations, and why the file is long.
 */
public final class Restatements {
  private final LakeReader then;
  private final LakeReader now;
  private final ServiceProfile profile;
  private final Catalogue catalogue;
  private final Period period;
  private final Comparison comparison;
  private final Map<String, String> definedThen;
  private final Map<String, String> definedNow;
  private final Consumer<Moved> moves;
  private final boolean isKept;
  private final Causes causes;

  private Restatements(
      LakeReader then,
      LakeReader now,
      ServiceProfile profile,
      Catalogue catalogue,
      Period period,
      Consumer<Moved> moves) {
    this.then = then;
    this.now = now;
    this.profile = profile;
    this.catalogue = catalogue;
    this.period = period;
    this.moves = moves;
    this.isKept = profile.privacy().isKept();
    this.comparison = new Comparison(then, now);
    this.definedThen = definitions(then);
    this.definedNow = definitions(now);
    this.causes = new Causes(then, now, profile);
  }

  /**
   * The figures of a period that differ between two generations of one lake.
   *
   * @param then what was published
   * @param catalogue of the profile
   * @throws IllegalStateException where a figure and the cases behind it do not agree
   */
  public static List<Restated> between(
      LakeReader then, LakeReader now, ServiceProfile profile, Catalogue catalogue, Period period) {
    return between(then, now, profile, catalogue, period, moved -> {});
  }

  /**
   * The same with the cases, as they are found: metric after metric in their order. None is told
   * where small groups are not.
   *
   * @param moves takes one case of one figure at a time; there may be very many
   */
  public static List<Restated> between(
      LakeReader then,
      LakeReader now,
      ServiceProfile profile,
      Catalogue catalogue,
      Period period,
      Consumer<Moved> moves) {
    return new Restatements(then, now, profile, catalogue, period, moves).list();
  }

  /**
   * Makes the ledger of an edition that is being made, and writes its files beside the others: once
   * the figures are there, and before the manifest is.
   *
   * @param now of which the edition is made
   * @param against the newest that was published
   * @param workshop the folder that the edition is made in
   */
  public static Restatement write(
      Lake lake,
      LakeReader now,
      ServiceProfile profile,
      Catalogue catalogue,
      Period period,
      Edition against,
      Path workshop) {
    Run run = now.rows(Table.RUNS, "run_id = ?", now.generation().runId()).get(0);
    List<Restated> figures;
    int published;
    try (RestatementFiles.CasesFile cases =
        new RestatementFiles.CasesFile(workshop, against.period().name())) {
      Optional<Generation> made = against.generation(lake);
      if (made.isPresent()) {
        try (LakeReader then = LakeReader.of(lake, made.get())) {
          figures = between(then, now, profile, catalogue, period, cases::write);
          published = SealedFigures.counted(then, period).size();
        }
      } else {
        // Only a lake that was made anew, by this version of casestat, does not know it.
        List<Figure> sealed = SealedFigures.read(against);
        published = sealed.size();
        figures =
            SealedDifference.of(
                sealed, SealedFigures.told(now, profile, period), profile, catalogue, Cause.CODE);
      }
    }
    Restatement restatement =
        new Restatement(
            profile.profile(),
            against.period().name(),
            against.name(),
            against.manifest().asOf(),
            run.asOf().toString(),
            published,
            figures);
    RestatementFiles.write(restatement, workshop);
    return restatement;
  }

  private List<Restated> list() {
    Map<Restated.Key, Pair> counted =
        Pair.of(SealedFigures.counted(then, period), SealedFigures.counted(now, period));
    Map<Restated.Key, Pair> told =
        isKept
            ? Pair.of(
                SealedFigures.told(then, profile, period), SealedFigures.told(now, profile, period))
            : counted;
    Map<String, Map<Restated.Key, Pair>> byMetric = new TreeMap<>();
    told.forEach(
        (key, pair) -> {
          if (pair.differs()) {
            byMetric.computeIfAbsent(key.metric(), m -> new LinkedHashMap<>()).put(key, pair);
          }
        });
    List<Restated> list = new ArrayList<>();
    byMetric.forEach((metric, pairs) -> list.addAll(restated(metric, pairs, counted)));
    list.sort(Restated.order(profile));
    return List.copyOf(list);
  }

  private List<Restated> restated(
      String id, Map<Restated.Key, Pair> differing, Map<Restated.Key, Pair> counted) {
    Optional<Metric> known = catalogue.find(id);
    if (known.isEmpty() || isRedefined(id)) {
      return differing.entrySet().stream()
          .map(e -> redefined(known.orElse(null), e.getKey(), e.getValue().told()))
          .toList();
    }
    Metric metric = known.get();
    Map<Restated.Key, Movements> movements = movements(metric, differing);
    Movements whole =
        movements.getOrDefault(new Restated.Key(id, Metric.ALL, Metric.ALL), new Movements(metric));
    List<Restated> restated = new ArrayList<>();
    differing.forEach(
        (key, pair) -> {
          Movements moved = movements.getOrDefault(key, new Movements(metric));
          Restated one = restated(metric, key, pair.told(), moved, whole);
          Pair numbers = counted.getOrDefault(key, pair);
          check(metric, one, numbers);
          restated.add(isKept ? told(one) : one);
        });
    return restated;
  }

  private static void check(Metric metric, Restated one, Pair numbers) {
    Restated.Key key = one.key();
    Movements.check(key, Part.NUMERATOR, numbers.before(), numbers.after(), one.numerator());
    Flow denominator = one.denominator();
    // A member that appears has no share of the whole before, not one of 0.
    boolean isOnBothSides = numbers.before() != null && numbers.after() != null;
    if (denominator != null && (isOnBothSides || !metric.isShareOfAll())) {
      Movements.check(key, Part.DENOMINATOR, numbers.before(), numbers.after(), denominator);
    }
    Movements.check(key, Part.N, numbers.before(), numbers.after(), one.rests());
  }

  private boolean isRedefined(String id) {
    return !Objects.equals(definedThen.get(id), definedNow.get(id));
  }

  private static Map<String, String> definitions(LakeReader reader) {
    return reader.rows(Table.DEFINITIONS).stream()
        .collect(Collectors.toMap(Definition::metric, Definition::sql, (one, same) -> one));
  }

  // Old cases by a new definition would explain nothing.
  private Restated redefined(@Nullable Metric metric, Restated.Key key, Pair pair) {
    return Restated.withoutCases(metric, key, pair, causes.ofRules(), Flow.NONE);
  }

  private Restated restated(
      Metric metric, Restated.Key key, Pair pair, Movements moved, Movements whole) {
    // Of a share of all, the whole may have moved and the part not.
    Map<Cause, Long> why = moved.causes().isEmpty() ? whole.causes() : moved.causes();
    return new Restated(
        metric.metric(),
        metric.unit(),
        period.grain(),
        period.periodStart(),
        key.dimension(),
        key.member(),
        pair.before(),
        pair.after(),
        most(why).orElseGet(causes::ofNoCase),
        new TreeMap<>(why),
        moved.flow(Part.NUMERATOR),
        moved.denominator(whole),
        moved.flow(Part.N),
        moved.in(),
        moved.out(),
        moved.changed(),
        pair.isShown(metric));
  }

  private static Optional<Cause> most(Map<Cause, Long> why) {
    return why.entrySet().stream()
        .max(
            Map.Entry.<Cause, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /**
   * Where small groups are not told: old and new, which both editions tell, and nothing by which a
   * single case could be made out. See RATIONALE.md#why-a-figure-moved.
   */
  private Restated told(Restated one) {
    Cause cause = one.cause();
    boolean isOfMany =
        one.isOfAll()
            && !one.isWithheld()
            && cause != null
            && one.causes().getOrDefault(cause, 0L) >= profile.privacy().smallestGroup();
    return one.told(cause == null || (cause.isOfCases() && !isOfMany) ? null : cause);
  }

  private Map<Restated.Key, Movements> movements(Metric metric, Map<Restated.Key, Pair> differing) {
    List<String> cuts =
        differing.keySet().stream()
            .map(Restated.Key::dimension)
            .filter(
                dimension -> metric.by().contains(dimension) || metric.pairs().contains(dimension))
            .distinct()
            .sorted()
            .toList();
    Contributions contributions = Contributions.of(metric, period, cuts);
    Map<Restated.Key, Movements> movements = new HashMap<>();
    comparison.deltas(
        contributions,
        portion -> {
          Map<String, Cause> why =
              causes.of(
                  metric.subject(),
                  portion.stream().map(Delta::id).filter(Objects::nonNull).toList());
          for (Delta delta : portion) {
            String id = delta.id();
            Cause cause = id == null ? null : why.get(id);
            List<Moved> moved =
                movements
                    .computeIfAbsent(delta.key(metric), k -> new Movements(metric))
                    .add(delta, cause == null ? causes.ofNoCase() : cause);
            if (!isKept && differing.containsKey(delta.key(metric))) {
              moved.forEach(moves);
            }
          }
        });
    Movements.others(metric)
        .forEach(
            (part, addition) ->
                comparison.deltas(
                    contributions.by(addition),
                    portion ->
                        portion.forEach(
                            delta ->
                                movements
                                    .computeIfAbsent(delta.key(metric), k -> new Movements(metric))
                                    .add(part, delta))));
    return movements;
  }
}
