package casestat.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** A Parquet file by itself, for readers that do not know the lake. Same rows, same bytes. */
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
    // One thread, so that the rows and their groups are the same on every machine.
    Properties settings = new Properties();
    settings.setProperty("threads", "1");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        Statement statement = connection.createStatement()) {
      statement.execute(
          ("copy (select * from read_csv(%s, header = true, auto_detect = false, delim = ',',"
                  + " quote = '\"', escape = '\"', columns = %s, max_line_size = 16777216))"
                  + " to %s (format parquet, compression zstd)")
              .formatted(quoted(csv.toString()), types, quoted(parquet.toString())));
    } catch (SQLException e) {
      throw new LakeException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
