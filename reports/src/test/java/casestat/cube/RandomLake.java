package casestat.cube;

import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.RowWriter;
import casestat.lake.Rows;
import casestat.lake.Table;
import casestat.metrics.Metric;
import casestat.metrics.Periods;
import casestat.profile.Reporting;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A lake of facts that no service would have: every column of every row is drawn by itself, so that
 * cases have rows in many cells, months are empty and times are beyond an int.
 */
final class RandomLake {
  static final List<String> MEMBERS =
      List.of("(not stated)", "(every)", "Parks & Streets", "O'Higgins", "A | B", "B");

  static final Reporting REPORTING = new Reporting(DayOfWeek.SUNDAY, Month.JULY);

  private static final long START = Instant.parse("2023-11-01T00:00:00Z").getEpochSecond();
  private static final long SPAN = 330L * 86_400;
  private static final Instant AS_OF = Instant.parse("2024-09-11T12:00:00Z");

  /** Facts, and how many rows of each for a hundred cases. */
  private static final Map<Table<?>, Integer> FACTS =
      Map.ofEntries(
          Map.entry(Table.CASE_FACTS, 100),
          Map.entry(Table.CASE_SPELLS, 150),
          Map.entry(Table.CASE_STAYS, 50),
          Map.entry(Table.CASE_PHASES, 120),
          Map.entry(Table.CLOCK_READINGS, 150),
          Map.entry(Table.CLOCK_HOLDINGS, 60),
          Map.entry(Table.CONVERSATION_FACTS, 100),
          Map.entry(Table.MESSAGE_FACTS, 100),
          Map.entry(Table.VISIT_FACTS, 150),
          Map.entry(Table.CALL_FACTS, 100),
          Map.entry(Table.CLOCK_LATENESS, 60),
          Map.entry(Table.INCIDENT_REPORTS, 100),
          Map.entry(Table.SURVEY_FACTS, 60),
          Map.entry(Table.RESIDENTS, 6),
          Map.entry(Table.SPENDING, 30));

  private final Random random;
  private final int cases;

  private RandomLake(long seed, int cases) {
    this.random = new Random(seed);
    this.cases = cases;
  }

  /** The months that there are. */
  static List<Period> months() {
    return new Periods(ZoneOffset.UTC, REPORTING)
        .upTo(202312, AS_OF).stream().filter(Period::isMonth).toList();
  }

  /**
   * @param cases how many there are, more or less
   */
  static LakeReader reader(Path folder, long seed, int cases) {
    Lake lake = Lake.create(folder);
    lake.makeTables(Table.LANDING);
    lake.makeTables(Table.COMPUTED);
    RandomLake random = new RandomLake(seed, cases);
    for (Table<?> table : Table.COMPUTED) {
      if (FACTS.containsKey(table)) {
        random.write(lake, table, FACTS.getOrDefault(table, 0) * cases / 100);
      }
    }
    Generation none = new Generation("", Map.of());
    new RowWriter<>(lake, Table.PERIODS).append(months(), none);
    new RowWriter<>(lake, Table.PERIOD_DAYS).append(Periods.days(months()), none);
    new RowWriter<>(lake, Table.CLOCK_HOURS).append(Periods.hours(months(), ZoneOffset.UTC), none);
    Map<String, Long> snapshots = new TreeMap<>(lake.snapshots(Table.LANDING));
    snapshots.putAll(lake.snapshots(Table.COMPUTED));
    return LakeReader.of(lake, new Generation("run-1", snapshots));
  }

  private <R extends Record> void write(Lake lake, Table<R> table, int many) {
    List<R> rows = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      RecordComponent[] components = table.row().getRecordComponents();
      @Nullable Object[] values = new @Nullable Object[components.length];
      for (int c = 0; c < values.length; c++) {
        boolean isNullable = components[c].getAnnotatedType().isAnnotationPresent(Nullable.class);
        values[c] =
            isNullable && random.nextInt(3) == 0
                ? null
                : value(Table.snakeCase(components[c].getName()), components[c].getType(), i);
      }
      rows.add(Rows.of(table.row()).row(values));
    }
    new RowWriter<>(lake, table).append(rows, new Generation("", Map.of()));
  }

  private Object value(String column, Class<?> type, int number) {
    if (Metric.DIMENSIONS.contains(column)) {
      return MEMBERS.get(random.nextInt(MEMBERS.size()));
    }
    if (column.equals("case_id") || column.equals("session") || column.equals("incident_id")) {
      return "c" + random.nextInt(1 + cases);
    }
    if (column.equals("device")) {
      return random.nextBoolean() ? "phone" : "tablet";
    }
    if (column.endsWith("_id")) {
      return column + number;
    }
    if (column.endsWith("_on") || column.endsWith("_day")) {
      return Periods.day(instant(), ZoneOffset.UTC);
    }
    if (column.endsWith("month")) {
      return Periods.day(instant(), ZoneOffset.UTC) / 100;
    }
    if (column.endsWith("_second")) {
      return instant().getEpochSecond();
    }
    if (type == Instant.class) {
      return instant();
    }
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[random.nextInt(constants.length)].toString();
    }
    if (column.endsWith("hour")) {
      return Period.hoursOfTheWeek().get(random.nextInt(168));
    }
    if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == String.class) {
      return "x" + random.nextInt(4);
    }
    // Small, so that many are equal, and some beyond the range of an int.
    boolean isFar = column.endsWith("_seconds") && random.nextInt(10) == 0;
    return isFar ? (Object) (3_000_000_000L + random.nextInt(9)) : (Object) random.nextInt(50);
  }

  private Instant instant() {
    return Instant.ofEpochSecond(START + (long) (random.nextDouble() * SPAN));
  }
}
