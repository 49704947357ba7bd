package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.metrics.Metrics;
import casestat.profile.Goal;
import casestat.profile.Page;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Caption;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.Direction;
import casestat.report.chart.Formats;
import casestat.report.chart.GroupedLines;
import casestat.report.chart.Mark;
import casestat.report.chart.RankedBars;
import casestat.report.chart.Row;
import casestat.report.chart.StackedBars;
import casestat.report.chart.Trend;
import casestat.report.chart.Unit;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes tiles and charts of figures, as the pages of a profile ask for them. */
public final class Views {
  /** Fewer cases than this say little; the value is shown and not judged. */
  public static final int FEW = 10;

  private static final int TREND_MONTHS = 25;
  private static final int SPARK_MONTHS = 13;
  private static final String OTHERS = "All others";

  private final ServiceProfile profile;
  private final Shelf shelf;
  private final Links links;

  public Views(ServiceProfile profile, Shelf shelf, Links links) {
    this.profile = profile;
    this.shelf = shelf;
    this.links = links;
  }

  public PageView page(Page page, Selection selection) {
    FigureBook book = shelf.book(selection);
    return new PageView(
        page.page(),
        page.title(),
        selection,
        page.tiles().stream()
            .map(Metrics::metric)
            .filter(metric -> applies(metric, selection))
            .map(metric -> tile(metric, selection, book))
            .toList(),
        page.charts().stream()
            .filter(chart -> metrics(chart).stream().allMatch(m -> applies(m, selection)))
            .map(chart -> chart(chart, selection))
            .toList());
  }

  /** Whether a metric can be asked for this part at all. */
  public static boolean applies(Metric metric, Selection selection) {
    return metric.by().containsAll(selection.where().keySet());
  }

  private static List<Metric> metrics(Page.Chart chart) {
    return chart.metrics().stream().map(Metrics::metric).toList();
  }

  public Tile tile(Metric metric, Selection selection, FigureBook book) {
    int month = selection.month();
    Figure figure = book.whole(metric, month);
    @Nullable Double value = value(figure);
    @Nullable Double goal = goal(metric);
    int lastMonth = plus(month, -1);
    int lastYear = plus(month, -12);
    return new Tile(
        metric.metric(),
        metric.label(),
        value == null ? absence(month).words() : Formats.value(unit(metric), value),
        goal == null ? null : Formats.value(unit(metric), goal),
        verdict(metric, value, goal),
        change(metric, value, value(book.whole(metric, lastMonth)), lastMonth),
        change(metric, value, value(book.whole(metric, lastYear)), lastYear),
        basis(metric, figure),
        figure == null || (figure.cases() < FEW && metric.unit() != Metric.Unit.CASES),
        trend(metric, selection, "spark-" + id(metric.metric()), metric.label(), SPARK_MONTHS),
        links.cases(metric, selection));
  }

  private static Tile.@Nullable Verdict verdict(
      Metric metric, @Nullable Double value, @Nullable Double goal) {
    if (value == null || goal == null) {
      return null;
    }
    return direction(metric).reaches(value, goal) ? Tile.Verdict.MET : Tile.Verdict.MISSED;
  }

  private static Tile.@Nullable Change change(
      Metric metric, @Nullable Double now, @Nullable Double then, int month) {
    if (now == null || then == null) {
      return null;
    }
    String amount = Formats.change(unit(metric), then, now);
    // A difference too small to be shown is none to be judged.
    Tile.Judgement judgement =
        amount.equals("unchanged") ? Tile.Judgement.SAME : judgement(metric, now, then);
    return new Tile.Change(amount, Formats.month(month(month)), judgement);
  }

  private static Tile.Judgement judgement(Metric metric, double now, double then) {
    int compared = Double.compare(now, then);
    if (compared == 0) {
      return Tile.Judgement.SAME;
    }
    return switch (metric.better()) {
      case HIGHER -> compared > 0 ? Tile.Judgement.BETTER : Tile.Judgement.WORSE;
      case LOWER -> compared < 0 ? Tile.Judgement.BETTER : Tile.Judgement.WORSE;
      case NEITHER -> Tile.Judgement.NEUTRAL;
    };
  }

