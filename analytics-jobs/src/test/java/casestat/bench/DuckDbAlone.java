package casestat.bench;

import casestat.lake.Event;
import casestat.lake.Figure;
import casestat.lake.Milestone;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.metrics.Metrics;
import casestat.metrics.Tally;
import casestat.profile.Calendar;
import casestat.profile.CalendarVersion;
import casestat.profile.PolicyItem;
import casestat.profile.Profiles;
import casestat.profile.Reopen;
import casestat.profile.ServiceProfile;
import casestat.profile.SlaPolicy;
import casestat.profile.Source;
import casestat.profile.Start;
import casestat.profile.Target;
import casestat.profile.TimeRange;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
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

  private final ServiceProfile profile;
  private final Connection connection;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final long startedNanos = System.nanoTime();

  private DuckDbAlone(ServiceProfile profile, Instant asOf, Path data, Path out)
      throws SQLException {
    this.profile = profile;
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
    names.put("zone", profile.zone().getId());
    names.put("as_of", Long.toString(asOf.getEpochSecond()));
    names.put("never", Long.toString(NEVER));
    names.put("cases", data.resolve("cases.csv").toString());
    names.put("events", data.resolve("events.csv").toString());
    names.put("out", out.toString());
    names.put("conversation_columns", columns(Table.CONVERSATION_FACTS));
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
    try (Connection open = job.connection) {
      job.run(out.resolve("figures.csv"));
    }
  }

  private void run(Path figures) throws SQLException, IOException {
    execute("set TimeZone = 'UTC'");
    execute("set preserve_insertion_order = false");
    fillCalendar();
    fillPolicies();
    fillWords();
    script("calendar.sql");
    script("landing.sql");
    script("facts.sql");
    script("promises.sql");
    script("clocks.sql");
    script("figures.sql");
    write(new Tally(this::query, periods()).figures(Metrics.catalogue()), figures);
    say("wrote figures");
  }

  private void fillCalendar() throws SQLException {
    execute("create table office_hours (weekday bigint, opens bigint, closes bigint)");
    execute("create table office_holidays (day date)");
    for (Calendar calendar : profile.calendars()) {
      if (calendar.always()) {
        continue;
      }
      CalendarVersion hours = calendar.versions().get(0);
      if (calendar.versions().size() > 1
          || !hours.exceptions().isEmpty()
          || !hours.seasons().isEmpty()
          || !hours.breaks().isEmpty()
          || !hours.week().breaks().isEmpty()
          || !calendar.zone().equals(profile.zone())) {
        throw new IllegalArgumentException("no calendar for this benchmark: " + calendar);
      }
      hours.week().hours().forEach((day, ranges) -> insertHours(day.getValue(), ranges));
      for (var day : new TreeSet<>(hours.holidays())) {
        execute("insert into office_holidays values (date '%s')".formatted(day));
      }
    }
    long days = count("select count(*) from office_hours");
    if (days != count("select count(distinct weekday) from office_hours")) {
      throw new IllegalArgumentException("one calendar with hours is what this benchmark knows");
    }
  }

  private void insertHours(int weekday, List<TimeRange> hours) {
    if (hours.size() != 1 || hours.get(0).end() > TimeRange.DAY) {
      throw new IllegalArgumentException("one stretch of hours a day, not " + hours);
    }
    TimeRange range = hours.get(0);
    execute(
        "insert into office_hours values (%d, %d, %d)"
            .formatted(weekday, range.start(), range.end()));
  }

  private void fillPolicies() {
    execute(
        """
        create table policies (
          place integer, policy varchar, calendar varchar, is_always boolean,
          service_types varchar[], priorities varchar[],
          response_seconds bigint, response_days bigint,
          resolution_seconds bigint, resolution_days bigint, continues_seconds bigint)
        """);
    execute("create table pause_words (word varchar)");
    TreeSet<String> words = new TreeSet<>();
    for (int place = 0; place < profile.policies().size(); place++) {
      SlaPolicy policy = profile.policies().get(place);
      String calendar = policy.calendar().otherwise();
      boolean always =
          profile.calendars().stream().anyMatch(c -> c.calendar().equals(calendar) && c.always());
      PolicyItem resolution = policy.item(Milestone.RESOLUTION).orElseThrow();
      PolicyItem response = policy.item(Milestone.FIRST_RESPONSE).orElseThrow();
      refuseOtherRules(policy, resolution, response);
      Reopen reopen = resolution.reopen();
      execute(
          "insert into policies values (%d, %s, %s, %b, %s, %s, %s, %s, %s)"
              .formatted(
                  place,
                  text(policy.policy()),
                  text(calendar),
                  always,
                  texts(policy.where().get("service_type")),
                  texts(policy.where().get("priority")),
                  target(response.target(), always),
                  target(resolution.target(), always),
                  reopen.mode() == Reopen.Mode.CONTINUE
                      ? Long.toString(reopen.within().toSeconds())
                      : "null"));
      resolution.pauses().forEach(pause -> words.add(pause.word()));
    }
    words.forEach(word -> execute("insert into pause_words values (%s)".formatted(text(word))));
  }

  private static void refuseOtherRules(
      SlaPolicy policy, PolicyItem resolution, PolicyItem response) {
    boolean known =
        policy.calendar().by() == null
            && policy.items().size() == 2
            && policy.items().stream().allMatch(i -> i.starts().equals(Start.SUBMITTED))
            && policy.items().stream().allMatch(i -> i.receivedBy() == null)
            && resolution.reopen().mode() != Reopen.Mode.KEEP_FIRST
            && resolution.pauses().equals(response.pauses());
    if (!known) {
      throw new IllegalArgumentException("no policy for this benchmark: " + policy);
    }
  }

  /** Seconds and days, one of them null. */
  private static String target(@Nullable Target target, boolean always) {
    if (target instanceof Target.BusinessDays days && !always) {
      return "null, " + days.days();
    }
    if (target instanceof Target.CalendarTime elapsed && always) {
      return elapsed.time().toSeconds() + ", null";
    }
    throw new IllegalArgumentException("no promise for this benchmark: " + target);
  }

  private void fillWords() {
    execute("create table kinds (kind varchar, ends_as varchar)");
    for (Event.Kind kind : Event.Kind.values()) {
      String outcome = kind.outcome() == null ? null : kind.outcome().name();
      execute("insert into kinds values (%s, %s)".formatted(text(kind.name()), text(outcome)));
    }
    execute("create table status_words (word varchar, outcome varchar)");
    for (Source source : profile.intake().sources()) {
      source
          .values()
          .getOrDefault("status", Map.of())
          .forEach(
              (word, ours) ->
                  execute(
                      "insert into status_words values (%s, %s)"
                          .formatted(
                              text(word),
                              ours.equals("open") ? "null" : text(ours.toUpperCase(Locale.ROOT)))));
    }
  }

  private List<Period> periods() {
    return query("select * from periods order by month", List.of()).stream()
        .map(
            row ->
                new Period(
                    String.valueOf(row.get(0)),
                    number(row.get(1)).intValue(),
                    number(row.get(2)).intValue(),
                    instant(row.get(3)),
                    instant(row.get(4)),
                    number(row.get(5)).longValue(),
                    Boolean.TRUE.equals(row.get(6))))
        .toList();
  }

  private static Number number(@Nullable Object cell) {
    return (Number) Objects.requireNonNull(cell);
  }

  private static Instant instant(@Nullable Object cell) {
    return ((OffsetDateTime) Objects.requireNonNull(cell)).toInstant();
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
        execute(statement);
      }
    }
    say(file);
  }

  private void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + "\n" + sql, e);
    }
  }

  private long count(String sql) {
    return number(query(sql, List.of()).get(0).get(0)).longValue();
  }

  private List<List<@Nullable Object>> query(String sql, List<?> parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      try (ResultSet results = statement.executeQuery()) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (results.next()) {
          List<@Nullable Object> row = new ArrayList<>();
          for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
            row.add(results.getObject(i));
          }
          rows.add(row);
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + "\n" + sql, e);
    }
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

  private static String text(@Nullable String value) {
    return value == null ? "null" : "'" + value.replace("'", "''") + "'";
  }

  private static String texts(@Nullable List<String> values) {
    return values == null
        ? "null"
        : values.stream().map(DuckDbAlone::text).collect(Collectors.joining(", ", "[", "]"));
  }

  private void say(String what) {
    System.err.printf(Locale.ROOT, "%7.1f s  %s%n", (System.nanoTime() - startedNanos) / 1e9, what);
  }
}
