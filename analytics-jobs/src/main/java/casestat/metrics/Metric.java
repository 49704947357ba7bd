package casestat.metrics;

import casestat.lake.Definition;
import casestat.lake.Period;
import casestat.lake.Spending;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a {@code *.metrics.yml}: what is counted, in words and in SQL.
 *
 * <p>All expressions are read in the scope of {@code from}. They use no function that turns an
 * instant into a local date: days are columns.
 *
 * <p>The file is long for the words of an entry: unit, better, cohort and subject are its columns.
 *
 * @param metric its id, as in figures, profiles and file names
 * @param means one plain sentence, for a reader who has never seen a query
 * @param formula in words, with what is left out
 * @param from a table, or a join
 * @param where which rows of {@code from} are counted; null for all
 * @param on the local day, as {@code yyyyMMdd}, on which a row is counted; empty where {@code from}
 *     has the periods in it as {@code p}, as what is counted at the end of each has
 * @param numerator an aggregate
 * @param denominator an aggregate, or {@link #ALL}; null where the metric is no share
 * @param cases an aggregate: how many cases, clocks or conversations the figure rests on
 * @param key the column that names what is behind a figure, for the drill-down
 * @param by the dimensions it can be cut by
 * @param decision where the opinion that moves this figure is argued; null where there is none
 * @param pairs of dimensions that its figures are also cut by, as in {@code department by area}
 * @param monthly whether it is known by the month only, so that days and weeks have none
 */
public record Metric(
    String metric,
    String label,
    Unit unit,
    Better better,
    String means,
    String formula,
    Cohort counts,
    String from,
    @Nullable String where,
    String on,
    String numerator,
    @Nullable String denominator,
    String cases,
    String key,
    List<String> by,
    @Nullable String decision,
    boolean monthly,
    List<String> pairs) {

  /** The dimension columns that every table of facts has. */
  public static final List<String> DIMENSIONS =
      List.of("department", "service_type", "channel", "area");

  /** Of the week. */
  public static final String HOUR = "hour";

  /** What some figures can be cut by besides: when in the week, and with what. */
  public static final List<String> CUTS =
      Stream.concat(DIMENSIONS.stream(), Stream.of(HOUR, "device")).toList();

  /** As a member: of every member of a dimension, and of none alone. */
  public static final String EVERY = Spending.EVERY;

  private static final int FEW = 10;

  /** As a denominator: the numerator of the whole in the same period. */
  public static final String ALL = "all";

  public Metric {
    by = List.copyOf(by);
    pairs = List.copyOf(pairs);
  }

  /** What a figure is measured in. */
  public enum Unit {
    /** Cases, or whatever else is counted. */
    CASES,
    /** Wall time. */
    SECONDS,
    /** A fraction of 1. */
    SHARE,
    /** So many of one thing for one of another. */
    RATE,
    /** A rate for one of them, shown for a thousand. */
    PER_THOUSAND,
    /** A rate for a second, shown for a day. */
    PER_DAY,
    /** A rate for a second, shown for an hour. */
    PER_HOUR,
    /** Hundredths of a currency for one thing. */
    MONEY;

    /** Whether a figure is a numerator divided by a denominator, and never one of them alone. */
    public boolean isRatio() {
      return this != CASES && this != SECONDS;
    }

    /** A numerator as people read it: of money, whole currency and not hundredths. */
    public double numerator(long stored) {
      return this == MONEY ? stored / 100.0 : stored;
    }

    /** A denominator as people read it: thousands, days, or hours. */
    public double denominator(long stored) {
      return switch (this) {
        case PER_THOUSAND -> stored / 1000.0;
        case PER_DAY -> stored / 86_400.0;
        case PER_HOUR -> stored / 3_600.0;
        case CASES, SECONDS, SHARE, RATE, MONEY -> stored;
      };
    }
  }

  /** Which way a service would want the figure to move. */
  public enum Better {
    HIGHER,
    LOWER,
    NEITHER
  }

  /** Which cases a metric counts, and so which month they fall in. */
  public enum Cohort {
    OPENED,
    RESOLVED,
    /** Two cohorts of one period, one over or less the other. */
    OPENED_AND_RESOLVED,
    REOPENED,
    DUE,
    OPEN_AT_END,
    CONVERSATIONS_STARTED,
    FIRST_ACKNOWLEDGED,
    FIRST_ASSIGNED,
    FIRST_ANSWERED,
    EXCHANGES_ANSWERED,
    CONTACTS_MADE,
    CALLS_OFFERED,
    MESSAGES_SENT,
    STEPS_TAKEN,
    SURVEYS_SENT,
    SURVEYS_ANSWERED,
    FIRST_RESOLVED;

    /** As a definition says it: {@code open at end}. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** What is behind a figure, and what its words must call it. */
  public enum Subject {
    CASES("case", "cases"),
    CONVERSATIONS("conversation", "conversations"),
    MESSAGES("message", "messages"),
    CALLS("call", "calls"),
    VISITS("visit", "visits"),
    CONTACTS("contact", "contacts");

    private final String one;
    private final String many;

    Subject(String one, String many) {
      this.one = one;
      this.many = many;
    }

    public String one() {
      return one;
    }

    public String many() {
      return many;
    }
  }

  public Subject subject() {
    return switch (key.substring(key.lastIndexOf('.') + 1)) {
      case "conversation_id" -> Subject.CONVERSATIONS;
      case "interaction_id" -> Subject.MESSAGES;
      case "call_id" -> Subject.CALLS;
      case "session" -> Subject.VISITS;
      case "contact_id" -> Subject.CONTACTS;
      default -> Subject.CASES;
    };
  }

  /** What it says of itself. */
  MetricText text() {
    return new MetricText(label, means, formula);
  }

  /** The same, said otherwise. */
  Metric saying(MetricText text) {
    return but(text, pairs);
  }

  /** The same, cut by pairs of dimensions too. */
  public Metric with(List<String> morePairs) {
    return but(text(), morePairs);
  }

  private Metric but(MetricText text, List<String> itsPairs) {
    return new Metric(
        metric,
        text.label(),
        unit,
        better,
        text.means(),
        text.formula(),
        counts,
        from,
        where,
        on,
        numerator,
        denominator,
        cases,
        key,
        by,
        decision,
        monthly,
        itsPairs);
  }

  /** What its members may be held side by side by: the week has too many hours for that. */
  public List<String> comparedBy() {
    return by.stream().filter(dimension -> !dimension.equals(HOUR)).toList();
  }

  /** Whether its figures have members of this dimension or pair. */
  public boolean isCutBy(String dimension) {
    return by.contains(dimension) || pairs.contains(dimension);
  }

  /**
   * Whether a member, or one of a pair, stands for every member in this definition. Only where it
   * has such rows: a department may be called anything.
   */
  public boolean isOfEvery(String member) {
    return from.contains("'" + EVERY + "'") && Cut.members(member).contains(EVERY);
  }

  /** In which of some periods it is counted. */
  public List<Period> in(List<Period> periods) {
    return population().of(periods);
  }

  /**
   * Whether so many cases are enough to conclude from a figure: ten, or for a percentile ten beyond
   * it. A count says what it says.
   */
  public boolean isEnough(long number) {
    if (Percentiles.is(this)) {
      return Percentiles.percentile(this).isEstimable(number);
    }
    return unit == Unit.CASES || number >= FEW;
  }

  /** Whether the denominator is the whole of the period and not an expression. */
  public boolean isShareOfAll() {
    return ALL.equals(denominator);
  }

  /** Metrics of one population are answered by one query. */
  Population population() {
    return new Population(from, on, where, monthly);
  }

  /**
   * A condition on the days on which a row is counted.
   *
   * @throws IllegalStateException for what is counted at the end of a period
   */
  public String within(int firstDay, int lastDay) {
    if (population().isAtEnd()) {
      throw new IllegalStateException(metric + " is counted at the end of a period");
    }
    return "%s between %d and %d".formatted(on, firstDay, lastDay);
  }

  /**
   * A condition on the months in which a row is counted, or at whose end.
   *
   * @param first {@code yyyyMM}
   * @param last {@code yyyyMM}, inclusive
   */
  public String inMonths(int first, int last) {
    return population().isAtEnd()
        ? "p.grain = 'month' and p.period_start between %d and %d"
            .formatted(Period.start(first), Period.start(last))
        : within(Period.start(first), Period.end(last));
  }

  /** What travels with the figures. */
  public Definition definition() {
    return new Definition(
        metric,
        label,
        unit.name().toLowerCase(Locale.ROOT),
        better.name().toLowerCase(Locale.ROOT),
        means,
        formula,
        counts.words(),
        sql());
  }

  /** A statement that gives the figures of the whole, period by period, in either engine. */
  public String sql() {
    Population population = population();
    StringBuilder sql = new StringBuilder("select ").append(population.key()).append(",\n");
    sql.append("  ").append(numerator).append(" as numerator,\n");
    if (denominator != null) {
      // The whole, cut by nothing, is its own denominator.
      sql.append("  ")
          .append(isShareOfAll() ? numerator : denominator)
          .append(" as denominator,\n");
    }
    sql.append("  ").append(cases).append(" as cases\n");
    sql.append("from ").append(population.source()).append('\n');
    List<String> conditions = new ArrayList<>();
    if (where != null) {
      conditions.add(where);
    }
    if (monthly) {
      conditions.add("p.grain not in ('day', 'week')");
    }
    if (!conditions.isEmpty()) {
      sql.append("where ").append(String.join(" and ", conditions)).append('\n');
    }
    return sql.append("group by ").append(population.key()).toString();
  }
}