  private static String basis(Metric metric, @Nullable Figure figure) {
    if (figure == null || metric.unit() == Metric.Unit.CASES) {
      return "";
    }
    return "n = " + Formats.count((double) figure.cases());
  }

  /** A chart as a page of the profile asks for it. */
  public ChartView chart(Page.Chart chart, Selection selection) {
    List<Metric> metrics = metrics(chart);
    Metric first = metrics.get(0);
    ChartSpec spec =
        switch (chart.as()) {
          case TREND -> trend(first, selection, chart.chart(), chart.title(), TREND_MONTHS);
          case RANKED_BARS -> ranked(first, chart.by(), selection, chart.chart(), chart.title());
          case STACKED_BARS -> stacked(first, chart.by(), selection, chart.chart(), chart.title());
          case GROUPED_LINES -> lines(metrics, selection, chart.chart(), chart.title());
        };
    return new ChartView(spec, metrics);
  }

  /** One metric over the months to the one looked at. */
  public Trend trend(Metric metric, Selection selection, String id, String title, int mostMonths) {
    FigureBook book = shelf.book(selection);
    List<Row> rows =
        book.monthsTo(selection.month(), mostMonths).stream()
            .map(month -> monthRow(metric, book, selection, month))
            .toList();
    return Trend.of(caption(id, title, metric, "Month"), rows, chartGoal(metric));
  }

  /** The members of a dimension, in the month looked at. */
  public RankedBars ranked(
      Metric metric, String dimension, Selection selection, String id, String title) {
    FigureBook book = shelf.book(selection);
    int month = selection.month();
    List<Row> rows =
        book.members(metric, dimension, month).stream()
            .map(
                member ->
                    row(
                        metric,
                        member,
                        member,
                        book.figure(metric, dimension, member, month),
                        month,
                        selection.with(dimension, member)))
            .toList();
    return new RankedBars(
        caption(id, title, metric, Words.heading(dimension)), rows, chartGoal(metric));
  }

  /** The months to the one looked at, in parts; the smallest parts are put together. */
  private StackedBars stacked(
      Metric metric, String dimension, Selection selection, String id, String title) {
    FigureBook book = shelf.book(selection);
    List<Integer> months = book.monthsTo(selection.month(), TREND_MONTHS);
    Function<String, Long> total =
        member ->
            months.stream()
                .map(month -> book.figure(metric, dimension, member, month))
                .mapToLong(figure -> figure == null ? 0 : number(figure.numerator()))
                .sum();
    Map<String, Long> totals =
        book.members(metric, dimension, selection.month()).stream()
            .collect(Collectors.toMap(Function.identity(), total));
    List<String> members =
        totals.keySet().stream()
            .sorted(
                Comparator.comparing((String m) -> -number(totals.get(m))).thenComparing(m -> m))
            .toList();
    boolean tooMany = members.size() > StackedBars.MOST_PARTS;
    List<String> shown = tooMany ? members.subList(0, StackedBars.MOST_PARTS - 1) : members;
    List<String> rest = members.subList(shown.size(), members.size());
    List<Row> rows = new ArrayList<>();
    for (int month : months) {
      for (String member : shown) {
        rows.add(
            row(
                    metric,
                    key(month),
                    Formats.month(month(month)),
                    book.figure(metric, dimension, member, month),
                    month,
                    selection.in(month).with(dimension, member))
                .in(member));
      }
      if (tooMany) {
        double sum =
            rest.stream()
                .map(member -> book.figure(metric, dimension, member, month))
                .mapToLong(figure -> figure == null ? 0 : number(figure.numerator()))
                .sum();
        rows.add(Row.of(key(month), Formats.month(month(month)), sum).in(OTHERS));
      }
    }
    List<String> series = new ArrayList<>(shown);
    if (tooMany) {
      series.add(OTHERS);
    }
    return new StackedBars(caption(id, title, metric, "Month"), series, rows);
  }

