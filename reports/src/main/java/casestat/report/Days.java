package casestat.report;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.metrics.Breakdown;
import casestat.metrics.Metric;
import casestat.metrics.Question;
import casestat.report.chart.Caption;
import casestat.report.chart.DayBars;
import casestat.report.chart.Happening;
import casestat.report.chart.Mark;
import casestat.report.chart.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A count by day, with the announcements of the month: what came in the days after them, against
 * what is usual. See RATIONALE.md#what-follows-an-announcement.
 */
final class Days {
  /** What is usual is the mean of the same weekday in so many weeks before. */
  private static final int WEEKS = 4;

  private final Shelf shelf;
  private final Metric metric;
  private final Selection selection;
  private final Occasions occasions;
  private final LocalDate first;
  private final LocalDate last;
  private final LocalDate known;
  private final @Nullable LocalDate unfinished;
  private final Map<LocalDate, Long> counts;
  private final Set<LocalDate> withheld;
  private final Map<LocalDate, Said> said;

  record Said(long announcements, @Nullable Long shown) {}

  Days(Shelf shelf, Metric metric, Selection selection, ZoneId zone, Occasions occasions) {
    this.occasions = occasions;
    this.shelf = shelf;
    this.metric = metric;
    this.selection = selection;
    YearMonth month = Period.yearMonth(selection.month());
    Instant asOf = shelf.run().asOf();
    // The last day with anything in it; the as-of instant itself is in none.
    LocalDate newest = asOf.minusNanos(1).atZone(zone).toLocalDate();
    boolean endsWithin = !newest.plusDays(1).atStartOfDay(zone).toInstant().equals(asOf);
    this.unfinished = endsWithin ? newest : null;
    this.first = month.atDay(1);
    this.last = newest.isBefore(month.atEndOfMonth()) ? newest : month.atEndOfMonth();
    this.known = Period.yearMonth(shelf.whole().periods().firstKey()).atDay(1);
    this.counts = counts();
    this.withheld = withheld();
    this.said = shelf.announcements(first, last);
  }

