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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures as an engine counts them from the facts. */
public final class Tally {
  private static final String MONTH = "month";
  private static final String ALL = "all";

  /** The order in which figures are stored and printed. */
  public static final Comparator<Figure> ORDER =
      Comparator.comparing(Figure::metric)
          .thenComparing(Figure::grain)
          .thenComparing(Figure::periodStart)
          .thenComparing(Figure::dimension)
          .thenComparing(Figure::member);

  private final SqlEngine engine;
  private final List<Integer> months;

  /**
   * Over the months that are among {@code periods}.
   *
   * @param periods may hold other grains too; these are left out
   */
  public Tally(SqlEngine engine, List<Period> periods) {
    this.engine = engine;
    this.months =
        periods.stream().filter(p -> p.grain().equals(MONTH)).map(Period::month).sorted().toList();
  }

  /** Everything that is published about these metrics. */
  public List<Figure> figures(List<Metric> metrics) {
    return figures(metrics, Slice.WHOLE);
  }

  /**
   * Figures of a part. In them the member {@code all} is the whole of that part.
   *
   * <p>There is a row for the whole in every month, even one in which nothing happened: 0 cases, 0
   * of 0, or no percentile. A member without a case in a month has no row there.
   */
  public List<Figure> figures(List<Metric> metrics, Slice slice) {
    if (months.isEmpty()) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    for (FigureSql sql :
        FigureSql.of(metrics, slice, Collections.min(months), Collections.max(months))) {
      Map<Metric, List<Figure>> counted = counted(sql);
      counted.forEach((metric, some) -> figures.addAll(divided(metric, some, slice)));
    }
    figures.sort(ORDER);
    return figures;
  }

  private Map<Metric, List<Figure>> counted(FigureSql sql) {
    Map<Metric, List<Figure>> counted = new HashMap<>();
    sql.metrics().forEach(metric -> counted.put(metric, new ArrayList<>()));
    Question question = sql.question();
    for (List<@Nullable Object> row : engine.query(question.sql(), question.parameters())) {
      int month = Math.toIntExact(count(row.get(0)));
      // A month between two periods that is none itself has no figures.
      if (!months.contains(month)) {
        continue;
      }
      String dimension = ALL;
      String member = ALL;
      for (int i = 0; i < sql.dimensions().size(); i++) {
        if (row.get(1 + i) instanceof String value) {
          dimension = sql.dimensions().get(i);
          member = value;
        }
      }
      int column = 1 + sql.dimensions().size();
      for (Metric metric : sql.metrics()) {
        if (dimension.equals(ALL) || metric.by().contains(dimension)) {
          Figure figure =
              new Figure(
                  metric.metric(),
                  MONTH,
                  Period.start(month),
                  dimension,
                  member,
                  number(row.get(column)),
                  number(row.get(column + 1)),
                  count(row.get(column + 2)));
          counted.getOrDefault(metric, List.of()).add(figure);
        }
        column += 3;
      }
    }
    counted.forEach(this::addEmptyMonths);
    return counted;
  }

  private void addEmptyMonths(Metric metric, List<Figure> figures) {
    Set<Integer> there = new HashSet<>();
    for (Figure figure : figures) {
      if (figure.dimension().equals(ALL)) {
        there.add(figure.periodStart());
      }
    }
    for (int month : months) {
      if (!there.contains(Period.start(month))) {
        figures.add(empty(metric, month));
      }
    }
  }

  private static Figure empty(Metric metric, int month) {
    Long numerator =
        switch (metric.unit()) {
          case CASES, SHARE -> 0L;
          case SECONDS -> null;
        };
    Long denominator = metric.denominator() == null ? null : 0L;
    return new Figure(
        metric.metric(), MONTH, Period.start(month), ALL, ALL, numerator, denominator, 0);
  }

  /** Puts the whole under each share of the whole. */
  private List<Figure> divided(Metric metric, List<Figure> figures, Slice slice) {
    if (!metric.isShareOfAll()) {
      return figures;
    }
    // A part that is one channel is a share of all channels, so that the whole is asked for anew.
    boolean isMember = !Collections.disjoint(slice.where().keySet(), metric.by());
    List<Figure> whole = isMember ? wholes(metric, slice) : figures;
    Map<Integer, Long> denominators =
        whole.stream()
            .filter(figure -> figure.dimension().equals(ALL))
            .collect(Collectors.toMap(Figure::periodStart, f -> count(f.numerator())));
    return figures.stream()
        .map(f -> withDenominator(f, denominators.getOrDefault(f.periodStart(), 0L)))
        .toList();
  }

  private List<Figure> wholes(Metric metric, Slice slice) {
    FigureSql sql =
        FigureSql.of(
                List.of(metric),
                slice.widened(metric.by()),
                Collections.min(months),
                Collections.max(months))
            .get(0);
    return counted(sql).getOrDefault(metric, List.of());
  }

  private static Figure withDenominator(Figure figure, long denominator) {
    return new Figure(
        figure.metric(),
        figure.grain(),
        figure.periodStart(),
        figure.dimension(),
        figure.member(),
        figure.numerator(),
        denominator,
        figure.cases());
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
