package casestat.report;

import casestat.lake.Balance;
import casestat.lake.Delivery;
import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.Run;
import casestat.lake.Table;
import casestat.language.Language;
import casestat.metrics.Catalogue;
import casestat.metrics.Metric;
import casestat.metrics.Slice;
import casestat.metrics.Tally;
import casestat.profile.Privacy;
import casestat.profile.ServiceProfile;
import casestat.profile.Text;
import casestat.report.chart.Formats;
import casestat.report.chart.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one run: as published where everything is asked for, counted on demand by the same
 * definitions where a part is. Parts that were asked for lately are kept.
 */
public final class Shelf {
  /** Parts that are kept; one of them holds some thousand figures. */
  private static final int MOST_PARTS = 200;

  private final LakeReader reader;
  private final ServiceProfile profile;
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
  private final Freshness freshness;
  private @Nullable List<LeftOut> leftOut;
  private @Nullable Boolean hasUncovered;
  private final Kept<Integer, Gaps> gaps = new Kept<>(MOST_PARTS, month -> Gaps.of(this, month));
  private final Kept<Selection, Waits> waits = new Kept<>(MOST_PARTS, s -> Waits.of(this, s));
  private final Kept<SortedMap<String, String>, FigureBook> parts;
  private final OnDemand onDemand;
  private final Map<String, Shelf> inOtherLanguages = new ConcurrentHashMap<>();

  /**
   * @param profile of the service, whose own metrics count too
   */
  public Shelf(LakeReader reader, ServiceProfile profile) {
    this.reader = reader;
    this.profile = profile;
    this.language = Language.of(profile);
    this.formats = new Formats(language);
    this.words = new Words(formats);
    this.catalogue = Catalogue.of(profile);
    this.parts = new Kept<>(MOST_PARTS, this::counted);
    this.run = reader.rows(Table.RUNS, "run_id = ?", reader.generation().runId()).get(0);
    this.periods = reader.rows(Table.PERIODS, "grain = 'month' order by period_start");
    this.privacy = profile.privacy();
    this.groups = new SmallGroups(catalogue, privacy);
    List<Figure> counted = reader.rows(Table.FIGURES, "grain = 'month'");
    this.told = privacy.isKept() ? groups.told(counted) : List.of();
    this.hours = privacy.isKept() ? new HourSums(counted, privacy.smallestGroup()) : null;
    this.whole = new FigureBook(periods, privacy.isKept() ? told : counted);
    this.onDemand = new OnDemand(reader, profile, periods, groups, whole);
    this.freshness = Freshness.of(run, deliveries());
  }

  private Shelf(Shelf other, Language language) {
    this.reader = other.reader;
    this.profile = other.profile;
    this.language = language;
    this.formats = new Formats(language);
    this.words = new Words(formats);
    this.catalogue = other.catalogue.in(language);
    this.run = other.run;
    this.periods = other.periods;
    this.whole = other.whole;
    this.privacy = other.privacy;
    this.groups = other.groups;
    this.told = other.told;
    this.hours = other.hours;
    this.freshness = other.freshness;
    this.parts = other.parts;
    this.onDemand = other.onDemand;
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
    return language.say(text);
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

  /** Of areas, up to a month. */
  public Gaps gaps(int month) {
    return gaps.get(month);
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
    return new FigureBook(periods, count(where));
  }

  // A metric that cannot be cut by a dimension has no figure for a part of it.
  private List<Figure> count(SortedMap<String, String> where) {
    List<Metric> metrics =
        catalogue.all().stream().filter(m -> m.by().containsAll(where.keySet())).toList();
    return new Tally(reader::query, periods).figures(metrics, new Slice(where, Metric.CUTS));
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
    if (hours == null || !selection.where().isEmpty()) {
      return none;
    }
    return counted == null ? hours.over(metric, months) : hours.told(metric, counted, months);
  }

  /** What is not told of small groups. */
  public Privacy privacy() {
    return privacy;
  }

  /** A count beside the figures, withheld where it is of a small group. */
  long told(long count) {
    return privacy.isSmall(count) ? Figure.WITHHELD : count;
  }

  /** Figures of months as they are told, in the order in which they are printed. */
  List<Figure> figures(int firstMonth, int lastMonth) {
    List<Figure> figures =
        privacy.isKept()
            ? told
            : reader.rows(
                Table.FIGURES,
                "grain = 'month' and period_start between ? and ?",
                Period.start(firstMonth),
                Period.start(lastMonth));
    return figures.stream()
        .filter(figure -> figure.periodStart() >= Period.start(firstMonth))
        .filter(figure -> figure.periodStart() <= Period.start(lastMonth))
        .sorted(Tally.ORDER)
        .toList();
  }

  /** What the run knew of the deliveries, in the order of their arrival. */
  public List<Delivery> deliveries() {
    Instant knownAt = run.knownAt();
    return reader.rows(Table.DELIVERIES, "true order by sequence").stream()
        .filter(delivery -> knownAt == null || !delivery.receivedAt().isAfter(knownAt))
        .toList();
  }

  /** Of a month: all service types first, then each by name. */
  public List<Balance> balances(int month) {
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
    // A dimension's name is one of ours, which the selection has checked.
    StringBuilder sql =
        new StringBuilder(
            "select count(*) from %s where (%s) and not c.covered and %s"
                .formatted(
                    metric.from(),
                    metric.where() == null ? "true" : metric.where(),
                    metric.inMonths(selection.month(), selection.month())));
    List<Object> asked = new ArrayList<>();
    selection
        .where()
        .forEach(
            (dimension, member) -> {
              sql.append(" and c.").append(dimension).append(" = ?");
              asked.add(member);
            });
    return hasUncovered()
        ? told(reader.ask(sql.toString(), asked, row -> row.getLong(1)).get(0))
        : 0;
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
    return List.copyOf(whole.members(dimension));
  }
}
