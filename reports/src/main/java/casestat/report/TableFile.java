package casestat.report;

import casestat.report.sheet.CsvExport;
import casestat.report.sheet.Workbooks;
import casestat.report.table.DataTable;
import casestat.report.table.DataTable.Cell;
import casestat.report.table.DataTable.Column;
import casestat.report.table.DataTable.Line;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** One table as a file: the same numbers, whatever the kind. */
public final class TableFile {
  /** The kinds of file a table comes as. */
  public static final List<String> KINDS = List.of("csv", "xlsx", "json");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DataTable table;
  private final String scope;
  private final Instant asOf;

  /**
   * @param scope which cases it is about, in words
   */
  public TableFile(DataTable table, String scope, Instant asOf) {
    this.table = table;
    this.scope = scope;
    this.asOf = asOf;
  }

  public byte[] bytes(String kind) {
    return switch (kind) {
      case "csv" -> CsvExport.csv(table, scope, asOf).getBytes(StandardCharsets.UTF_8);
      case "xlsx" -> workbook();
      case "json" -> json();
      default -> throw new IllegalArgumentException("no kind of file: " + kind);
    };
  }

  private byte[] workbook() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Workbooks.table(table, table.formats().say("For {0}.", scope), asOf, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private byte[] json() {
    ObjectNode root = JSON.createObjectNode();
    root.put("id", table.id());
    root.put("title", table.title());
    root.put("note", table.note());
    root.put("definition", table.definition());
    root.put("scope", scope);
    root.put("as_of", asOf.toString());
    ArrayNode rows = root.putArray("rows");
    for (Line line : table.lines()) {
      for (int i = 0; i < table.columns().size(); i++) {
        row(rows.addObject(), line, table.columns().get(i), line.cells().get(i));
      }
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void row(ObjectNode row, Line line, Column column, Cell cell) {
    for (int i = 0; i < table.dimensions().size(); i++) {
      row.put(table.dimensions().get(i), line.keys().get(i));
    }
    row.put("level", line.level().word());
    // Where each metric is a row, its key has said so.
    if (!column.metric().isEmpty()) {
      row.put("metric", column.metric());
    }
    row.put("column", column.key());
    row.put("period", column.period());
    row.put("value", cell.value());
    row.put("shown", cell.shown());
    row.put("numerator", cell.numerator());
    row.put("denominator", cell.denominator());
    row.put("n", cell.n());
    row.put("mark", cell.mark().code());
  }
}
