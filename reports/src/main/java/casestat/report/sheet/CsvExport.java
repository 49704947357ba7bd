package casestat.report.sheet;

import casestat.report.chart.ChartSpec;
import casestat.report.chart.Row;
import casestat.report.table.DataTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a figure as CSV (RFC 4180, UTF-8, one line a value). {@code value} is the number
 * in full, {@code shown} what pages and pictures say. Text that a spreadsheet would take for a
 * formula gets an apostrophe in front.
 */
public final class CsvExport {

  private static final String HEADER =
      "key,label,series,value,shown,numerator,denominator,n,mark,scope,as_of";

  private CsvExport() {}

  /**
   * A chart. Each line says of what it is, because a line is what is copied.
   *
   * @param scope which cases and which month it is about, in words
   */
  public static String csv(ChartSpec chart, String scope, Instant asOf) {
    StringBuilder out = new StringBuilder(HEADER).append("\r\n");
    for (Row row : chart.rows()) {
      out.append(text(row.key())).append(',');
      out.append(text(row.label())).append(',');
      out.append(text(chart.nameOf(row.series()))).append(',');
      out.append(number(row.value())).append(',');
      out.append(quoted(chart.formats().value(chart, row))).append(',');
      out.append(number(row.numerator())).append(',');
      out.append(number(row.denominator())).append(',');
      out.append(row.n() == null ? "" : Long.toString(row.n())).append(',');
      out.append(row.mark().code()).append(origin(scope, asOf)).append("\r\n");
    }
    return out.toString();
  }

  /**
   * A table: one line a number, with what its row and its column are of, so that figures of one
   * metric and one stretch of time stand beneath each other.
   */
  public static String csv(DataTable table) {
    return csv(table, "", "");
  }

  /** The same; each line says of what it is. */
  public static String csv(DataTable table, String scope, Instant asOf) {
    return csv(table, ",scope,as_of", origin(scope, asOf));
  }

  private static String csv(DataTable table, String moreHeader, String more) {
    List<String> header = new ArrayList<>(table.dimensions());
    header.add("level");
    boolean ofColumns = table.columns().stream().anyMatch(c -> !c.metric().isEmpty());
    if (ofColumns) {
      header.add("metric");
    }
    header.addAll(
        List.of("column", "period", "value", "shown", "numerator", "denominator", "n", "mark"));
    StringBuilder out =
        new StringBuilder(String.join(",", header)).append(moreHeader).append("\r\n");
    for (DataTable.Line line : table.lines()) {
      for (int i = 0; i < table.columns().size(); i++) {
        DataTable.Column column = table.columns().get(i);
        DataTable.Cell cell = line.cells().get(i);
        line.keys().forEach(key -> out.append(text(key)).append(','));
        out.append(line.level().word()).append(',');
        if (ofColumns) {
          out.append(column.metric()).append(',');
        }
        out.append(text(column.key())).append(',');
        out.append(column.period()).append(',');
        out.append(number(cell.value())).append(',');
        out.append(quoted(cell.shown())).append(',');
        out.append(number(cell.numerator())).append(',');
        out.append(number(cell.denominator())).append(',');
        out.append(cell.n() == null ? "" : Long.toString(cell.n())).append(',');
        out.append(cell.mark().code()).append(more).append("\r\n");
      }
    }
    return out.toString();
  }

  private static String origin(String scope, Instant asOf) {
    return "," + text(scope) + "," + asOf;
  }

  private static String number(@Nullable Double value) {
    if (value == null) {
      return "";
    }
    BigDecimal exact = new BigDecimal(Double.toString(value));
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  private static String text(String text) {
    return quoted(InertText.forCsv(text));
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
