package casestat.ingest;

import casestat.command.Progress;
import casestat.lake.Table;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;

/** Appends labelled rows of sound files to their table, and their rejects to that of rejects. */
final class LandedRows {
  private final String runId;
  private final Progress progress;

  LandedRows(String runId, Progress progress) {
    this.runId = runId;
    this.progress = progress;
  }

  void append(
      Dataset<Row> labelled,
      Table<?> table,
      List<DeliveredFile> sound,
      Map<Long, FileCounts> counts) {
    String files =
        sound.stream().map(f -> Long.toString(f.sequence())).collect(Collectors.joining(", "));
    Dataset<Row> ours = labelled.where("_file in (%s)".formatted(files));
    // Rejects first: what is held of the files also reads the table, so that writing the table
    // lets go of it, and to ask anything afterwards is to read the files again.
    if (sound.stream()
        .anyMatch(f -> counts.getOrDefault(f.sequence(), FileCounts.NONE).rejected() > 0)) {
      write(rejects(ours.where("_label = 'rejected'"), sound), Table.REJECTS);
    }
    Dataset<Row> rows =
        ours.where("_label in ('kept', 'superseded')")
            .selectExpr(table.columns().toArray(String[]::new));
    write(rows, table);
  }

  private static Dataset<Row> rejects(Dataset<Row> rejected, List<DeliveredFile> files) {
    return rejected.selectExpr(
        byFile(files, DeliveredFile::deliveryId) + " as delivery_id",
        byFile(files, file -> file.source().source()) + " as source",
        byFile(files, DeliveredFile::name) + " as file",
        "_line as line",
        "_reason as reason",
        "_raw as raw");
  }

  private static String byFile(List<DeliveredFile> files, Function<DeliveredFile, String> what) {
    return files.stream()
        .map(f -> "when %d then '%s'".formatted(f.sequence(), escaped(what.apply(f))))
        .collect(Collectors.joining(" ", "case _file ", " end"));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }

  private void write(Dataset<Row> rows, Table<?> table) {
    try {
      rows.writeTo(Sparks.CATALOG + "." + table.name())
          .option("fanout-enabled", "true")
          .option("snapshot-property." + "casestat.run", runId)
          .append();
    } catch (NoSuchTableException e) {
      throw new IllegalStateException("the table was made a moment ago: " + table.name(), e);
    }
    progress.say("wrote %s", table.name());
  }
}