  DayBars chart(Caption caption) {
    List<Row> counted = new ArrayList<>();
    List<Row> usual = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      String label = shelf.language().dates().weekdayDate(day);
      if (withheld.contains(day)) {
        counted.add(Row.absent(day.toString(), label, Mark.SUPPRESSED));
      } else {
        Row row = Row.of(day.toString(), label, count(day));
        counted.add(day.equals(unfinished) ? row.marked(Mark.PROVISIONAL) : row);
      }
      OptionalDouble mean = usual(day);
      usual.add(
          mean.isPresent()
              ? Row.of(day.toString(), label, mean.getAsDouble())
              : Row.absent(
                  day.toString(),
                  label,
                  restsOnWithheld(day) ? Mark.SUPPRESSED : Mark.NOT_APPLICABLE));
    }
    return new DayBars(
        caption,
        counted,
        usual,
        shelf.say("usual on such a day"),
        occasions.over(
            first,
            last,
            selection,
            said.entrySet().stream().map(e -> happening(e.getKey(), e.getValue())).toList()),
        finding());
  }

  private Happening happening(LocalDate day, Said what) {
    String text =
        what.shown() == null
            ? shelf.say(
                "{0, plural, one {# announcement} other {# announcements}}", what.announcements())
            : shelf.say(
                "{0, plural, one {# announcement} other {# announcements}}, shown {1} times",
                what.announcements(), what.shown());
    // A list beneath the chart stands apart from its rows, so it says when.
    return new Happening(day.toString(), day.toString(), shelf.formats().date(day), text, null);
  }

  private double count(LocalDate day) {
    return counts.getOrDefault(day, 0L);
  }

  private boolean restsOnWithheld(LocalDate day) {
    return IntStream.rangeClosed(1, WEEKS)
        .anyMatch(week -> withheld.contains(day.minusWeeks(week)));
  }

  // A part is told by the month, as the whole tells it.
  private Set<LocalDate> withheld() {
    if (!shelf.privacy().isKept()) {
      return Set.of();
    }
    LocalDate from = firstCounted();
    return selection.where().isEmpty()
        ? ToldDays.withheld(shelf.whole(), metric, shelf.privacy(), counts, from, last)
        : from.datesUntil(last.plusDays(1)).collect(Collectors.toSet());
  }

  // Where days are withheld for their month, its other days are needed too.
  private LocalDate firstCounted() {
    LocalDate weeksBefore = first.minusWeeks(WEEKS);
    return shelf.privacy().isKept() ? weeksBefore.withDayOfMonth(1) : weeksBefore;
  }

  private OptionalDouble usual(LocalDate day) {
    double sum = 0;
    for (int week = 1; week <= WEEKS; week++) {
      LocalDate before = day.minusWeeks(week);
      if (before.isBefore(known) || withheld.contains(before)) {
        return OptionalDouble.empty();
      }
      sum += count(before);
    }
    return OptionalDouble.of(sum / WEEKS);
  }

  // Each day once, however many announcements it follows; a day that is not over is no comparison.
  private String finding() {
    double counted = 0;
    double expected = 0;
    int days = 0;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      boolean follows = said.containsKey(day) || said.containsKey(day.minusDays(1));
      OptionalDouble mean = usual(day);
      if (follows && !withheld.contains(day) && !day.equals(unfinished) && mean.isPresent()) {
        counted += count(day);
        expected += mean.getAsDouble();
        days++;
      }
    }
    return days == 0
        ? ""
        : shelf.say(
            "On the {0, plural, one {# day} other {# days}} with an announcement or the day after:"
                + " {1} a day, where {2} are usual. What came after is no proof of what it did.",
            days, shelf.formats().number(counted / days), shelf.formats().number(expected / days));
  }

  /** The metric cut by the day on which it counts. */
  static Metric byDay(Metric metric) {
    return metric.with(List.of(metric.on()));
  }

  private Map<LocalDate, Long> counts() {
    int from = Period.month(YearMonth.from(firstCounted()));
    int to = Period.month(YearMonth.from(last));
    return shelf
        .counter()
        .inCube(c -> c.together(byDay(metric), selection.where(), metric.on(), from, to))
        .map(this::counts)
        .orElseGet(this::countsInLake);
  }

  private Map<LocalDate, Long> counts(List<Figure> figures) {
    Map<LocalDate, Long> byDay = new TreeMap<>();
    for (Figure figure : figures) {
      LocalDate day = date(Integer.parseInt(figure.member()));
      if (!day.isBefore(firstCounted()) && !day.isAfter(last)) {
        byDay.put(day, FigureBook.number(figure.numerator()));
      }
    }
    return byDay;
  }

  private Map<LocalDate, Long> countsInLake() {
    Question question =
        Breakdown.byDay(metric, number(firstCounted()), number(last), selection.where()).question();
    Map<LocalDate, Long> byDay = new TreeMap<>();
    shelf
        .reader()
        .ask(
            question.sql(),
            question.parameters(),
            row -> byDay.put(date(Integer.parseInt(row.getString(1))), row.getLong(2)));
    return byDay;
  }

  // They speak to everyone, so that a part of the service has all of them.
  static Map<LocalDate, Said> said(Shelf shelf, LocalDate first, LocalDate last) {
    Map<LocalDate, Said> byDay = new TreeMap<>();
    shelf
        .reader()
        .ask(
            """
            select sent_on, count(*), sum(impressions) from message_facts
            where sort = 'ANNOUNCEMENT' and sent_on between ? and ? group by 1""",
            List.of(number(first), number(last)),
            row -> {
              long shown = row.getLong(3);
              return byDay.put(
                  date(row.getInt(1)), new Said(row.getLong(2), row.wasNull() ? null : shown));
            });
    return byDay;
  }

  private static int number(LocalDate day) {
    return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
  }

  private static LocalDate date(int number) {
    return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
  }
}
