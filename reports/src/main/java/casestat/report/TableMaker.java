package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Outcome;
import casestat.lake.Period;
import casestat.language.Language;
import casestat.metrics.Cut;
import casestat.metrics.Metric;
import casestat.profile.Page;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Formats;
import casestat.report.chart.Mark;
import casestat.report.chart.Unit;
import casestat.report.table.DataTable;
import casestat.report.table.DataTable.Cell;
import casestat.report.table.DataTable.Column;
import casestat.report.table.DataTable.Level;
import casestat.report.table.DataTable.Line;
import casestat.report.table.DataTable.Sense;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tables that the pages of a profile ask for.
 *
 * <p>The file is long because each kind of column has its heading, its period and its cells: they
 * are read together.
 */
final class TableMaker {
  private static final int YEAR = 12;

  private final ServiceProfile profile;
  private final Shelf shelf;

  TableMaker(ServiceProfile profile, Shelf shelf) {
    this.profile = profile;
    this.shelf = shelf;
  }

  /** Null where nothing of it can be asked for this part. */
  @Nullable TableView table(Page.Table asked, Selection selection) {
    List<Metric> metrics =
        asked.metrics().stream()
            .map(shelf.catalogue()::metric)
            .filter(metric -> Views.applies(metric, selection))
            .toList();
    return metrics.isEmpty() ? null : new Made(asked, selection, metrics).view();
  }

  // In an edition of a whole year, the period before is the year before, and the year to its end
  // is the period: the same number twice would look like two.
  private static boolean isRepeated(Page.Column column, List<Page.Column> asked) {
    return switch (column) {
      case YEAR_BEFORE -> asked.contains(Page.Column.PREVIOUS);
      case CHANGE_ON_YEAR -> asked.contains(Page.Column.CHANGE);
      case FISCAL_YEAR_TO_DATE -> asked.contains(Page.Column.MONTH);
      case MONTH, PREVIOUS, CHANGE -> false;
    };
  }

  /** One table while it is made. */
  private final class Made {
    private final Page.Table asked;
    private final int month;
    private final int previous;
    private final int yearBefore;

    /** The month that the period ends with. */
    private final int last;

    private final List<Page.Column> columns;

    private final List<Metric> metrics;
    private final FigureBook whole;
    private final FigureBook parts;
    private final @Nullable FigureBook year;
    private final Formats formats = shelf.formats();

    Made(Page.Table asked, Selection selection, List<Metric> metrics) {
      this.asked = asked;
      this.month = selection.month();
      this.previous = Period.plus(month, -shelf.step());
      this.yearBefore = Period.plus(month, -YEAR);
      this.last = shelf.lastMonth(month);
      this.columns =
          asked.columns().stream()
              .filter(column -> shelf.step() != YEAR || !isRepeated(column, asked.columns()))
              .toList();
      this.metrics = metrics;
      this.whole = shelf.book(selection);
      this.parts =
          isStored() ? whole : shelf.onDemand().months(selection, metrics, cuts(), months());
      this.year =
          columns.contains(Page.Column.FISCAL_YEAR_TO_DATE)
              ? shelf.monthly().onDemand().toDate(selection.in(last), metrics, cuts())
              : null;
    }

    // Where small groups are not told, figures are as stored or not at all.
    private boolean isStored() {
      return shelf.privacy().isKept()
          || asked.by().isEmpty()
          || (asked.by().size() == 1 && Metric.CUTS.contains(asked.by().get(0)));
    }

    /** As figures are cut: by one dimension, by two, or by none. */
    private String cut() {
      return asked.by().isEmpty() ? Metric.ALL : String.join(" by ", asked.by());
    }

    private List<String> cuts() {
      return switch (asked.by().size()) {
        case 0 -> List.of();
        case 1 -> List.of(cut());
        default -> List.of(cut(), asked.by().get(0));
      };
    }

    private Set<Integer> months() {
      Set<Integer> months = new TreeSet<>();
      for (Page.Column column : columns) {
        switch (column) {
          case MONTH -> months.add(month);
          case PREVIOUS, CHANGE -> months.addAll(List.of(month, previous));
          case YEAR_BEFORE, CHANGE_ON_YEAR -> months.addAll(List.of(month, yearBefore));
          case FISCAL_YEAR_TO_DATE -> {}
        }
      }
      return months;
    }

    TableView view() {
      List<Line> lines = asked.by().isEmpty() ? ofMetrics() : ofMembers();
      DataTable table =
          new DataTable(
              asked.table(),
              shelf.say(asked.title()),
              note(lines),
              asked.by().isEmpty() ? List.of("metric") : asked.by(),
              asked.by().isEmpty()
                  ? List.of(shelf.say("Figure"))
                  : asked.by().stream().map(shelf.words()::heading).toList(),
              columns(),
              lines,
              String.join(
                  " ", metrics.stream().map(m -> m.label() + ": " + m.means().strip()).toList()),
              shelf.words().subjects(metrics),
              formats);
      return new TableView(table, metrics);
    }

