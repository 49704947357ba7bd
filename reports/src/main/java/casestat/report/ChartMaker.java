package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.language.Language;
import casestat.metrics.Metric;
import casestat.profile.Page;
import casestat.profile.ServiceProfile;
import casestat.report.chart.AreaMap;
import casestat.report.chart.Caption;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.Direction;
import casestat.report.chart.Distribution;
import casestat.report.chart.FlowLines;
import casestat.report.chart.Goal;
import casestat.report.chart.GroupedLines;
import casestat.report.chart.HeatTable;
import casestat.report.chart.Mark;
import casestat.report.chart.RankedBars;
import casestat.report.chart.Row;
import casestat.report.chart.StackedBars;
import casestat.report.chart.Trend;
import casestat.report.chart.Unit;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes charts of figures. Over 300 lines, because the kinds of charts share their captions, goals,
 * links and marks.
 */
final class ChartMaker {
  private static final int TREND_MONTHS = 25;
  private static final int YEAR = 12;

  private final ServiceProfile profile;
  private final Shelf shelf;
  private final Links links;
  private final Occasions occasions;

  ChartMaker(ServiceProfile profile, Shelf shelf, Links links) {
    this.profile = profile;
    this.shelf = shelf;
    this.links = links;
    this.occasions = new Occasions(profile, shelf);
  }

  /** A chart as a page of the profile asks for it. */
  ChartView chart(Page.Chart chart, Selection selection) {
    List<Metric> metrics = Views.metrics(shelf, chart);
    Metric first = metrics.get(0);
    String title = shelf.say(chart.title());
    ChartSpec spec =
        switch (chart.as()) {
          case TREND -> trend(first, selection, chart.chart(), title, TREND_MONTHS);
          case RANKED_BARS -> ranked(first, chart.by(), selection, chart.chart(), title);
          case STACKED_BARS -> stacked(first, chart.by(), selection, chart.chart(), title);
          case DAYS ->
              new Days(shelf, first, selection, profile.zone(), occasions)
                  .chart(caption(chart.chart(), title, first, shelf.say("Day")));
          case HEAT_TABLE -> heat(first, selection, chart.chart(), title);
          case GROUPED_LINES -> lines(metrics, selection, chart.chart(), title);
          case FLOW -> flow(metrics, selection, chart.chart(), title);
          case DISTRIBUTION -> distribution(first, selection, chart.chart(), title);
          case SURVIVAL -> new Survivals(shelf, selection).chart(chart.chart(), title, source());
          case MAP -> map(first, chart.by(), selection, chart.chart(), title);
        };
    return new ChartView(spec, metrics);
  }

  /** One metric over the months to the one looked at. */
  Trend trend(Metric metric, Selection selection, String id, String title, int mostMonths) {
    FigureBook book = shelf.book(selection);
    List<Integer> months = book.monthsTo(selection.month(), mostMonths);
    List<Row> rows =
        months.stream().map(month -> monthRow(metric, book, selection, month)).toList();
    Control control = Control.of(profile, shelf, metric, book, selection.month());
    int first = months.isEmpty() ? 0 : months.get(0);
    return new Trend(
        caption(id, title, metric, shelf.words().period()),
        rows,
        List.of(),
        "",
        goal(metric),
        control.bands(first),
        control.signals(first),
        occasions.over(months, selection, control.happenings(first)));
  }