  private GroupedLines lines(List<Metric> metrics, Selection selection, String id, String title) {
    FigureBook book = shelf.book(selection);
    List<Row> rows = new ArrayList<>();
    for (Metric metric : metrics) {
      for (int month : book.monthsTo(selection.month(), TREND_MONTHS)) {
        rows.add(monthRow(metric, book, selection, month).in(metric.label()));
      }
    }
    return new GroupedLines(
        caption(id, title, metrics.get(0), "Month"),
        metrics.stream().map(Metric::label).toList(),
        rows,
        null);
  }

  private Row monthRow(Metric metric, FigureBook book, Selection selection, int month) {
    return row(
        metric,
        key(month),
        Formats.month(month(month)),
        book.whole(metric, month),
        month,
        selection.in(month));
  }

  /** Why there is no value in a month. */
  private Mark absence(int month) {
    Period period = shelf.whole().periods().get(month);
    if (period == null) {
      return Mark.NOT_APPLICABLE;
    }
    Instant completeTo = shelf.run().dataCompleteTo();
    if (completeTo != null && completeTo.isBefore(period.startsAt())) {
      return Mark.STALE;
    }
    return period.complete() ? Mark.NO_CASES : Mark.NOT_COMPLETE;
  }

  private Row row(
      Metric metric,
      String key,
      String label,
      @Nullable Figure figure,
      int month,
      Selection selection) {
    @Nullable Double value = value(figure);
    if (figure == null || value == null) {
      return Row.absent(key, label, absence(month));
    }
    Period period = shelf.whole().periods().get(month);
    Mark mark = Mark.NONE;
    if (period != null && !period.complete()) {
      mark = Mark.PROVISIONAL;
    } else if (metric.unit() != Metric.Unit.CASES && figure.cases() < FEW) {
      mark = Mark.LOW_RELIABILITY;
    }
    boolean divided = figure.denominator() != null;
    return new Row(
        key,
        label,
        "",
        value,
        divided ? (double) number(figure.numerator()) : null,
        divided ? (double) number(figure.denominator()) : null,
        figure.cases(),
        mark,
        links.cases(metric, selection));
  }

  private Caption caption(String id, String title, Metric metric, String rowName) {
    Caption caption =
        Caption.of(id, title, metric.means().strip(), unit(metric), direction(metric), rowName);
    Caption sourced = caption.from("%s, as of %s".formatted(profile.title(), shelf.run().asOf()));
    return metric.denominator() == null
        ? sourced
        : sourced.ratio(metric.label(), "Numerator", "Denominator");
  }

  private @Nullable Double goal(Metric metric) {
    for (Goal goal : profile.metrics()) {
      if (goal.metric().equals(metric.metric())) {
        return goal.goal();
      }
    }
    return null;
  }

  private casestat.report.chart.@Nullable Goal chartGoal(Metric metric) {
    Double goal = goal(metric);
    return goal == null ? null : casestat.report.chart.Goal.of(goal);
  }

  public static Unit unit(Metric metric) {
    return switch (metric.unit()) {
      case CASES -> Unit.CASES;
      case SECONDS -> Unit.DURATION_SECONDS;
      case SHARE -> Unit.SHARE;
    };
  }

  private static Direction direction(Metric metric) {
    return switch (metric.better()) {
      case HIGHER -> Direction.HIGHER_IS_BETTER;
      case LOWER -> Direction.LOWER_IS_BETTER;
      case NEITHER -> Direction.NEUTRAL;
    };
  }

  private static @Nullable Double value(@Nullable Figure figure) {
    return figure == null || figure.value().isEmpty() ? null : figure.value().getAsDouble();
  }

  private static long number(@Nullable Long value) {
    return value == null ? 0 : value;
  }

  /** {@code 202610} as a month. */
  public static YearMonth month(int month) {
    return YearMonth.of(month / 100, month % 100);
  }

  private static String key(int month) {
    return month(month).toString();
  }

  private static int plus(int month, int months) {
    YearMonth moved = month(month).plusMonths(months);
    return moved.getYear() * 100 + moved.getMonthValue();
  }

  private static String id(String metric) {
    return metric.replace('_', '-');
  }
}