    private List<Column> columns() {
      List<Column> made = new ArrayList<>();
      if (asked.by().isEmpty()) {
        columns(made, "", "");
      } else {
        metrics.forEach(metric -> columns(made, metric.label(), metric.metric()));
      }
      return made;
    }

    private void columns(List<Column> made, String group, String metric) {
      int first = made.size();
      for (Page.Column column : columns) {
        made.add(
            new Column(
                group,
                heading(column),
                Words.plain(column).replace(' ', '_'),
                period(column),
                metric,
                switch (column) {
                  case CHANGE -> between(first, Page.Column.PREVIOUS);
                  case CHANGE_ON_YEAR -> between(first, Page.Column.YEAR_BEFORE);
                  case MONTH, PREVIOUS, YEAR_BEFORE, FISCAL_YEAR_TO_DATE -> List.of();
                }));
      }
    }

    /** Places of what a difference is between; -1 for a column that the table does not show. */
    private List<Integer> between(int first, Page.Column before) {
      int from = columns.indexOf(before);
      int to = columns.indexOf(Page.Column.MONTH);
      return List.of(to < 0 ? -1 : first + to, from < 0 ? -1 : first + from);
    }

    private String heading(Page.Column column) {
      return switch (column) {
        case MONTH -> name(month);
        case PREVIOUS -> name(previous);
        case YEAR_BEFORE -> name(yearBefore);
        case CHANGE -> shelf.say("Change on {0}", name(previous));
        case CHANGE_ON_YEAR -> shelf.say("Change on {0}", name(yearBefore));
        case FISCAL_YEAR_TO_DATE -> shelf.say("Fiscal year to date");
      };
    }

    private String period(Page.Column column) {
      return switch (column) {
        case MONTH -> shelf.periodName(month);
        case PREVIOUS -> shelf.periodName(previous);
        case YEAR_BEFORE -> shelf.periodName(yearBefore);
        case CHANGE -> shelf.periodName(previous) + ".." + shelf.periodName(month);
        case CHANGE_ON_YEAR -> shelf.periodName(yearBefore) + ".." + shelf.periodName(month);
        case FISCAL_YEAR_TO_DATE -> Period.yearMonth(firstOfYear()) + ".." + Period.yearMonth(last);
      };
    }

    private int firstOfYear() {
      return shelf.monthly().onDemand().firstOfYear(last);
    }

    private String name(int of) {
      return formats.month(Period.yearMonth(of));
    }

    private List<Line> ofMetrics() {
      return metrics.stream()
          .map(
              metric ->
                  new Line(
                      Level.MEMBER,
                      List.of(metric.metric()),
                      List.of(metric.label()),
                      cells(metric, Metric.ALL, Metric.ALL)))
          .toList();
    }

    private List<Line> ofMembers() {
      List<Line> lines = new ArrayList<>();
      boolean two = asked.by().size() == 2;
      lines.add(
          line(
              Level.TOTAL,
              Metric.ALL,
              Metric.ALL,
              two ? List.of(Metric.ALL, Metric.ALL) : List.of(Metric.ALL)));
      List<List<String>> members = members();
      String last = "";
      for (List<String> member : members) {
        String first = member.get(0);
        boolean hasMore = two && members.stream().filter(m -> m.get(0).equals(first)).count() > 1;
        if (hasMore && !first.equals(last)) {
          lines.add(line(Level.SUBTOTAL, asked.by().get(0), first, List.of(first, Metric.ALL)));
        }
        last = first;
        lines.add(line(Level.MEMBER, cut(), String.join(Cut.BETWEEN, member), member));
      }
      return lines;
    }

    /** Every one that has a figure in some column, in the order of a list in which one looks up. */
    private List<List<String>> members() {
      Set<String> found = new TreeSet<>();
      for (Metric metric : metrics) {
        for (String member : parts.members(metric, cut(), month)) {
          if (months().stream().anyMatch(m -> isThere(parts, metric, member, m))) {
            found.add(member);
          }
        }
        if (year != null) {
          found.addAll(year.members(metric, cut(), last));
        }
      }
      Comparator<String> order = new MemberOrder(shelf.language());
      Comparator<List<String>> byFirst = Comparator.comparing(member -> member.get(0), order);
      return found.stream()
          .map(Cut::members)
          .sorted(byFirst.thenComparing(member -> member.get(member.size() - 1), order))
          .toList();
    }

