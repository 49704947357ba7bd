package casestat.query;

import casestat.lake.LakeReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated, with a header; no value is an empty cell. */
final class CsvAnswer implements Answer {
  private final CsvWriter csv;
  private int columns;

  CsvAnswer(PrintWriter out) {
    this.csv = CsvWriter.builder().build(out);
  }

  @Override
  public void columns(List<String> names) {
    columns = names.size();
    csv.writeRecord(names);
  }

  @Override
  public void row(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      Object value = LakeReader.value(row, i);
      cells.add(value == null ? "" : value.toString());
    }
    csv.writeRecord(cells);
  }

  @Override
  public void end() throws IOException {
    csv.flush();
  }
}
