package casestat.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.iceberg.types.Types;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file by itself, outside the lake, for readers that do not know the lake. Same rows,
 * same bytes.
 */
public final class ParquetFile {
  /** What a column holds. */
  public enum Type {
    TEXT("varchar"),
    WHOLE("bigint"),
    DECIMAL("double"),
    /** A date and a time of day, in a zone that is told elsewhere. */
    LOCAL_TIME("timestamp"),
    DATE("date");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }
  }

  private ParquetFile() {}

  /**
   * The same bytes for the same rows in the same order.
   *
   * @param row the record, whose components are the columns, in snake case
   */
  public static <R extends Record> void write(Path file, Class<R> row, List<R> rows) {
    try (Connection connection = engine();
        Statement statement = connection.createStatement()) {
      statement.execute("create table rows (%s)".formatted(columns(row)));
      append(connection.unwrap(DuckDBConnection.class), Rows.of(row), rows);
      statement.execute(
          "copy rows to %s (format parquet, compression zstd)".formatted(quoted(file.toString())));
    } catch (SQLException e) {
      throw new LakeException("cannot write " + file, e);
    }
  }

  /**
   * Of a CSV file with headings, in its order; an empty cell is null. Any number of rows fits.
   *
   * @param columns as they follow each other, name to type
   * @throws LakeException with the engine's own words if a cell is not of its column's type
   */
  public static void ofCsv(Path csv, Map<String, Type> columns, Path parquet) {
    String types =
        columns.entrySet().stream()
            .map(column -> quoted(column.getKey()) + ": " + quoted(column.getValue().sql))
            .collect(Collectors.joining(", ", "{", "}"));
    try (Connection connection = engine();
        Statement statement = connection.createStatement()) {
      statement.execute(
          ("copy (select * from read_csv(%s, header = true, auto_detect = false, delim = ',',"
                  + " quote = '\"', escape = '\"', allow_quoted_nulls = false, columns = %s,"
                  + " max_line_size = 16777216))"
                  + " to %s (format parquet, compression zstd)")
              .formatted(quoted(csv.toString()), types, quoted(parquet.toString())));
    } catch (SQLException e) {
      throw new LakeException("cannot write %s: %s".formatted(parquet, e.getMessage()), e);
    }
  }

  // One thread, so that the rows and their groups are the same on every machine.
  private static Connection engine() throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("threads", "1");
    return DriverManager.getConnection("jdbc:duckdb:", settings);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String columns(Class<?> row) {
    return Schemas.schema(row).columns().stream()
        .map((Types.NestedField c) -> c.name() + " " + LakeViews.sqlType(c.type()))
        .collect(Collectors.joining(", "));
  }

  private static <R extends Record> void append(
      DuckDBConnection connection, Rows<R> values, List<R> rows) throws SQLException {
    try (DuckDBAppender appender =
        connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "rows")) {
      for (R row : rows) {
        appender.beginRow();
        for (@Nullable Object value : values.values(row)) {
          append(appender, value);
        }
        appender.endRow();
      }
    }
  }

  private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (value instanceof Long number) {
      appender.append(number.longValue());
    } else if (value instanceof Integer number) {
      appender.append(number.intValue());
    } else if (value instanceof Boolean truth) {
      appender.append(truth.booleanValue());
    } else if (value instanceof Instant at) {
      appender.append(at.atOffset(ZoneOffset.UTC));
    } else {
      appender.append(value.toString());
    }
  }
}
