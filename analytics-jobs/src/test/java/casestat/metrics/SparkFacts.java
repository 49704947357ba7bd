package casestat.metrics;

import casestat.lake.Table;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Facts as views of the one Spark session; the next facts take their place. */
final class SparkFacts implements SqlEngine {
  private static final SparkSession SPARK =
      SparkSession.builder()
          .master("local[1]")
          .config("spark.ui.enabled", false)
          .config("spark.sql.shuffle.partitions", 1)
          .config("spark.sql.adaptive.enabled", false)
          .config("spark.sql.warehouse.dir", "target/spark-warehouse")
          .config("spark.sql.datetime.java8API.enabled", true)
          // Far from the zone of the examples, so that a query that converts zones is found out.
          .config("spark.sql.session.timeZone", "Pacific/Kiritimati")
          .getOrCreate();

  SparkFacts(Facts facts) {
    for (Table<?> table : Facts.TABLES) {
      List<Row> rows = new ArrayList<>();
      for (Record row : facts.rows().getOrDefault(table, List.of())) {
        rows.add(RowFactory.create(Facts.values(table, row)));
      }
      SPARK.createDataFrame(rows, schema(table)).createOrReplaceTempView(table.name());
    }
  }

  private static StructType schema(Table<?> table) {
    List<StructField> fields = new ArrayList<>();
    for (RecordComponent component : table.row().getRecordComponents()) {
      fields.add(
          DataTypes.createStructField(
              Table.snakeCase(component.getName()), type(component.getType()), true));
    }
    return DataTypes.createStructType(fields);
  }

  private static DataType type(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return DataTypes.IntegerType;
    }
    if (type == long.class || type == Long.class) {
      return DataTypes.LongType;
    }
    if (type == boolean.class || type == Boolean.class) {
      return DataTypes.BooleanType;
    }
    return type == Instant.class ? DataTypes.TimestampType : DataTypes.StringType;
  }

  @Override
  public boolean prefersRows() {
    return true;
  }

  @Override
  public List<List<@Nullable Object>> query(String sql, List<Object> parameters) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Row row : SPARK.sql(sql, parameters.toArray()).collectAsList()) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (int i = 0; i < row.length(); i++) {
        cells.add(row.get(i));
      }
      rows.add(cells);
    }
    return rows;
  }
}
