package casestat.report;

import casestat.cube.Cube;
import casestat.lake.Balance;
import casestat.lake.Delivery;
import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.Run;
import casestat.lake.Table;
import casestat.language.Language;
import casestat.metrics.Catalogue;
import casestat.metrics.Cells;
import casestat.metrics.Grain;
import casestat.metrics.Metric;
import casestat.metrics.Slice;
import casestat.metrics.Tally;
import casestat.profile.EditionPeriod;
import casestat.profile.Issue;
import casestat.profile.Page;
import casestat.profile.Privacy;
import casestat.profile.ServiceProfile;
import casestat.profile.Text;
import casestat.report.chart.Formats;
import casestat.report.chart.Mark;
import casestat.report.chart.Pace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one run: as published where everything is asked for, counted on demand by the same
 * definitions where a part is. Parts that were asked for lately are kept.
 *
 * <p>The file is long for what is told and what is not: whoever asks a shelf need not know of small
 * groups, of the length of its periods, or of its language.
 */
public final class Shelf {
  /** Parts that are kept; one of them holds some thousand figures. */
  private static final int MOST_PARTS = 200;

  /** Where each member of a dimension stands somewhere. */
  private static final List<Table<?>> NARROWED =
      List.of(
          Table.CASE_FACTS,
          Table.CASE_SPELLS,
          Table.CONVERSATION_FACTS,
          Table.MESSAGE_FACTS,
          Table.VISIT_FACTS,
          Table.CALL_FACTS,
          Table.CLOCK_HOLDINGS);

  private final LakeReader reader;
  private final ServiceProfile profile;
  private final Grain grain;
  private final Pace pace;
  private final Shelf monthly;
  private final int firstMonth;
  private final int cut;
  private final Language language;
  private final Catalogue catalogue;
  private final Words words;
  private final Formats formats;
  private final Run run;
  private final List<Period> periods;
  private final FigureBook whole;
  private final Privacy privacy;
  private final SmallGroups groups;
  private final List<Figure> told;
  private final @Nullable HourSums hours;
  private final List<Delivery> deliveries;
  private final Freshness freshness;
  private @Nullable List<LeftOut> leftOut;
  private @Nullable Boolean hasUncovered;
  private final Kept<Integer, Gaps> gaps = new Kept<>(MOST_PARTS, month -> Gaps.of(this, month));
  private final Kept<List<LocalDate>, Map<LocalDate, Days.Said>> said =
      new Kept<>(MOST_PARTS, days -> Days.said(this, days.get(0), days.get(1)));
  private final Kept<Selection, Waits> waits = new Kept<>(MOST_PARTS, s -> Waits.of(this, s));
  private final Kept<Selection, WaitCurve> waitCurves;
  private final Kept<SortedMap<String, String>, FigureBook> parts;
  private final PartCounter counter;
  private final OnDemand onDemand;
  private final Oldest.Lists oldest;
  private final Map<String, List<String>> members = new ConcurrentHashMap<>();
  private final Map<String, Shelf> inOtherLanguages = new ConcurrentHashMap<>();

  /**
   * @param profile of the service, whose own metrics count too
   */
  public Shelf(LakeReader reader, ServiceProfile profile) {
    this(reader, profile, Grain.MONTH);
  }

  /**
   * Of quarters or years instead of months: {@code month} is then the first month of each, here and
   * wherever a shelf is asked.
   *
   * @param grain that is made of months
   */
  public Shelf(LakeReader reader, ServiceProfile profile, Grain grain) {
    this.reader = reader;
    this.profile = profile;
    this.grain = grain;
    this.pace = pace(grain);
    this.monthly = grain == Grain.MONTH ? this : new Shelf(reader, profile);
    this.language = Language.of(profile);
    this.formats = new Formats(language, pace);
    this.words = new Words(formats);
    this.catalogue = paced(Catalogue.of(profile));
    this.parts = new Kept<>(MOST_PARTS, this::counted);
    this.waitCurves = new Kept<>(MOST_PARTS, part -> WaitCurve.of(this, part));
    this.run = reader.rows(Table.RUNS, "run_id = ?", reader.generation().runId()).get(0);
    List<Period> all = reader.rows(Table.PERIODS, "grain = ? order by period_start", grain.word());
    this.firstMonth = grain == Grain.MONTH ? firstOf(all) : monthly.firstMonth;
    // One that has months before the first is not whole, and would look like a bad one.
    this.periods = all.stream().filter(period -> period.month() >= firstMonth).toList();
    this.cut = all.size() > periods.size() ? all.get(0).month() : 0;
    this.privacy = profile.privacy();
    this.groups = new SmallGroups(catalogue, privacy);
    List<Figure> counted = reader.rows(Table.FIGURES, "grain = ?", grain.word());
    this.told = privacy.isKept() ? told(groups.told(counted)) : List.of();
    this.hours =
        privacy.isKept() && grain == Grain.MONTH
            ? new HourSums(counted, privacy.smallestGroup())
            : null;
    this.whole = new FigureBook(periods, privacy.isKept() ? told : counted);
    this.oldest = new Oldest.Lists(reader);
    this.counter = new PartCounter(reader, periods);
    this.onDemand = new OnDemand(reader, counter, profile, periods, groups, whole);
    this.deliveries = known();
    this.freshness = Freshness.of(run, deliveries);
  }

