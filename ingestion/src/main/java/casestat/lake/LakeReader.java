package casestat.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one {@link Generation}, to be asked in SQL.
 *
 * <p>DuckDB reads the Parquet files of exactly those snapshots; each table of the lake is a view of
 * the same name. The engine sees the lake's folder and nothing else of the machine. Safe for use by
 * many threads: each question has a connection of its own.
 */
public final class LakeReader implements AutoCloseable {
  private final Generation generation;
  private final Portion portion;
  private final DuckDBConnection root;

  private LakeReader(Generation generation, Portion portion, DuckDBConnection root) {
    this.generation = generation;
    this.portion = portion;
    this.root = root;
  }

  /** Of the newest complete run of analyze. */
  public static LakeReader ofNewestRun(Lake lake) {
    return of(
        lake,
        lake.computed()
            .orElseThrow(
                () ->
                    new LakeException(
                        "the lake %s has no figures yet: run casestat analyze first"
                            .formatted(lake.folder()))));
  }

  public static LakeReader of(Lake lake, Generation generation) {
    return of(lake, generation, Portion.ALL);
  }

  /**
   * @param portion what is seen of it, by whatever question
   */
  public static LakeReader of(Lake lake, Generation generation, Portion portion) {
    try {
      return of(
          LakeViews.of(lake, generation, portion),
          Portion.quoted(lake.folder() + "/"),
          generation,
          portion);
    } catch (SQLException e) {
      throw new LakeException("cannot read the lake %s".formatted(lake.folder()), e);
    }
  }

  /** Loads the engine, for whoever knows before long that something will be read. */
  public static void load() {
    try {
      DriverManager.getConnection("jdbc:duckdb:").close();
    } catch (SQLException e) {
      throw new LakeException("cannot load the reading engine", e);
    }
  }

  /** Every table, and no row in any: to try a question before there is a lake. */
  public static LakeReader ofNothing() {
    try {
      return of(LakeViews.ofNothing(), "", new Generation("", Map.of()), Portion.ALL);
    } catch (SQLException e) {
      throw new LakeException("cannot make empty tables", e);
    }
  }

  private static LakeReader of(
      List<String> views, String folders, Generation generation, Portion portion)
      throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("threads", "2");
    Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
    DuckDBConnection root = connection.unwrap(DuckDBConnection.class);
    try (Statement statement = root.createStatement()) {
      for (String make : views) {
        statement.execute(make);
      }
      statement.execute("set global timezone = 'UTC'");
      statement.execute("set parquet_metadata_cache = true");
      statement.execute("set allowed_directories = [" + folders + "]");
      statement.execute("set enable_external_access = false");
      statement.execute("set lock_configuration = true");
    }
    return new LakeReader(generation, portion, root);
  }

  public Generation generation() {
    return generation;
  }

  /** What is seen of it. */
  public Portion portion() {
    return portion;
  }

  /**
   * All rows of a table that satisfy a condition, such as {@code "case_id = ? order by
   * happened_at"}.
   */
  public <R extends Record> List<R> rows(Table<R> table, String where, Object... parameters) {
    Rows<R> rows = Rows.of(table.row());
    String sql =
        "select %s from %s where %s"
            .formatted(String.join(", ", table.columns()), table.name(), where);
    Cells cells = new Cells();
    return ask(sql, List.of(parameters), row -> rows.row(cells.of(row)));
  }

  /** All rows of a table. */
  public <R extends Record> List<R> rows(Table<R> table) {
    return rows(table, "true");
  }

  /** Rows of a question as lists of column values; times are {@link OffsetDateTime}. */
  public List<List<@Nullable Object>> query(String sql, List<?> parameters) {
    Cells cells = new Cells();
    return ask(
        sql,
        parameters,
        results -> {
          List<@Nullable Object> row = new ArrayList<>();
          for (@Nullable Object value : cells.of(results)) {
            row.add(value);
          }
          return row;
        });
  }

  /** What to do with one row while it is there. */
  @FunctionalInterface
  public interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Every row of a question, read by {@code reading}.
   *
   * @throws LakeException with the engine's own words if the question is wrong
   */
  public <T> List<T> ask(String sql, List<?> parameters, Reading<T> reading) {
    try (Connection connection = root.duplicate();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      try (ResultSet results = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        while (results.next()) {
          rows.add(reading.read(results));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new LakeException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Takes the rows of an answer as they come. */
  public interface Rowwise {
    /** Before the first row, also where there is none. */
    void columns(List<String> names) throws IOException;

    void row(ResultSet row) throws SQLException, IOException;
  }

  /** Hands each row on as it comes, for results that need not fit into memory. */
  public void stream(String sql, List<?> parameters, Rowwise answer) {
    try (Connection connection = root.duplicate();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      try (ResultSet results = statement.executeQuery()) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
          names.add(results.getMetaData().getColumnLabel(i));
        }
        answer.columns(names);
        while (results.next()) {
          answer.row(results);
        }
      }
    } catch (SQLException e) {
      throw new LakeException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The cells of the rows of one answer. Which columns hold times is looked up at the first: to ask
   * the driver of every cell takes longer than the cell.
   */
  private static final class Cells {
    private boolean @Nullable [] areTimes;

    @Nullable Object[] of(ResultSet row) throws SQLException {
      boolean[] times = areTimes;
      if (times == null) {
        times = times(row.getMetaData());
        areTimes = times;
      }
      @Nullable Object[] values = new @Nullable Object[times.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = times[i] ? time(row, i + 1) : row.getObject(i + 1);
      }
      return values;
    }

    private static boolean[] times(ResultSetMetaData columns) throws SQLException {
      boolean[] times = new boolean[columns.getColumnCount()];
      for (int i = 0; i < times.length; i++) {
        times[i] = isTime(columns, i + 1);
      }
      return times;
    }
  }

  /**
   * A cell of a row; a time as {@link OffsetDateTime} in UTC.
   *
   * @param column from 1
   */
  public static @Nullable Object value(ResultSet row, int column) throws SQLException {
    return isTime(row.getMetaData(), column) ? time(row, column) : row.getObject(column);
  }

  private static boolean isTime(ResultSetMetaData columns, int column) throws SQLException {
    return columns.getColumnType(column) == java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
  }

  // The driver's own is an hour off in the hours before and after the clocks change where the
  // machine stands.
  private static @Nullable OffsetDateTime time(ResultSet row, int column) throws SQLException {
    long micros = row.getLong(column);
    return row.wasNull()
        ? null
        : OffsetDateTime.ofInstant(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  /** How many rows each table has, for messages. */
  public Map<String, Long> counts(List<Table<?>> tables) {
    return tables.stream()
        .collect(
            Collectors.toMap(
                Table::name,
                table ->
                    ask("select count(*) from " + table.name(), List.of(), r -> r.getLong(1))
                        .get(0)));
  }

  @Override
  public void close() {
    try {
      root.close();
    } catch (SQLException e) {
      throw new LakeException("cannot close the reading engine", e);
    }
  }
}