  /** The members of a dimension, in the month looked at. */
  RankedBars ranked(Metric metric, String dimension, Selection selection, String id, String title) {
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
                        part(selection, dimension, member)))
            .toList();
    return new RankedBars(
        caption(id, title, metric, shelf.words().heading(dimension)), rows, goal(metric));
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
                .mapToLong(figure -> figure == null ? 0 : FigureBook.number(figure.numerator()))
                .sum();
    Map<String, Long> totals =
        book.members(metric, dimension, selection.month()).stream()
            .collect(Collectors.toMap(Function.identity(), total));
    List<String> members =
        totals.keySet().stream()
            .sorted(
                Comparator.comparing((String m) -> -FigureBook.number(totals.get(m)))
                    .thenComparing(m -> m))
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
                    label(month),
                    book.figure(metric, dimension, member, month),
                    month,
                    part(selection.in(month), dimension, member))
                .in(member));
      }
      if (tooMany) {
        List<Figure> others =
            rest.stream()
                .map(member -> book.figure(metric, dimension, member, month))
                .filter(Objects::nonNull)
                .toList();
        double sum =
            others.stream().mapToLong(figure -> FigureBook.number(figure.numerator())).sum();
        rows.add(
            (others.stream().anyMatch(Figure::isWithheld)
                    ? Row.absent(key(month), label(month), Mark.SUPPRESSED)
                    : Row.of(key(month), label(month), sum))
                .in(shelf.say("All others")));
      }
    }
    List<String> series = new ArrayList<>(shown);
    if (tooMany) {
      series.add(shelf.say("All others"));
    }
    return new StackedBars(
        caption(id, title, metric, shelf.words().period()),
        series,
        rows,
        occasions.over(months, selection, List.of()));
  }

  /** The hours of the week, over a year, so that an hour has its weeks. */
  private HeatTable heat(Metric metric, Selection selection, String id, String title) {
    // Of a quarter or a year, those of its last month: a quarter would tell of withheld hours.
    Shelf monthly = shelf.monthly();
    Selection last = selection.in(shelf.lastMonth(selection.month()));
    WeekHours week = new WeekHours(monthly, metric, last);
    List<Integer> months = week.months();
    Map<String, Figure> hours = week.over(months);
    Set<String> days = new LinkedHashSet<>();
    List<Row> rows = new ArrayList<>();
    for (String hour : Period.hoursOfTheWeek()) {
      String day = shelf.language().dates().weekday(Period.dayOf(hour));
      String clock = hour.substring(4);
      days.add(day);
      rows.add(row(metric, clock, clock + ":00", hours.get(hour), selection.month(), null).in(day));
    }
    String over = title;
    if (months.size() > 1) {
      over =
          shelf.privacy().isKept()
              ? shelf.say("{0}, {1} to {2}", title, month(months, 0), month(months, YEAR - 1))
              : shelf.say("{0}, over {1} months", title, months.size());
    }
    return new HeatTable(
        Caption.of(
                id,
                over,
                metric.means().strip(),
                Shown.unit(metric),
                Shown.direction(metric),
                shelf.say("Hour"))
            .in(shelf.formats())
            .about(shelf.words().many(metric.subject()))
            .from(source()),
        List.copyOf(days),
        rows);
  }

  private String month(List<Integer> months, int place) {
    return shelf.words().calendarMonth(months.get(place));
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
        caption(id, title, metrics.get(0), shelf.words().period()),
        metrics.stream().map(Metric::label).toList(),
        rows,
        null,
        occasions.over(book.monthsTo(selection.month(), TREND_MONTHS), selection, List.of()));
  }

  private FlowLines flow(List<Metric> metrics, Selection selection, String id, String title) {
    FigureBook book = shelf.book(selection);
    List<Row> rows = new ArrayList<>();
    for (Metric metric : metrics) {
      for (int month : book.monthsTo(selection.month(), TREND_MONTHS)) {
        rows.add(monthRow(metric, book, selection, month).in(metric.label()));
      }
    }
    return new FlowLines(
        caption(id, title, metrics.get(0), shelf.words().period()),
        metrics.get(0).label(),
        metrics.get(1).label(),
        metrics.get(2).label(),
        rows,
        goal(metrics.get(2)),
        occasions.over(book.monthsTo(selection.month(), TREND_MONTHS), selection, List.of()));
  }

  /** How many took how long, in the period looked at. */
  Distribution distribution(Metric metric, Selection selection, String id, String title) {
    boolean isOfCases = metric.subject() == Metric.Subject.CASES;
    Caption caption =
        Caption.of(
                id,
                title,
                metric.means().strip(),
                isOfCases ? Unit.CASES : Unit.COUNT,
                Direction.NEUTRAL,
                shelf.say("Time taken"))
            .in(shelf.formats())
            .about(shelf.words().many(metric.subject()))
            .from(source())
            .called(Language.capital(shelf.words().many(metric.subject())));
    return new Spreads(shelf, metric, selection, profile.goal(metric.metric())).chart(caption);
  }

  /** The areas, in the month looked at. */
  private AreaMap map(
      Metric metric, String dimension, Selection selection, String id, String title) {
    RankedBars ranked = ranked(metric, dimension, selection, id, title);
    return new AreaMap(
        ranked.caption(),
        ranked.rows(),
        ranked.goal(),
        profile.setting().areas(),
        shelf.absence(null, selection.month()));
  }

  // Pages are narrowed by what every table of facts has; an hour or a device leads nowhere.
  private static @Nullable Selection part(Selection selection, String dimension, String member) {
    return Metric.DIMENSIONS.contains(dimension) ? selection.with(dimension, member) : null;
  }

  private Row monthRow(Metric metric, FigureBook book, Selection selection, int month) {
    return row(
        metric, key(month), label(month), book.whole(metric, month), month, selection.in(month));
  }

  private Row row(
      Metric metric,
      String key,
      String label,
      @Nullable Figure figure,
      int month,
      @Nullable Selection selection) {
    @Nullable Double value = Shown.value(metric, figure);
    if (figure == null || value == null) {
      return Row.absent(key, label, shelf.absence(figure, month));
    }
    Period period = shelf.whole().periods().get(month);
    Mark mark = Mark.NONE;
    if (period != null && !period.complete()) {
      mark = Mark.PROVISIONAL;
    } else if (Shown.isOfFew(metric, figure)) {
      mark = Mark.LOW_RELIABILITY;
    }
    boolean divided = figure.denominator() != null;
    return new Row(
        key,
        label,
        "",
        value,
        divided ? (Double) metric.unit().numerator(FigureBook.number(figure.numerator())) : null,
        divided
            ? (Double) metric.unit().denominator(FigureBook.number(figure.denominator()))
            : null,
        figure.cases(),
        mark,
        selection == null ? null : links.cases(metric, selection));
  }

  private Caption caption(String id, String title, Metric metric, String rowName) {
    Caption caption =
        Caption.of(
            id,
            title,
            metric.means().strip(),
            Shown.unit(metric),
            Shown.direction(metric),
            rowName);
    Caption sourced =
        caption.in(shelf.formats()).about(shelf.words().many(metric.subject())).from(source());
    return metric.denominator() == null
        ? sourced
        : sourced.ratio(metric.label(), shelf.say("Numerator"), shelf.say("Denominator"));
  }

  private @Nullable Goal goal(Metric metric) {
    Double goal = profile.goal(metric.metric());
    return goal == null ? null : Goal.of(goal, shelf.formats());
  }

  private static String key(int month) {
    return Period.yearMonth(month).toString();
  }

  /** Under a picture that is passed on: whose numbers, and as of when. */
  String source() {
    return shelf.say(
        "{0}, as of {1}",
        shelf.title(),
        shelf.formats().dateTime(LocalDateTime.ofInstant(shelf.run().asOf(), profile.zone())));
  }

  private String label(int month) {
    return shelf.formats().month(Period.yearMonth(month));
  }
}