  private Shelf(Shelf other, Language language) {
    this.reader = other.reader;
    this.profile = other.profile;
    this.grain = other.grain;
    this.pace = other.pace;
    this.monthly = other.monthly == other ? this : other.monthly.in(language);
    this.firstMonth = other.firstMonth;
    this.cut = other.cut;
    this.language = language;
    this.formats = new Formats(language, pace);
    this.words = new Words(formats);
    this.catalogue = paced(other.catalogue.in(language));
    this.run = other.run;
    this.periods = other.periods;
    this.whole = other.whole;
    this.privacy = other.privacy;
    this.groups = other.groups;
    this.told = other.told;
    this.hours = other.hours;
    this.deliveries = other.deliveries;
    this.freshness = other.freshness;
    this.parts = other.parts;
    this.waitCurves = other.waitCurves;
    this.oldest = other.oldest;
    this.counter = other.counter;
    this.onDemand = other.onDemand;
  }

  static Pace pace(Grain grain) {
    return switch (grain) {
      case MONTH -> Pace.MONTH;
      case QUARTER -> Pace.QUARTER;
      case YEAR, FISCAL_YEAR -> Pace.FISCAL_YEAR;
      case DAY, WEEK, TO_DATE ->
          throw new IllegalArgumentException("not made of months: " + grain.word());
    };
  }

  private Catalogue paced(Catalogue said) {
    return pace == Pace.MONTH ? said : said.saying(text -> PeriodWords.said(text, pace));
  }

  private static int firstOf(List<Period> months) {
    return months.isEmpty() ? 0 : months.get(0).month();
  }

  private List<Figure> told(List<Figure> byItself) {
    return monthly == this
        ? byItself
        : new ToldMonths(monthly.told, catalogue, privacy, step()).told(byItself);
  }

  /** How long its periods are. */
  public Pace pace() {
    return pace;
  }

  /** How many months a period has. */
  public int step() {
    return pace.months();
  }

  /** As machines read a period: {@code 2026-10}, {@code 2026-Q3}, {@code FY2026}. */
  String periodName(int period) {
    YearMonth first = Period.yearMonth(period);
    return switch (pace) {
      case MONTH -> first.toString();
      case QUARTER ->
          EditionPeriod.quarter(first.getYear(), (first.getMonthValue() + 2) / 3).name();
      case FISCAL_YEAR ->
          EditionPeriod.fiscalYear(
                  Period.yearMonth(lastMonth(period)).getYear(), profile.reporting())
              .name();
    };
  }

  /** The last month of the period that begins with a month. */
  public int lastMonth(int period) {
    return step() == 1 ? period : Period.plus(period, step() - 1);
  }

  /**
   * The first month of a period in which something is counted, up to {@link #lastMonth}: of what is
   * counted at its end, that is the last too.
   */
  public int firstMonth(Metric metric, int period) {
    return metric.on().isEmpty() ? lastMonth(period) : period;
  }

  /** The first month of the data, {@code yyyyMM}; 0 where there is none. */
  int firstMonth() {
    return firstMonth;
  }

  /** The period that the data begin in the midst of, in words; empty where there is none. */
  String cutPeriod() {
    return cut == 0 ? "" : words.month(cut);
  }

  /** The same lake by the month. */
  Shelf monthly() {
    return monthly;
  }

