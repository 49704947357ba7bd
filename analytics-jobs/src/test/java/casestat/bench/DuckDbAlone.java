package casestat.bench;

import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.metrics.Catalogue;
import casestat.metrics.Metric;
import casestat.metrics.Periods;
import casestat.metrics.Tally;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the product does, in one DuckDB and nothing else: deliveries to Parquet, facts and clock
 * readings to Parquet, figures to a file. The SQL stands in the files beside this class.
 *
 * <p>Simpler than the product: one run from nothing, rows that cannot be read are dropped without a
 * reason, nothing is versioned or locked, times are whole seconds, and of the ways to promise only
 * those of the sample profiles are there: business days with one stretch of hours a day, and
 * elapsed time with a calendar that is always open. Profile and metrics are read by the product's
 * own readers.
 */
final class DuckDbAlone {
  private static final long NEVER = 1L << 40;

  /**
   * Beyond so many cases there is not memory enough for every value of seven percentiles at once,
   * for each group a row is in, so that metrics are asked for one by one; and counts of distinct
   * cases, for which every id is kept so often, are left out.
   */
  private static final long ONE_BY_ONE = 3_000_000;

  /** Columns of facts that the peer does without. */
  private static final List<String> NOT_WORKED_OUT =
      List.of(
          "acknowledgement_seconds",
          "assignment_seconds",
          "open_seconds",
          "longest_silence_seconds",
          "replies",
          "reassignments",
          "late_seconds",
          "case_phases",
          "at_risk_at",
          "clock_holdings",
          "clock_lateness",
          "incident_reports",
          "survey_facts",
          "message_facts",
          "visit_facts",
          "call_facts",
          "clock_hours",
          "digital",
          "response_business_seconds",
          "residents",
          "spending");

  private final ServiceProfile profile;
  private final Instant asOf;
  private final Duck duck;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final long startedNanos = System.nanoTime();

  private DuckDbAlone(ServiceProfile profile, Instant asOf, Path data, Path out)
      throws SQLException {
    this.profile = profile;
    this.asOf = asOf;
    this.duck = new Duck();
    names.put("zone", profile.zone().getId());
    names.put("as_of", Long.toString(asOf.getEpochSecond()));
    names.put("never", Long.toString(NEVER));
    names.put("cases", data.resolve("cases.csv").toString());
    names.put("events", data.resolve("events.csv").toString());
    names.put("out", out.toString());
    names.put("conversation_columns", columns(Table.CONVERSATION_FACTS));
    names.put("period_columns", columns(Table.PERIODS));
    names.put("period_day_columns", columns(Table.PERIOD_DAYS));
  }

  /** Arguments: profile, as-of instant, folder of the deliveries, folder for the results. */
  public static void main(String[] arguments) throws SQLException, IOException {
    Path out = Path.of(arguments[3]);
    DuckDbAlone job =
        new DuckDbAlone(
            Profiles.load(arguments[0]),
            Instant.parse(arguments[1]),
            Path.of(arguments[2]),
            Files.createDirectories(out));
    try (Duck open = job.duck) {
      job.run(out.resolve("figures.csv"));
    }
  }

  private void run(Path figures) throws SQLException, IOException {
    duck.execute("set TimeZone = 'UTC'");
    duck.execute("set preserve_insertion_order = false");
    duck.execute("set memory_limit = '16GB'");
    duck.execute("set temp_directory = '%s'".formatted(names.get("out") + "/spill"));
    new PeerProfile(profile, duck).fill();
    script("calendar.sql");
    script("landing.sql");
    script("facts.sql");
    script("promises.sql");
    script("clocks.sql");
    script("figures.sql");
    write(counted(), figures);
    say("wrote figures");
  }

  private List<Figure> counted() {
    Tally tally = new Tally(duck::query, periods());
    if (duck.count("select count(*) from case_facts") <= ONE_BY_ONE) {
      return tally.figures(metrics());
    }
    List<Figure> figures = new ArrayList<>();
    for (Metric metric : metrics()) {
      if (!metric.sql().contains("count(distinct")) {
        figures.addAll(tally.figures(List.of(metric)));
        say(metric.metric());
      }
    }
    return figures;
  }

  /** Without those that rest on how a case was handled, which is not worked out here. */
  private List<Metric> metrics() {
    return Catalogue.of(profile).all().stream()
        .filter(metric -> NOT_WORKED_OUT.stream().noneMatch(metric.sql()::contains))
        .toList();
  }

  // The stretches to count for are what is asked, and no work of either side.
  private List<Period> periods() {
    int first = Math.toIntExact(duck.count("select min(opened_month) from case_facts"));
    List<Period> periods = new Periods(profile.zone(), profile.reporting()).upTo(first, asOf);
    for (Period p : periods) {
      duck.execute(
          "insert into periods values ('%s', %d, %d, '%s', '%s', %d, %b)"
              .formatted(
                  p.grain(),
                  p.periodStart(),
                  p.lastDay(),
                  p.startsAt(),
                  p.endsAt(),
                  p.endsSecond(),
                  p.complete()));
    }
    duck.execute(
        Periods.days(periods).stream()
            .map(d -> "('%s', %d, %d)".formatted(d.grain(), d.periodStart(), d.day()))
            .collect(Collectors.joining(", ", "insert into period_days values ", "")));
    return periods;
  }

  private static void write(List<Figure> figures, Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", Table.FIGURES.columns()));
    for (Figure f : figures) {
      lines.add(
          "%s,%s,%d,%s,\"%s\",%s,%s,%d"
              .formatted(
                  f.metric(),
                  f.grain(),
                  f.periodStart(),
                  f.dimension(),
                  f.member().replace("\"", "\"\""),
                  cell(f.numerator()),
                  cell(f.denominator()),
                  f.cases()));
    }
    Files.write(file, lines);
  }

  private static String cell(@Nullable Long number) {
    return number == null ? "" : number.toString();
  }

  /** The statements of a file, in order. A semicolon at the end of a line ends one. */
  private void script(String file) throws IOException {
    String sql;
    try (InputStream in = Objects.requireNonNull(DuckDbAlone.class.getResourceAsStream(file))) {
      sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (Map.Entry<String, String> name : names.entrySet()) {
      sql = sql.replace("${" + name.getKey() + "}", name.getValue());
    }
    for (String statement : sql.split(";\n", -1)) {
      if (!statement.isBlank()) {
        duck.execute(statement);
      }
    }
    say(file);
  }

  private static String columns(Table<?> table) {
    return Arrays.stream(table.row().getRecordComponents())
        .map(c -> Table.snakeCase(c.getName()) + " " + sqlType(c))
        .collect(Collectors.joining(", "));
  }

  private static String sqlType(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    if (type == Instant.class) {
      return "timestamptz";
    }
    return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "bigint" : "varchar";
  }

  private void say(String what) {
    System.err.printf(Locale.ROOT, "%7.1f s  %s%n", (System.nanoTime() - startedNanos) / 1e9, what);
  }
}
