package casestat.cube;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.metrics.Cells;
import casestat.metrics.Cut;
import casestat.metrics.Ledger;
import casestat.metrics.Metric;
import casestat.metrics.Metrics;
import casestat.metrics.Slice;
import casestat.metrics.Tally;
import casestat.metrics.ToDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Figures of a cube are those of the reading engine, one by one. */
class CubeTest {
  private static final long ROOM = 200L << 20;
  private static final List<Period> MONTHS = RandomLake.months();

  /** Whatever the profiles' pages cut by, besides what each metric can be cut by itself. */
  private static final List<String> PAIRS =
      List.of("service_type by department", "department by area");

  @Example
  void everyMetricThatShipsIsMadeOfParts() {
    assertThat(Metrics.catalogue()).hasSizeGreaterThan(80).allMatch(Cube::isMadeOfParts);
  }

  // A try asks every metric of an engine that takes milliseconds for each: every build another.
  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
  void figuresOfAnyPartAreThoseOfTheEngine(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 400) int cases) {
    Random random = new Random(seed);
    inLake(
        seed,
        cases,
        (reader, cube) -> {
          for (int filters : new int[] {0, 1, 1 + random.nextInt(4)}) {
            SortedMap<String, String> where = where(random, filters);
            List<Metric> metrics = metrics(where);
            Slice slice = new Slice(where, cuts(metrics));

            assertThat(inCube(cube, metrics, where, null))
                .as("of %s", where)
                .isEqualTo(new Tally(reader::query, MONTHS).figures(metrics, slice));
          }
        });
  }

  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
  void severalMonthsTogetherAreNoSumOfMonthsAndThoseOfTheEngine(
      @ForAll long seed, @ForAll @IntRange(min = 100, max = 300) int cases) {
    Random random = new Random(seed);
    inLake(
        seed,
        cases,
        (reader, cube) -> {
          Period last = MONTHS.get(random.nextInt(MONTHS.size()));
          ToDate year = ToDate.of(MONTHS.get(0), last, RandomLake.REPORTING, ZoneOffset.UTC);
          for (int filters = 0; filters <= 1; filters++) {
            SortedMap<String, String> where = where(random, filters);
            List<Metric> metrics =
                metrics(where).stream()
                    .filter(
                        m ->
                            cube.together(m, where, Metric.ALL, year.firstMonth(), last.month())
                                .isPresent())
                    .toList();
            Slice slice = new Slice(where, cuts(metrics));
            List<Figure> expected =
                year.figures(reader::query, metrics, slice, last.month()).stream()
                    .sorted(Tally.ORDER)
                    .toList();

            assertThat(metrics).hasSizeGreaterThan(50);
            assertThat(inCube(cube, metrics, where, year)).as("of %s", where).isEqualTo(expected);
          }
        });
  }

  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
  void whatAFigureRestsOnIsWhatTheEngineCounts(
      @ForAll long seed, @ForAll @IntRange(min = 100, max = 300) int cases) {
    Random random = new Random(seed);
    inLake(
        seed,
        cases,
        (reader, cube) -> {
          int month = MONTHS.get(random.nextInt(MONTHS.size())).month();
          long leftOut = 0;
          Metrics.catalogue().forEach(metric -> ledger(cube, metric, new TreeMap<>(), month));
          cube.finish();
          for (int filters = 0; filters <= 2; filters++) {
            SortedMap<String, String> where = where(random, filters);
            for (Metric metric : metrics(where)) {
              Ledger counted = ledger(cube, metric, where, month).orElseThrow();

              assertThat(counted)
                  .as("%s of %s in %d", metric.metric(), where, month)
                  .isEqualTo(Ledger.of(reader::query, metric, month, where));
              leftOut += counted.leftOut().size();
            }
          }
          assertThat(leftOut).isPositive();
        });
  }

  private static Optional<Ledger> ledger(
      Cube cube, Metric metric, SortedMap<String, String> where, int month) {
    return Ledger.ofCounts(metric, condition -> cube.rows(metric, condition, where, month, month));
  }

  private static List<Figure> inCube(
      Cube cube, List<Metric> metrics, SortedMap<String, String> where, @Nullable ToDate year) {
    List<Figure> figures = new ArrayList<>();
    for (Metric metric : metrics) {
      for (String cut : Stream.concat(Stream.of(Metric.ALL), cuts(metric).stream()).toList()) {
        figures.addAll(
            (year == null
                    ? cube.figures(metric, where, cut)
                    : cube.together(
                        metric,
                        where,
                        cut,
                        year.firstMonth(),
                        Period.monthOf(year.period().lastDay())))
                .orElseThrow(() -> new AssertionError(metric.metric() + " by " + cut)));
      }
    }
    figures.sort(Tally.ORDER);
    return figures;
  }

  private static List<Metric> metrics(SortedMap<String, String> where) {
    return Metrics.catalogue().stream()
        .filter(metric -> metric.by().containsAll(where.keySet()))
        .map(metric -> metric.with(cuts(metric)))
        .toList();
  }

  private static List<String> cuts(List<Metric> metrics) {
    return metrics.stream().flatMap(metric -> cuts(metric).stream()).distinct().toList();
  }

  private static List<String> cuts(Metric metric) {
    return Stream.concat(
            Cut.all(metric).stream(),
            PAIRS.stream().filter(pair -> metric.by().containsAll(Cut.parts(pair))))
        .toList();
  }

  private static SortedMap<String, String> where(Random random, int filters) {
    SortedMap<String, String> where = new TreeMap<>();
    while (where.size() < filters) {
      String member = RandomLake.MEMBERS.get(random.nextInt(RandomLake.MEMBERS.size()));
      where.put(
          Metric.DIMENSIONS.get(random.nextInt(Metric.DIMENSIONS.size())),
          random.nextInt(20) == 0 ? "none such" : member);
    }
    return where;
  }

  @Example
  void whatHasNoRoomIsNotHeldAndTakesNone() {
    Path folder = folder();
    try (LakeReader reader = RandomLake.reader(folder, 1, 200);
        Cube cube = new Cube(reader, Metrics.catalogue(), MONTHS, 1_000)) {
      Metric metric = Metrics.metric("incoming_cases");

      assertThat(cube.figures(metric, new TreeMap<>(), Metric.ALL)).isEmpty();
      cube.finish();

      assertThat(cube.figures(metric, new TreeMap<>(), Metric.ALL)).isEmpty();
      assertThat(cube.bytes()).isZero();
    } finally {
      remove(folder);
    }
  }

  @Example
  void whatItTakesIsWhatTheFormulaSays() {
    Path folder = folder();
    try (LakeReader reader = RandomLake.reader(folder, 1, 400);
        Cube cube = new Cube(reader, List.of(), MONTHS, ROOM)) {
      Cells cells = new Cells("case_facts", "opened_on", null, false, List.of("department"));
      cube.want(cells);
      cube.finish();
      // Every department has cases in every month.
      int groups = MONTHS.size() * RandomLake.MEMBERS.size();
      long ofGroups = groups * 12L + RandomLake.MEMBERS.size() * 8L;

      assertThat(cube.bytes()).isEqualTo(ofGroups);

      cube.want(cells, "opened_on");
      cube.finish();
      long rows = cube.rows(cells, new TreeMap<>(), MONTHS.get(0).month(), 202409).orElseThrow();

      assertThat(rows).isGreaterThan(300);
      assertThat(cube.bytes()).isEqualTo(ofGroups + 4 * (rows + groups + 1));
    } finally {
      remove(folder);
    }
  }

  @Example
  void nothingIsMadeBeforeItIsBegun() throws InterruptedException {
    Path folder = folder();
    try (LakeReader reader = RandomLake.reader(folder, 1, 20);
        Cube cube = new Cube(reader, Metrics.catalogue(), MONTHS, ROOM)) {
      Metric metric = Metrics.metric("incoming_cases");
      cube.order(() -> cube.want(metric, Metric.ALL));
      Thread.sleep(300);
      assertThat(cube.bytes()).isZero();

      cube.finish();

      assertThat(cube.figures(metric, new TreeMap<>(), Metric.ALL)).isPresent();
    } finally {
      remove(folder);
    }
  }

  @Example
  void whatIsClosedAnswersNothing() {
    Path folder = folder();
    try (LakeReader reader = RandomLake.reader(folder, 1, 20)) {
      Cube cube = new Cube(reader, Metrics.catalogue(), MONTHS, ROOM);
      Metric metric = Metrics.metric("incoming_cases");
      cube.want(metric, Metric.ALL);
      cube.finish();
      assertThat(cube.figures(metric, new TreeMap<>(), Metric.ALL)).isPresent();

      cube.close();

      assertThat(cube.figures(metric, new TreeMap<>(), Metric.ALL)).isEmpty();
    } finally {
      remove(folder);
    }
  }

  /** Asks a lake and its cube. */
  @FunctionalInterface
  private interface Asking {
    void of(LakeReader reader, Cube cube);
  }

  private static void inLake(long seed, int cases, Asking asking) {
    Path folder = folder();
    try (LakeReader reader = RandomLake.reader(folder, seed, cases);
        Cube cube = new Cube(reader, Metrics.catalogue(), MONTHS, ROOM)) {
      for (Metric metric : Metrics.catalogue()) {
        cube.want(metric, Metric.ALL);
        cuts(metric).forEach(cut -> cube.want(metric, cut));
      }
      cube.finish();
      asking.of(reader, cube);
    } finally {
      remove(folder);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("cube").resolve("lake");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder.getParent())) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
