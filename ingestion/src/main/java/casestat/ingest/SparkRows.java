package casestat.ingest;

import casestat.lake.Rows;
import casestat.lake.Table;
import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * How Spark holds the rows of a table: the one bridge between its rows and ours.
 *
 * @param <R> the row
 */
public final class SparkRows<R extends Record> implements Serializable {
  private final Class<R> type;
  private transient @Nullable Rows<R> rows;

  private SparkRows(Class<R> type) {
    this.type = type;
  }

  public static <R extends Record> SparkRows<R> of(Table<R> table) {
    return new SparkRows<>(table.row());
  }

  /** Columns in the order of the record; all may be null, because outer joins make them so. */
  public StructType schema() {
    StructType schema = new StructType();
    for (RecordComponent component : type.getRecordComponents()) {
      schema =
          schema.add(Table.snakeCase(component.getName()), dataType(component.getType()), true);
    }
    return schema;
  }

  public Row row(R record) {
    return RowFactory.create(rows().values(record));
  }

  /** Of the columns from {@code offset} on. */
  public R record(Row row, int offset) {
    @Nullable Object[] values = new @Nullable Object[rows().width()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(offset + i);
    }
    return rows().row(values);
  }

  private Rows<R> rows() {
    Rows<R> made = rows;
    if (made == null) {
      made = Rows.of(type);
      rows = made;
    }
    return made;
  }

  private static DataType dataType(Class<?> type) {
    if (type == long.class || type == Long.class) {
      return DataTypes.LongType;
    }
    if (type == int.class || type == Integer.class) {
      return DataTypes.IntegerType;
    }
    if (type == boolean.class || type == Boolean.class) {
      return DataTypes.BooleanType;
    }
    return type == Instant.class ? DataTypes.TimestampType : DataTypes.StringType;
  }
}
