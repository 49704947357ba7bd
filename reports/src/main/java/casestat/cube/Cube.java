package casestat.cube;

import casestat.lake.Figure;
import casestat.lake.LakeException;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.metrics.Aggregate;
import casestat.metrics.Cells;
import casestat.metrics.Metric;
import casestat.metrics.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The figures of parts of one run, counted in memory.
 *
 * <p><b>The same figures.</b> What it answers is what {@link Tally} answers over the same run with
 * DuckDB, figure by figure: every metric of which {@link Aggregate} knows how its parts make up a
 * whole, for any members of any dimensions, cut by any dimension or pair. Nothing in it is rounded,
 * sampled or estimated: counts and sums are added as whole numbers, keys that are in several groups
 * are counted once, and percentiles are values that occurred. A test holds it to that.
 *
 * <p><b>Bytes.</b> For each population: groups x (12 + 8 x aggregates) + cells x 4 x (1 +
 * dimensions), where a group is a cell in a month in which it has a row; 4 for each value that
 * percentiles are found among (8 beyond the range of an int), and 4 for each of its groups; 4 for
 * each key that is in several groups, and 8 for each of those. What would take it over its share is
 * not held, and neither is what has too many groups to be worth it: whoever asks is told so, and
 * asks the engine.
 *
 * <p><b>When.</b> It is made by one thread in the background, in the order in which things were
 * wanted, from {@link #begin} on: whoever comes first has the machine to himself. What is not there
 * yet is not waited for. Safe for many threads; {@link #close} ends it, before the lake's reader is
 * closed.
 *
 * <p>The file is long because what is held, what it takes of the room and who is answered from it
 * change together.
 */
public final class Cube implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Cube.class);

  /** Of the room, what groups of one population may take by more than the common dimensions. */
  private static final int WIDE = 4;

  /** Where nobody comes it is begun all the same. */
  private static final long LONGEST_REST_SECONDS = 10;

  private final LakeReader reader;
  private final List<Metric> metrics;
  private final List<Period> periods;
  private final int[] each;
  private final Room room;
  private final ExecutorService maker;
  private final Map<Object, Optional<Object>> held = new ConcurrentHashMap<>();
  private final Set<Object> wanted = ConcurrentHashMap.newKeySet();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean isClosed;

  private record ValuesOf(Cells cells, String value) {}

  /**
   * @param metrics of the service
   * @param months there are, or other periods of one grain
   * @param mostBytes that it may take
   */
  public Cube(LakeReader reader, Collection<Metric> metrics, List<Period> months, long mostBytes) {
    this.reader = reader;
    this.metrics = List.copyOf(metrics);
    this.periods = List.copyOf(months);
    this.each = new int[periods.size()];
    Arrays.setAll(each, p -> p);
    this.room = new Room(mostBytes);
    this.maker =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "casestat-cube");
              thread.setDaemon(true);
              return thread;
            });
    ((ThreadPoolExecutor) maker).allowCoreThreadTimeOut(true);
  }

  /** Bytes that it takes, by the formula above. */
  public long bytes() {
    return room.taken();
  }

  /**
   * Makes sure that what a metric needs is made, some time.
   *
   * @param cut a dimension, a pair of them, or {@link Metric#ALL}
   */
  public void want(Metric metric, String cut) {
    if (isMadeOfParts(metric) && !periods.isEmpty()) {
      Cells cells = cells(metric, cut);
      groups(cells);
      if (Aggregate.ofNumerator(metric).orElseThrow() instanceof Aggregate.Rank rank) {
        values(cells, rank.value());
      }
    }
  }

  /** Makes sure that the values of an expression are made, some time. */
  public void want(Cells cells, String value) {
    if (!periods.isEmpty()) {
      groups(cells);
      values(cells, value);
    }
  }

  /** Makes sure that the rows of a population are counted, some time. */
  public void want(Cells cells) {
    if (!periods.isEmpty()) {
      groups(cells);
    }
  }

  /** Wants what only a look into the lake can tell; it is run by the thread that makes the cube. */
  public void order(Runnable wants) {
    inBackground(wants);
  }

  /** From now on what is wanted is made; some seconds later in any case. */
  public void begin() {
    begun.countDown();
  }

  /** Waits until all that was wanted is there, or is known not to be. */
  public void finish() {
    begin();
    while (underWay.get() > 0 && !isClosed) {
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while a cube was made", e);
      }
    }
  }

  /** Whether the figures of a metric can be put together from those of cells at all. */
  public static boolean isMadeOfParts(Metric metric) {
    Optional<Aggregate> numerator = Aggregate.ofNumerator(metric);
    boolean divides = metric.denominator() != null && !metric.isShareOfAll();
    return numerator.isPresent()
        && Aggregate.of(metric.cases()).isPresent()
        && (!divides || Aggregate.of(String.valueOf(metric.denominator())).isPresent());
  }

  private Cells cells(Metric metric, String cut) {
    return Cells.of(metric, Cells.dimensions(metric, metrics, cut));
  }

  /**
   * Figures of a part, as {@link Tally} has them: of the whole of it where the cut is {@link
   * Metric#ALL}, else of the members of the cut; in every period.
   *
   * @return empty where it does not hold what they are counted from, or not yet
   */
  public Optional<List<Figure>> figures(
      Metric metric, SortedMap<String, String> where, String cut) {
    return counted(metric, where, cut, each, periods);
  }

  /**
   * The same of several periods together, as figures of the last of them; of what is counted at the
   * end of a period there is none.
   */
  public Optional<List<Figure>> together(
      Metric metric, SortedMap<String, String> where, String cut, int firstMonth, int lastMonth) {
    Cells cells = cells(metric, cut);
    if (cells.isAtEnd() || cells.knowsPeriods()) {
      return Optional.empty();
    }
    List<Period> last = periods.stream().filter(p -> p.month() == lastMonth).toList();
    return last.isEmpty()
        ? Optional.empty()
        : counted(metric, where, cut, between(firstMonth, lastMonth), last);
  }

  private Part together(
      Groups groups, SortedMap<String, String> where, int firstMonth, int lastMonth) {
    return groups.part(where, Metric.ALL, between(firstMonth, lastMonth), 1);
  }

  /** All months between two are one. */
  private int[] between(int firstMonth, int lastMonth) {
    return periods.stream()
        .mapToInt(p -> p.month() >= firstMonth && p.month() <= lastMonth ? 0 : -1)
        .toArray();
  }

  private Optional<List<Figure>> counted(
      Metric metric,
      SortedMap<String, String> where,
      String cut,
      int[] columns,
      List<Period> named) {
    if (!isMadeOfParts(metric) || !metric.by().containsAll(where.keySet())) {
      return Optional.empty();
    }
    if (!cut.equals(Metric.ALL) && !metric.isCutBy(cut)) {
      return Optional.of(List.of());
    }
    Cells cells = cells(metric, cut);
    Groups groups = groups(cells);
    if (groups == null || !groups.knows(where, cut)) {
      return Optional.empty();
    }
    Part part = groups.part(where, cut, columns, named.size());
    long[] numerators = numerators(groups, part, metric);
    if (numerators == null) {
      return Optional.empty();
    }
    Counted counted =
        new Counted(
            metric,
            part,
            groups.rows(part),
            numerators,
            denominators(groups, part, metric),
            groups.numbers(part, Aggregate.of(metric.cases()).orElseThrow()));
    List<Figure> figures = counted.figures(cut, named);
    if (!metric.isShareOfAll()) {
      return Optional.of(figures);
    }
    return wholes(metric, columns, named).map(wholes -> divided(figures, wholes));
  }

  /** What a share of the whole is divided by: the same of every member. */
  private Optional<List<Figure>> wholes(Metric metric, int[] columns, List<Period> named) {
    Groups groups = groups(cells(metric, Metric.ALL));
    if (groups == null) {
      return Optional.empty();
    }
    Part part = groups.part(new TreeMap<>(), Metric.ALL, columns, named.size());
    long[] numerators = numerators(groups, part, metric);
    return numerators == null
        ? Optional.empty()
        : Optional.of(
            new Counted(metric, part, groups.rows(part), numerators, null, groups.rows(part))
                .figures(Metric.ALL, named));
  }

  private static List<Figure> divided(List<Figure> figures, List<Figure> wholes) {
    Map<Integer, Long> divisors = new TreeMap<>();
    for (Figure whole : wholes) {
      Long divisor = whole.numerator();
      divisors.put(whole.periodStart(), divisor == null ? 0 : divisor);
    }
    return figures.stream()
        .map(f -> f.with(f.numerator(), divisors.getOrDefault(f.periodStart(), 0L), f.cases()))
        .toList();
  }

  private long @Nullable [] numerators(Groups groups, Part part, Metric metric) {
    Aggregate numerator = Aggregate.ofNumerator(metric).orElseThrow();
    if (!(numerator instanceof Aggregate.Rank rank)) {
      return groups.numbers(part, numerator);
    }
    SortedValues values = values(groups.population(), rank.value());
    return values == null ? null : values.percentiles(part, rank.percentile());
  }

  private static long @Nullable [] denominators(Groups groups, Part part, Metric metric) {
    return metric.denominator() == null || metric.isShareOfAll()
        ? null
        : groups.numbers(part, Aggregate.of(metric.denominator()).orElseThrow());
  }

  /** Numbers by slot, on their way to be figures. */
  private static final class Counted {
    private final Metric metric;
    private final Part part;
    private final long[] rows;
    private final long[] numerators;
    private final long @Nullable [] denominators;
    private final long[] cases;

    Counted(
        Metric metric,
        Part part,
        long[] rows,
        long[] numerators,
        long @Nullable [] denominators,
        long[] cases) {
      this.metric = metric;
      this.part = part;
      this.rows = rows;
      this.numerators = numerators;
      this.denominators = denominators;
      this.cases = cases;
    }

    List<Figure> figures(String cut, List<Period> named) {
      List<Figure> figures = new ArrayList<>();
      for (int member = 0; member < part.names().size(); member++) {
        String name = part.names().get(member);
        if (!cut.equals(Metric.ALL) && metric.isOfEvery(name)) {
          continue;
        }
        for (int column = 0; column < named.size(); column++) {
          int slot = member * part.columns() + column;
          Period period = named.get(column);
          if (rows[slot] != Groups.NONE) {
            figures.add(figure(cut, name, slot, period));
          } else if (cut.equals(Metric.ALL)) {
            figures.add(Tally.empty(metric, period));
          }
        }
      }
      return figures;
    }

    private Figure figure(String cut, String name, int slot, Period period) {
      Long of = number(cases, slot);
      return new Figure(
          metric.metric(),
          period.grain(),
          period.periodStart(),
          cut,
          name,
          number(numerators, slot),
          denominators == null ? null : number(denominators, slot),
          of == null ? 0 : of);
    }

    private static @Nullable Long number(long[] numbers, int slot) {
      return numbers[slot] == Groups.NONE ? null : (Long) numbers[slot];
    }
  }

  /**
   * All values of an expression in a part of a population over some months, ascending.
   *
   * @return empty where it does not hold them, or not yet
   */
  public Optional<long[]> values(
      Cells cells, String value, SortedMap<String, String> where, int firstMonth, int lastMonth) {
    Groups groups = groups(cells);
    SortedValues values = values(cells, value);
    return groups == null || values == null || !groups.knows(where, Metric.ALL)
        ? Optional.empty()
        : Optional.of(values.all(together(groups, where, firstMonth, lastMonth)));
  }

  /**
   * The values that a percentile is found among, of a part over some months together. Of what is
   * counted at the end of a month several months hold some values more than once.
   *
   * @return empty where it does not hold them, or not yet
   * @throws IllegalArgumentException for a metric that is no percentile
   */
  public Optional<Ranked> ranked(
      Metric metric, SortedMap<String, String> where, int firstMonth, int lastMonth) {
    if (!(Aggregate.ofNumerator(metric).orElse(null) instanceof Aggregate.Rank rank)) {
      throw new IllegalArgumentException(metric.metric() + " is no percentile");
    }
    Cells cells = cells(metric, Metric.ALL);
    Groups groups = groups(cells);
    SortedValues values = values(cells, rank.value());
    return groups == null || values == null || !groups.knows(where, Metric.ALL)
        ? Optional.empty()
        : Optional.of(values.ranked(together(groups, where, firstMonth, lastMonth)));
  }

  /**
   * How many rows a part of a population has in some months.
   *
   * @return empty where it does not hold them, or not yet
   */
  public Optional<Long> rows(
      Cells cells, SortedMap<String, String> where, int firstMonth, int lastMonth) {
    Groups groups = groups(cells);
    if (groups == null || !groups.knows(where, Metric.ALL)) {
      return Optional.empty();
    }
    Part part = together(groups, where, firstMonth, lastMonth);
    return Optional.of(Arrays.stream(groups.rows(part)).filter(n -> n != Groups.NONE).sum());
  }

  /**
   * How many rows that a metric could count meet a condition, in a part of them and some months.
   *
   * @param condition in place of the metric's own; null for none
   * @return empty where it does not hold them, or not yet
   */
  public Optional<Long> rows(
      Metric metric,
      @Nullable String condition,
      SortedMap<String, String> where,
      int firstMonth,
      int lastMonth) {
    Cells own = cells(metric, Metric.ALL);
    return rows(
        new Cells(own.from(), own.on(), condition, own.monthly(), own.dimensions()),
        where,
        firstMonth,
        lastMonth);
  }

  private @Nullable Groups groups(Cells cells) {
    return (Groups) get(cells, () -> make(cells));
  }

  private @Nullable SortedValues values(Cells cells, String value) {
    return (SortedValues)
        get(
            new ValuesOf(cells, value),
            () -> {
              Groups groups = groups(cells);
              if (groups == null) {
                throw new NotHeld("its groups are not");
              }
              return SortedValues.read(reader, groups, value, room);
            });
  }

  /** What is held under a name; asks for it to be made where nobody has. */
  private @Nullable Object get(Object name, Supplier<Object> make) {
    Optional<Object> there = held.get(name);
    if (there != null) {
      return there.orElse(null);
    }
    if (wanted.add(name)) {
      inBackground(() -> held.put(name, made(name, make)));
    }
    return null;
  }

  private void inBackground(Runnable work) {
    underWay.incrementAndGet();
    try {
      maker.execute(
          () -> {
            try {
              rest();
              if (!isClosed) {
                work.run();
              }
            } catch (LakeException e) {
              if (!isClosed) {
                LOG.error("a cube lacks what was to be ordered for it", e);
              }
            } finally {
              underWay.decrementAndGet();
            }
          });
    } catch (RejectedExecutionException e) {
      underWay.decrementAndGet();
      LOG.debug("closed: nothing more is made", e);
    }
  }

  private void rest() {
    try {
      if (!begun.await(LONGEST_REST_SECONDS, TimeUnit.SECONDS)) {
        begin();
      }
    } catch (InterruptedException e) {
      // It is closed.
      Thread.currentThread().interrupt();
    }
  }

  private Optional<Object> made(Object name, Supplier<Object> make) {
    if (isClosed) {
      return Optional.empty();
    }
    long before = room.taken();
    try {
      return Optional.of(make.get());
    } catch (NotHeld e) {
      room.giveBack(room.taken() - before);
      LOG.info(
          "not held in memory, and asked of the lake each time: {} ({})", name, e.getMessage());
      return Optional.empty();
    } catch (LakeException | ArithmeticException e) {
      room.giveBack(room.taken() - before);
      if (!isClosed) {
        LOG.warn("not held in memory, and asked of the lake each time: {}", name, e);
      }
      return Optional.empty();
    } catch (RuntimeException | OutOfMemoryError e) {
      // Whatever it is, whoever waits asks the lake.
      room.giveBack(room.taken() - before);
      LOG.error("not made, and asked of the lake each time: {}", name, e);
      return Optional.empty();
    }
  }

  private Groups make(Cells cells) {
    Set<String> expressions = new LinkedHashSet<>();
    Set<Aggregate.Values> distinct = new LinkedHashSet<>();
    metrics.stream()
        .filter(m -> Cells.of(m, cells.dimensions()).equals(cells) && isMadeOfParts(m))
        .flatMap(
            m ->
                Stream.of(
                    Aggregate.ofNumerator(m),
                    Aggregate.of(m.cases()),
                    m.denominator() == null || m.isShareOfAll()
                        ? Optional.<Aggregate>empty()
                        : Aggregate.of(m.denominator())))
        .flatMap(Optional::stream)
        .forEach(
            aggregate -> {
              if (aggregate instanceof Aggregate.Sum sum) {
                expressions.add(sum.sql());
              } else if (aggregate instanceof Aggregate.Largest largest) {
                expressions.add(largest.sql());
              } else if (aggregate instanceof Aggregate.Values counted) {
                distinct.add(counted);
              }
            });
    // Told apart by the hour too, a population may have as many groups as rows.
    boolean isWide = !Metric.DIMENSIONS.containsAll(cells.dimensions());
    return Groups.read(
        reader,
        cells,
        periods,
        List.copyOf(expressions),
        List.copyOf(distinct),
        isWide ? room.part(WIDE) : room);
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    isClosed = true;
    // A question that is being asked has a connection of its own, and nobody waits for its end.
    maker.shutdownNow();
    held.clear();
  }
}
