package casestat.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One DuckDB in memory. A statement that fails is told whole. */
public final class Duck implements AutoCloseable {
  private final Connection connection;

  Duck() throws SQLException {
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
  }

  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + "\n" + sql, e);
    }
  }

  long count(String sql) {
    return ((Number) Objects.requireNonNull(query(sql, List.of()).get(0).get(0))).longValue();
  }

  List<List<@Nullable Object>> query(String sql, List<?> parameters) {
    return query(connection, sql, parameters);
  }

  /** All rows of an answer. */
  public static List<List<@Nullable Object>> query(
      Connection connection, String sql, List<?> parameters) {
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

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
