package casestat.metrics;

import casestat.lake.Figure;
import casestat.lake.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures as an engine counts them from the facts. */
public final class Tally {
  private static final String ALL = "all";

  /** The columns that name a period come first. */
  private static final int PERIOD = 2;

  /** The order in which figures are stored and printed. */
  public static final Comparator<Figure> ORDER =
      Comparator.comparing(Figure::metric)
          .thenComparing(Figure::grain)
          .thenComparing(Figure::periodStart)
          .thenComparing(Figure::dimension)
          .thenComparing(Figure::member);

  private final SqlEngine engine;
  private final List<Period> periods;
  private final Set<Key> keys = new HashSet<>();

  /**
   * @param engine over the facts, and over {@code periods} and {@code period_days} that hold at
   *     least these
   */
  public Tally(SqlEngine engine, List<Period> periods) {
    this.engine = engine;
    this.periods = List.copyOf(periods);
    periods.forEach(period -> keys.add(new Key(period.grain(), period.periodStart())));
  }

  private record Key(String grain, int start) {
    static Key of(Figure figure) {
      return new Key(figure.grain(), figure.periodStart());
    }
  }

  /** Everything that is published about these metrics. */
  public List<Figure> figures(List<Metric> metrics) {
    return figures(metrics, Slice.whole(metrics));
  }

  /**
   * Figures of a part. In them the member {@code all} is the whole of that part.
   *
   * <p>There is a row for the whole in every period, even one in which nothing happened: 0 cases, 0
   * of 0, or no percentile. A member without a case in a period has no row there.
   */
  public List<Figure> figures(List<Metric> metrics, Slice slice) {
    if (periods.isEmpty()) {
      return List.of();
    }
    List<Supplier<List<Figure>>> questions = new ArrayList<>();
    List<Metric> asked = metrics;
    if (engine.prefersRows()) {
      metrics.stream()
          .filter(Percentiles::is)
          .collect(Collectors.groupingBy(Metric::population))
          .values()
          .forEach(some -> questions.add(() -> ranked(some, slice)));
      asked = metrics.stream().filter(metric -> !Percentiles.is(metric)).toList();
    }
    for (FigureSql sql : questions(asked, slice)) {
      questions.add(
          () ->
              counted(sql, slice).entrySet().stream()
                  .flatMap(e -> divided(e.getKey(), e.getValue(), slice).stream())
                  .toList());
    }
    List<Figure> figures = new ArrayList<>();
    new Lanes(engine.lanes()).run(questions).forEach(figures::addAll);
    figures.sort(ORDER);
    return figures;
  }

  private List<Figure> ranked(List<Metric> metrics, Slice slice) {
    Map<String, Metric> byId = new HashMap<>();
    Map<Metric, List<Figure>> counted = new HashMap<>();
    for (Metric metric : metrics) {
      byId.put(metric.metric(), metric);
      counted.put(metric, new ArrayList<>());
    }
    if (!isNothing(metrics)) {
      for (Figure figure : new Ranks(metrics, slice, periods).figures(engine, slice)) {
        counted.getOrDefault(byId.get(figure.metric()), List.of()).add(figure);
      }
    }
    counted.forEach(this::addEmpty);
    return counted.values().stream().flatMap(List::stream).toList();
  }

  /** Of metrics of one population: whether nothing can be counted. */
  private boolean isNothing(List<Metric> metrics) {
    Set<String> facts = metrics.get(0).population().facts();
    return !facts.isEmpty() && facts.stream().allMatch(engine::isNothing);
  }

  private List<FigureSql> questions(List<Metric> metrics, Slice slice) {
    return FigureSql.of(
        metrics,
        slice,
        periods,
        expression -> !engine.prefersRows() || Distinct.of(expression).isEmpty());
  }

