package casestat.metrics;

import casestat.bench.Duck;
import casestat.lake.Table;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts in an empty DuckDB of their own. */
final class DuckDbFacts implements SqlEngine, AutoCloseable {
  private final Connection connection;

  DuckDbFacts(Facts facts) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    connection.setAutoCommit(false);
    for (Table<?> table : Facts.TABLES) {
      create(table, facts.rows().getOrDefault(table, List.of()));
    }
    connection.commit();
  }

  private void create(Table<?> table, List<? extends Record> rows) throws SQLException {
    String columns =
        Arrays.stream(table.row().getRecordComponents())
            .map(c -> Table.snakeCase(c.getName()) + " " + sqlType(c))
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table %s (%s)".formatted(table.name(), columns));
    }
    String marks = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
    try (PreparedStatement insert =
        connection.prepareStatement("insert into %s values (%s)".formatted(table.name(), marks))) {
      for (Record row : rows) {
        @Nullable Object[] values = Facts.values(table, row);
        for (int i = 0; i < values.length; i++) {
          insert.setObject(
              i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
        }
        insert.addBatch();
      }
      if (!rows.isEmpty()) {
        insert.executeBatch();
      }
    }
  }

  private static String sqlType(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == int.class || type == Integer.class) {
      return "integer";
    }
    if (type == long.class || type == Long.class) {
      return "bigint";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    return type == Instant.class ? "timestamptz" : "varchar";
  }

  @Override
  public List<List<@Nullable Object>> query(String sql, List<Object> parameters) {
    return Duck.query(connection, sql, parameters);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