    private boolean isThere(FigureBook book, Metric metric, String member, int of) {
      Figure figure = book.figure(metric, cut(), member, of);
      return figure != null && (figure.isWithheld() || figure.cases() != 0);
    }

    private Line line(Level level, String dimension, String member, List<String> keys) {
      List<String> labels = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        labels.add(label(asked.by().get(i), keys.get(i)));
      }
      return new Line(
          level,
          keys,
          labels,
          metrics.stream().flatMap(m -> cells(m, dimension, member).stream()).toList());
    }

    private String label(String dimension, String member) {
      if (member.equals(Metric.ALL)) {
        return shelf.say("All");
      }
      if (dimension.equals(Cut.OUTCOME)) {
        return Language.capital(
            member.equals(Cut.OPEN)
                ? shelf.say("open still")
                : shelf.words().of(Outcome.valueOf(member)));
      }
      return member;
    }

    private List<Cell> cells(Metric metric, String dimension, String member) {
      // What is stored of a total is the total that every other page shows.
      boolean isWhole = dimension.equals(Metric.ALL) || Metric.CUTS.contains(dimension);
      FigureBook book = isWhole ? whole : parts;
      return columns.stream()
          .map(
              column ->
                  switch (column) {
                    case MONTH -> cell(metric, book, dimension, member, month);
                    case PREVIOUS -> cell(metric, book, dimension, member, previous);
                    case YEAR_BEFORE -> cell(metric, book, dimension, member, yearBefore);
                    case CHANGE -> change(metric, book, dimension, member, previous);
                    case CHANGE_ON_YEAR -> change(metric, book, dimension, member, yearBefore);
                    case FISCAL_YEAR_TO_DATE -> toDate(metric, dimension, member);
                  })
          .toList();
    }

    // What is open is open at an instant: a year has no more of it than its last month.
    private Cell toDate(Metric metric, String dimension, String member) {
      return year == null || metric.counts() == Metric.Cohort.OPEN_AT_END
          ? Cell.absent(Shown.unit(metric), Mark.NOT_APPLICABLE)
          : cell(metric, year.figure(metric, dimension, member, last), month);
    }

    private Cell cell(Metric metric, FigureBook book, String dimension, String member, int of) {
      return cell(metric, book.figure(metric, dimension, member, of), of);
    }

    /**
     * @param of the period that says why there is no value
     */
    private Cell cell(Metric metric, @Nullable Figure figure, int of) {
      Unit unit = Shown.unit(metric);
      Double value = Shown.value(metric, figure);
      if (figure == null || value == null) {
        return Cell.absent(unit, shelf.absence(figure, of));
      }
      Long numerator = figure.numerator();
      Long denominator = figure.denominator();
      return new Cell(
          unit,
          value,
          numerator == null || denominator == null
              ? null
              : (Double) metric.unit().numerator(numerator),
          numerator == null || denominator == null
              ? null
              : (Double) metric.unit().denominator(denominator),
          metric.unit() == Metric.Unit.CASES ? null : (Long) figure.cases(),
          Mark.NONE,
          formats.value(unit, value),
          basis(metric, figure),
          Shown.isOfFew(metric, figure),
          Sense.NEITHER);
    }

    private String basis(Metric metric, Figure figure) {
      Long numerator = figure.numerator();
      Long denominator = figure.denominator();
      return switch (metric.unit()) {
        case CASES -> "";
        case SHARE ->
            numerator == null || denominator == null
                ? ""
                : shelf.say("{0} of {1}", numerator, denominator);
        case SECONDS, RATE, PER_THOUSAND, PER_DAY, PER_HOUR, MONEY ->
            shelf.say("n = {0}", figure.cases());
      };
    }

    private Cell change(
        Metric metric, FigureBook book, String dimension, String member, int before) {
      Cell now = cell(metric, book, dimension, member, month);
      Cell then = cell(metric, book, dimension, member, before);
      return Difference.of(Shown.unit(metric), now, then, Shown.direction(metric), formats);
    }

    private String note(List<Line> lines) {
      List<String> sentences = new ArrayList<>();
      sentences.add(
          shelf.say("{0, plural, one {The one row there is.} other {All # rows.}}", lines.size()));
      if (!asked.by().isEmpty()) {
        sentences.add(shelf.say("Totals are counted anew: they are no sums of the rows."));
      }
      if (asked.by().contains(Cut.OUTCOME)) {
        sentences.add(shelf.say("What became of them is as of {0}.", asOf()));
      }
      if (year != null) {
        sentences.add(
            shelf.say(
                "The fiscal year to date begins with {0}.",
                shelf.words().calendarMonth(firstOfYear())));
      }
      return String.join(" ", sentences);
    }

    private String asOf() {
      return formats.dateTime(shelf.run().asOf().atZone(profile.zone()).toLocalDateTime());
    }
  }
}
