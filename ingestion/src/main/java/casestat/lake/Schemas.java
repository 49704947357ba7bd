package casestat.lake;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.jspecify.annotations.Nullable;

/** What a record looks like as an Iceberg table. */
final class Schemas {

  private Schemas() {}

  static Schema schema(Table<?> table) {
    return schema(table.row());
  }

  static Schema schema(Class<?> row) {
    List<Types.NestedField> fields = new ArrayList<>();
    for (RecordComponent component : row.getRecordComponents()) {
      int id = fields.size() + 1;
      String name = Table.snakeCase(component.getName());
      Type type = type(component);
      fields.add(
          isNullable(component)
              ? Types.NestedField.optional(id, name, type)
              : Types.NestedField.required(id, name, type));
    }
    return new Schema(fields);
  }

  static PartitionSpec partitions(Table<?> table, Schema schema) {
    return table.partition() == null
        ? PartitionSpec.unpartitioned()
        : PartitionSpec.builderFor(schema).identity(table.partition()).build();
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Type type(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == String.class || type.isEnum()) {
      return Types.StringType.get();
    }
    if (type == long.class || type == Long.class) {
      return Types.LongType.get();
    }
    if (type == int.class || type == Integer.class) {
      return Types.IntegerType.get();
    }
    if (type == Instant.class) {
      return Types.TimestampType.withZone();
    }
    if (type == boolean.class || type == Boolean.class) {
      return Types.BooleanType.get();
    }
    throw new IllegalStateException("no column type for " + component);
  }
}
