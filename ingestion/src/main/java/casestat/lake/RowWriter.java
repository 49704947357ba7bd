package casestat.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Metrics;
import org.apache.iceberg.MetricsConfig;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileAppender;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.types.Types;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables that fit into memory, without an engine: deliveries, definitions, figures.
 *
 * @param <R> the row
 */
public final class RowWriter<R extends Record> {
  private final Table<R> table;
  private final org.apache.iceberg.Table iceberg;
  private final Rows<R> rows;

  public RowWriter(Lake lake, Table<R> table) {
    this.table = table;
    this.iceberg = lake.table(table);
    this.rows = Rows.of(table.row());
  }

  /** Adds rows to those that are there. */
  public void append(List<R> added, Generation generation) {
    AppendFiles append = iceberg.newAppend();
    write(added).forEach(append::appendFile);
    generation.summary().forEach(append::set);
    append.commit();
  }

  /**
   * Replaces all rows, leaving alone the files of the partitions that would not change.
   *
   * @param before the rows that are there now
   */
  public void replace(List<R> before, List<R> after, Generation generation) {
    Map<Object, List<R>> old = byPartition(before);
    Map<Object, List<R>> fresh = byPartition(after);
    List<R> changed = new ArrayList<>();
    fresh.forEach(
        (partition, some) -> {
          if (!some.equals(old.get(partition))) {
            changed.addAll(some);
          }
        });
    OverwriteFiles overwrite = iceberg.newOverwrite();
    for (DataFile file : currentFiles()) {
      Object partition = partitionOf(file);
      if (!fresh.getOrDefault(partition, List.of()).equals(old.get(partition))) {
        overwrite.deleteFile(file);
      }
    }
    write(changed).forEach(overwrite::addFile);
    generation.summary().forEach(overwrite::set);
    overwrite.commit();
  }

  private List<DataFile> currentFiles() {
    List<DataFile> files = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks = iceberg.newScan().planFiles()) {
      tasks.forEach(task -> files.add(task.file()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the files of " + table.name(), e);
    }
    return files;
  }

  private Object partitionOf(DataFile file) {
    return table.partition() == null ? "" : file.partition().get(0, Object.class);
  }

  private Map<Object, List<R>> byPartition(List<R> some) {
    int column = table.partition() == null ? -1 : table.columns().indexOf(table.partition());
    int[] key = table.key().stream().mapToInt(table.columns()::indexOf).toArray();
    List<Keyed<R>> keyed = new ArrayList<>(some.size());
    for (R row : some) {
      @Nullable Object[] values = rows.values(row);
      Object part = column < 0 ? "" : values[column];
      keyed.add(
          new Keyed<>(
              row, part == null ? "" : part, Arrays.stream(key).mapToObj(i -> values[i]).toList()));
    }
    // Rows are compared as a set: the order in which an engine handed them out says nothing.
    keyed.sort(Keyed.ORDER);
    Map<Object, List<R>> parts = new LinkedHashMap<>();
    keyed.forEach(k -> parts.computeIfAbsent(k.part, p -> new ArrayList<>()).add(k.row));
    return parts;
  }

  /** A row with what orders it, which is taken from it once. */
  private record Keyed<R>(R row, Object part, List<@Nullable Object> key) {
    static final Comparator<Keyed<?>> ORDER =
        (a, b) -> {
          int order = 0;
          for (int i = 0; order == 0 && i < a.key.size(); i++) {
            order = compare(a.key.get(i), b.key.get(i));
          }
          return order;
        };

    // The values of a column of a key are of one type, which has an order.
    @SuppressWarnings("unchecked")
    private static int compare(@Nullable Object a, @Nullable Object b) {
      if (a == null || b == null) {
        return Boolean.compare(a != null, b != null);
      }
      return ((Comparable<Object>) a).compareTo(b);
    }
  }

  private List<DataFile> write(List<R> some) {
    List<DataFile> files = new ArrayList<>();
    byPartition(some).forEach((partition, list) -> files.add(writeFile(list)));
    return files;
  }

  private DataFile writeFile(List<R> some) {
    Schema schema = iceberg.schema();
    GenericRecord template = GenericRecord.create(schema);
    PartitionKey key = new PartitionKey(iceberg.spec(), schema);
    key.partition(record(template, some.get(0)));
    String name = "java-" + UUID.randomUUID() + ".parquet";
    String path =
        iceberg.spec().isPartitioned()
            ? iceberg.locationProvider().newDataLocation(iceberg.spec(), key, name)
            : iceberg.locationProvider().newDataLocation(name);
    OutputFile file = iceberg.io().newOutputFile(path);
    try {
      FileAppender<org.apache.iceberg.data.Record> appender =
          Parquet.write(file)
              .forTable(iceberg)
              .createWriterFunc(type -> GenericParquetWriter.create(schema, type))
              .metricsConfig(MetricsConfig.forTable(iceberg))
              .build();
      try (appender) {
        for (R row : some) {
          appender.add(record(template, row));
        }
      }
      Metrics metrics = appender.metrics();
      DataFiles.Builder builder =
          DataFiles.builder(iceberg.spec())
              .withPath(path)
              .withFormat(FileFormat.PARQUET)
              .withFileSizeInBytes(appender.length())
              .withMetrics(metrics);
      return iceberg.spec().isPartitioned() ? builder.withPartition(key).build() : builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write table %s: %s".formatted(table.name(), e.getMessage()), e);
    }
  }

  private org.apache.iceberg.data.Record record(GenericRecord template, R row) {
    GenericRecord record = template.copy();
    @Nullable Object[] values = rows.values(row);
    for (int i = 0; i < values.length; i++) {
      Types.NestedField column = record.struct().fields().get(i);
      if (values[i] == null && column.isRequired()) {
        throw new IllegalStateException(
            "%s.%s is null in %s".formatted(table.name(), column.name(), row));
      }
      record.set(i, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
    }
    return record;
  }
}
