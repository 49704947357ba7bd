package casestat.metrics;

import casestat.lake.Rows;
import casestat.lake.Table;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of an example, in UTC. It says only what matters: months and seconds follow from the
 * instants, and everything else is harmless.
 */
final class ExampleRow {
  private final Map<String, String> cells;

  private ExampleRow(Map<String, String> cells) {
    this.cells = cells;
  }

  static <R extends Record> R of(Table<R> table, Map<String, String> cells) {
    Set<String> unknown = new HashSet<>(cells.keySet());
    table.columns().forEach(unknown::remove);
    // A spell keeps the opening of its case as seconds only.
    unknown.remove("opened_at");
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("%s has no %s".formatted(table.name(), unknown));
    }
    ExampleRow row = new ExampleRow(cells);
    RecordComponent[] components = table.row().getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.value(components[i]);
    }
    return Rows.of(table.row()).row(values);
  }

  private @Nullable Object value(RecordComponent component) {
    String column = Table.snakeCase(component.getName());
    String cell = cells.getOrDefault(column, "");
    if (!cell.isEmpty()) {
      return parsed(component.getType(), cell);
    }
    Instant instant = instant(column);
    if (instant != null) {
      return calendar(column, instant);
    }
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return nullable ? null : harmless(component);
  }

  /** The instant that a column such as {@code due_month} is about. */
  private @Nullable Instant instant(String column) {
    String noun = column.replaceAll("_(at|month|on|second)$", "");
    if (noun.equals(column)) {
      return null;
    }
    String cell = cells.getOrDefault(noun + "_at", "");
    if (cell.isEmpty() && noun.equals("opened")) {
      cell = cells.getOrDefault("started_at", "");
    }
    return cell.isEmpty() ? null : at(cell);
  }

  private static Object calendar(String column, Instant at) {
    var day = at.atZone(ZoneOffset.UTC).toLocalDate();
    if (column.endsWith("_second")) {
      return at.getEpochSecond();
    }
    if (column.endsWith("_month")) {
      return month(YearMonth.from(day));
    }
    return column.endsWith("_on") ? month(YearMonth.from(day)) * 100 + day.getDayOfMonth() : at;
  }

  private static Object parsed(Class<?> type, String cell) {
    if (type == Instant.class) {
      return at(cell);
    }
    if (type == Boolean.class || type == boolean.class) {
      return Boolean.valueOf(cell);
    }
    boolean isNumber = type.isPrimitive() || Number.class.isAssignableFrom(type);
    return isNumber ? number(cell) : cell;
  }

  private static Object harmless(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == Instant.class) {
      return Instant.EPOCH;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type.isPrimitive()) {
      return 1;
    }
    return type.isEnum() ? type.getEnumConstants()[0].toString() : "(not stated)";
  }

  static int month(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }

  /** {@code 2024-06-10}, {@code 2024-06-10T12:00} or {@code 2024-06-10T12:00:01}. */
  static Instant at(String text) {
    return Instant.parse(text + "1970-01-01T00:00:00Z".substring(text.length()));
  }

  /** {@code 90}, or with a unit {@code 90s}, {@code 20m}, {@code 4h}, {@code 3d}. */
  static long number(String text) {
    int unit = "smhd".indexOf(text.charAt(text.length() - 1));
    if (unit < 0) {
      return Long.parseLong(text);
    }
    long[] seconds = {1, 60, 3600, 86_400};
    return Long.parseLong(text.substring(0, text.length() - 1)) * seconds[unit];
  }
}