  private Map<Metric, List<Figure>> counted(FigureSql sql, Slice slice) {
    if (isNothing(sql.metrics())) {
      Map<Metric, List<Figure>> none = new HashMap<>();
      sql.metrics().forEach(metric -> none.put(metric, new ArrayList<>()));
      none.forEach(this::addEmpty);
      return none;
    }
    Distincts distincts = new Distincts(sql, periods);
    if (engine.prefersRows()) {
      distincts.count(engine, slice);
    }
    Map<Metric, List<Figure>> counted = new HashMap<>();
    sql.metrics().forEach(metric -> counted.put(metric, new ArrayList<>()));
    Question question = sql.question();
    for (List<@Nullable Object> row : engine.query(question.sql(), question.parameters())) {
      Key period = new Key(String.valueOf(row.get(0)), Math.toIntExact(count(row.get(1))));
      // One between two periods that was not asked for has no figures.
      if (!keys.contains(period)) {
        continue;
      }
      String dimension = ALL;
      String member = ALL;
      for (int i = 0; i < sql.dimensions().size(); i++) {
        if (row.get(PERIOD + i) instanceof String value) {
          dimension = sql.dimensions().get(i);
          member = value;
        }
      }
      int column = PERIOD + sql.dimensions().size();
      for (Metric metric : sql.metrics()) {
        boolean isCut = metric.isCutBy(dimension) && !metric.isOfEvery(member);
        if (dimension.equals(ALL) || isCut) {
          Figure figure =
              new Figure(
                  metric.metric(),
                  period.grain(),
                  period.start(),
                  dimension,
                  member,
                  number(row.get(column)),
                  number(row.get(column + 1)),
                  count(row.get(column + 2)));
          counted.getOrDefault(metric, List.of()).add(distincts.in(figure, metric));
        }
        column += 3;
      }
    }
    counted.forEach(this::addEmpty);
    return counted;
  }

  private void addEmpty(Metric metric, List<Figure> figures) {
    Set<Key> there = new HashSet<>();
    for (Figure figure : figures) {
      if (figure.dimension().equals(ALL)) {
        there.add(Key.of(figure));
      }
    }
    for (Period period : metric.population().of(periods)) {
      if (!there.contains(new Key(period.grain(), period.periodStart()))) {
        figures.add(empty(metric, period));
      }
    }
  }

  /** Of a period in which nothing happened. */
  public static Figure empty(Metric metric, Period period) {
    Long numerator =
        switch (metric.unit()) {
          case CASES, SHARE, RATE, PER_THOUSAND, PER_DAY, PER_HOUR, MONEY -> 0L;
          case SECONDS -> null;
        };
    Long denominator = metric.denominator() == null ? null : 0L;
    return new Figure(
        metric.metric(), period.grain(), period.periodStart(), ALL, ALL, numerator, denominator, 0);
  }

  /** Puts the whole under each share of the whole. */
  private List<Figure> divided(Metric metric, List<Figure> figures, Slice slice) {
    if (!metric.isShareOfAll()) {
      return figures;
    }
    // A part that is one channel is a share of all channels, so that the whole is asked for anew.
    boolean isMember = !Collections.disjoint(slice.where().keySet(), metric.by());
    List<Figure> whole = isMember ? wholes(metric, slice) : figures;
    Map<Key, Long> denominators =
        whole.stream()
            .filter(figure -> figure.dimension().equals(ALL))
            .collect(Collectors.toMap(Key::of, f -> count(f.numerator())));
    return figures.stream()
        .map(f -> f.with(f.numerator(), denominators.getOrDefault(Key.of(f), 0L), f.cases()))
        .toList();
  }

  private List<Figure> wholes(Metric metric, Slice slice) {
    Slice wide = slice.widened(metric.by());
    FigureSql sql = questions(List.of(metric), wide).get(0);
    return counted(sql, wide).getOrDefault(metric, List.of());
  }

  private static long count(@Nullable Object cell) {
    Long number = number(cell);
    return number == null ? 0 : number;
  }

  /**
   * A whole number, as whichever kind the engine hands it out. Spark's percentiles are doubles even
   * over whole numbers; those of seconds are far from where a double loses one.
   *
   * @throws ArithmeticException for a number that is not whole: our own fault
   */
  private static @Nullable Long number(@Nullable Object cell) {
    return cell == null ? null : (Long) new BigDecimal(cell.toString()).longValueExact();
  }
}