  /** Whether periods of this length have such a chart: more days than a month's are not drawn. */
  boolean shows(Page.Chart chart) {
    return pace == Pace.MONTH || chart.as() != Page.As.DAYS;
  }

  /** The same figures in another language of the service. */
  public Shelf in(Language other) {
    return other.code().equals(language.code())
        ? this
        : inOtherLanguages.computeIfAbsent(other.code(), code -> new Shelf(this, other));
  }

  public Language language() {
    return language;
  }

  /** How numbers and dates look here. */
  public Formats formats() {
    return formats;
  }

  /** What columns, subjects and months are called here. */
  public Words words() {
    return words;
  }

  /** The service's name. */
  public String title() {
    return say(profile.title());
  }

  /** A text of the profile. */
  String say(Text text) {
    return PeriodWords.said(language.say(text), pace);
  }

  /** See {@link Language#say}. */
  String say(String english, @Nullable Object... arguments) {
    return language.say(english, arguments);
  }

  public LakeReader reader() {
    return reader;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public Run run() {
    return run;
  }

  /** With the cases still open. */
  public Waits waits(Selection selection) {
    return waits.get(selection);
  }

  /** Counts what a page of the newest complete month takes longest to count. */
  public void prepare(Page page) {
    boolean hasWaits = page.tiles().stream().map(catalogue::metric).anyMatch(Waits::isMedian);
    if (hasWaits && !privacy.isKept()) {
      whole.lastCompleteMonth().ifPresent(month -> waits(Selection.ofAll(month)));
    }
  }

  /** What is shown of them, whichever of the small ones among it are told. */
  WaitCurve waitCurve(Selection selection) {
    return waitCurves.get(selection);
  }

  /** Of areas, up to a month. */
  public Gaps gaps(int month) {
    return gaps.get(month);
  }

  /** The first of what is behind a figure, at most so many. */
  public Oldest oldest(Metric metric, Selection selection, int most) {
    return oldest.of(metric, selection, most);
  }

  /** Announcements by the day, which are the same for every part. */
  Map<LocalDate, Days.Said> announcements(LocalDate first, LocalDate last) {
    return said.get(List.of(first, last));
  }

  /** Everything, as published. */
  public FigureBook whole() {
    return whole;
  }

  /** Whether there is no month yet: no case and no conversation had begun. */
  public boolean isEmpty() {
    return whole.periods().isEmpty();
  }

  /** The part that a selection asks for. */
  public FigureBook book(Selection selection) {
    if (selection.where().isEmpty()) {
      return whole;
    }
    return parts.get(new TreeMap<>(selection.where()));
  }

  /** What no run stores. */
  OnDemand onDemand() {
    return onDemand;
  }

  private FigureBook counted(SortedMap<String, String> where) {
    if (privacy.isKept()) {
      if (where.size() > 1) {
        throw new IllegalArgumentException("parts of parts are not told: " + where.keySet());
      }
      String dimension = where.firstKey();
      return new FigureBook(
          periods, groups.part(told, dimension, where.getOrDefault(dimension, ""), periods));
    }
    return isNarrowed() ? new FigureBook(periods, narrowed(where)) : counter.book(where);
  }

  private boolean isNarrowed() {
    return !reader.portion().departments().isEmpty();
  }

  // Of rows of some departments only, a share of all would be a share of those: of a department it
  // is as stored, and of parts of it there is none.
  private List<Figure> narrowed(SortedMap<String, String> where) {
    List<Figure> figures = new ArrayList<>();
    for (Figure figure : count(where)) {
      if (!catalogue.metric(figure.metric()).isShareOfAll()) {
        figures.add(figure);
      } else if (where.size() == 1 && figure.dimension().equals(Metric.ALL)) {
        Figure stored =
            whole.figure(
                catalogue.metric(figure.metric()),
                where.firstKey(),
                where.getOrDefault(where.firstKey(), ""),
                Period.monthOf(figure.periodStart()));
        figures.add(stored == null ? figure.withheld() : stored.of(Metric.ALL, Metric.ALL));
      } else {
        figures.add(figure.withheld());
      }
    }
    return figures;
  }

  // A metric that cannot be cut by a dimension has no figure for a part of it.
  private List<Figure> count(SortedMap<String, String> where) {
    List<Metric> metrics =
        catalogue.all().stream().filter(m -> m.by().containsAll(where.keySet())).toList();
    return new Tally(reader::query, periods).figures(metrics, new Slice(where, Metric.CUTS));
  }

  /**
   * Begins to make a cube of what the pages ask for, and asks it first from now on. To be closed
   * before the reader is. Where small groups are not told there are no parts to be counted, and of
   * some departments few ask: there it stays empty.
   *
   * @param mostBytes that it may take
   */
  public Cube makeCube(long mostBytes) {
    if (pace != Pace.MONTH) {
      throw new IllegalStateException("pages are of months");
    }
    Cube cube = new Cube(reader, catalogue.all(), periods, mostBytes);
    if (!privacy.isKept() && !isNarrowed()) {
      counter.use(cube);
      cube.order(() -> new CubeOrder(this, cube).place(profile));
    }
    return cube;
  }

  /** Counts parts. */
  PartCounter counter() {
    return counter;
  }

  /**
   * What is told of the hours of the week over some months, where small groups are not told; of a
   * part nothing.
   *
   * @param counted over these months, where hours cannot be added up; null where they can
   */
  Map<String, Figure> hours(
      Metric metric,
      Selection selection,
      List<Integer> months,
      @Nullable Map<String, Figure> counted) {
    Map<String, Figure> none = new TreeMap<>();
    for (String hour : Period.hoursOfTheWeek()) {
      none.put(
          hour,
          new Figure(
                  metric.metric(),
                  "month",
                  Period.start(selection.month()),
                  Metric.HOUR,
                  hour,
                  null,
                  null,
                  0)
              .withheld());
    }
    // The hours together are their months together, of which each has to be told elsewhere.
    boolean isToldElsewhere =
        months.stream().map(month -> whole.whole(metric, month)).noneMatch(Shelf::isMissing);
    if (hours == null || !selection.where().isEmpty() || months.isEmpty() || !isToldElsewhere) {
      return none;
    }
    return counted == null ? hours.over(metric, months) : hours.told(metric, counted, months);
  }

  private static boolean isMissing(@Nullable Figure figure) {
    return figure == null || figure.isWithheld();
  }

  /** The months of the last fiscal year that was over; empty where not all of them are there. */
  List<Integer> lastFiscalYear(int month) {
    EditionPeriod year =
        EditionPeriod.containing(
            Issue.Edition.FISCAL_YEAR, Period.yearMonth(month).atEndOfMonth(), profile.reporting());
    EditionPeriod over = year.lastMonth() > month ? year.preceding() : year;
    List<Integer> months = new ArrayList<>();
    for (int one = over.key(); one <= over.lastMonth(); one = Period.plus(one, 1)) {
      Period period = whole.periods().get(one);
      if (period == null || !period.complete()) {
        return List.of();
      }
      months.add(one);
    }
    return months;
  }

  /** What is not told of small groups. */
  public Privacy privacy() {
    return privacy;
  }

  /** A count beside the figures, withheld where it is of a small group. */
  long told(long count) {
    return privacy.isSmall(count) ? Figure.WITHHELD : count;
  }

  /**
   * Figures of periods as they are told, in the order in which they are printed.
   *
   * @param first month in which the first of them begins
   * @param last month in which the last of them begins
   */
  List<Figure> figures(int first, int last) {
    List<Figure> figures =
        privacy.isKept()
            ? told
            : reader.rows(
                Table.FIGURES,
                "grain = ? and period_start between ? and ?",
                grain.word(),
                Period.start(first),
                Period.start(last));
    return figures.stream()
        .filter(figure -> figure.periodStart() >= Period.start(first))
        .filter(figure -> figure.periodStart() <= Period.start(last))
        .sorted(Tally.ORDER)
        .toList();
  }

  /** What the run knew of the deliveries, in the order of their arrival. */
  public List<Delivery> deliveries() {
    return deliveries;
  }

  private List<Delivery> known() {
    Instant knownAt = run.knownAt();
    return reader.rows(Table.DELIVERIES, "true order by sequence").stream()
        .filter(delivery -> knownAt == null || !delivery.receivedAt().isAfter(knownAt))
        .toList();
  }

  /** Of a period: all service types first, then each by name. */
  public List<Balance> balances(int month) {
    if (pace != Pace.MONTH) {
      List<List<Balance>> months = new ArrayList<>();
      for (int one = month; one <= lastMonth(month); one = Period.plus(one, 1)) {
        months.add(monthly.balances(one));
      }
      return SummedBalance.of(month, months);
    }
    List<Balance> all =
        reader.rows(Table.BALANCES, "month = ? order by service_type nulls first", month);
    return privacy.isKept() ? ToldBalance.of(all, privacy) : all;
  }

  /** What was delivered and is not in every figure; asked once, because it reads the landing. */
  public synchronized List<LeftOut> leftOut() {
    List<LeftOut> known = leftOut;
    if (known == null) {
      known = LeftOut.of(this);
      leftOut = known;
    }
    return known;
  }

  /**
   * How many of the clocks behind a figure leave the dates for which their calendar is known, so
   * that its holidays there were guessed; 0 for metrics that rest on no clock.
   */
  long uncovered(Metric metric, Selection selection) {
    if (!metric.from().contains("clock_readings c")) {
      return 0;
    }
    if (privacy.isKept() && pace != Pace.MONTH) {
      // Less the months that are told, it would be one that is not.
      long sum = 0;
      int last = lastMonth(selection.month());
      for (int month = firstMonth(metric, selection.month());
          month <= last && sum != Figure.WITHHELD;
          month = Period.plus(month, 1)) {
        long one = monthly.uncovered(metric, selection.in(month));
        sum = one == Figure.WITHHELD ? one : sum + one;
      }
      return sum;
    }
    if (!hasUncovered()) {
      return 0;
    }
    Optional<Long> known =
        counter.inCube(
            cube ->
                cube.rows(
                    uncovered(metric),
                    selection.where(),
                    firstMonth(metric, selection.month()),
                    lastMonth(selection.month())));
    return told(known.orElseGet(() -> countUncovered(metric, selection)));
  }

  /** The clocks behind a metric that leave the dates for which their calendar is known. */
  static Cells uncovered(Metric metric) {
    return Cells.of(metric, Metric.DIMENSIONS).and("not c.covered");
  }

  private long countUncovered(Metric metric, Selection selection) {
    // A dimension's name is one of ours, which the selection has checked.
    StringBuilder sql =
        new StringBuilder(
            "select count(*) from %s where (%s) and not c.covered and %s"
                .formatted(
                    metric.from(),
                    metric.where() == null ? "true" : metric.where(),
                    metric.inMonths(
                        firstMonth(metric, selection.month()), lastMonth(selection.month()))));
    List<Object> asked = new ArrayList<>();
    selection
        .where()
        .forEach(
            (dimension, member) -> {
              sql.append(" and c.").append(dimension).append(" = ?");
              asked.add(member);
            });
    return reader.ask(sql.toString(), asked, row -> row.getLong(1)).get(0);
  }

  // Hardly ever, and then every tile would ask.
  private synchronized boolean hasUncovered() {
    Boolean known = hasUncovered;
    if (known == null) {
      known =
          reader
              .ask(
                  "select count(*) from clock_readings where not covered",
                  List.of(),
                  row -> row.getLong(1) > 0)
              .get(0);
      hasUncovered = known;
    }
    return known;
  }

  public Freshness freshness() {
    return freshness;
  }

  /** Why a figure has no value in a month. */
  Mark absence(@Nullable Figure figure, int month) {
    if (figure != null && figure.isWithheld()) {
      return Mark.SUPPRESSED;
    }
    Period period = whole.periods().get(month);
    if (period == null) {
      return Mark.NOT_APPLICABLE;
    }
    Instant completeTo = run.dataCompleteTo();
    if (completeTo != null && completeTo.isBefore(period.startsAt())) {
      return Mark.STALE;
    }
    return period.complete() ? Mark.NO_CASES : Mark.NOT_COMPLETE;
  }

  /** The members of a dimension, in order: of cases, and of conversations. */
  public List<String> members(String dimension) {
    return members.computeIfAbsent(
        dimension, d -> isNarrowed() ? membersSeen(d) : List.copyOf(whole.members(d)));
  }

  // Of some departments no run stores what else their cases have.
  private List<String> membersSeen(String dimension) {
    if (!Metric.DIMENSIONS.contains(dimension)) {
      return List.of();
    }
    String sql =
        NARROWED.stream()
            .map(table -> "select %s as member from %s".formatted(dimension, table.name()))
            .collect(Collectors.joining(" union ", "", " order by member"));
    return reader.ask(sql, List.of(), row -> String.valueOf(row.getString(1)));
  }
}
