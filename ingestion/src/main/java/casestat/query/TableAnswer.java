package casestat.query;

import casestat.lake.LakeReader;
import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * For the eye: columns under each other. Widths come from the first rows, so that an answer of any
 * length is written as it comes; a longer value later pushes its line, and nothing is cut.
 */
final class TableAnswer implements Answer {
  private static final int LOOK_AHEAD = 200;

  private final PrintWriter out;
  private final List<List<String>> waiting = new ArrayList<>();
  private int[] widths = {};
  private boolean written;
  private long rows;

  TableAnswer(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void columns(List<String> names) {
    waiting.add(names);
  }

  @Override
  public void row(ResultSet row) throws SQLException {
    rows++;
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object value = LakeReader.value(row, i);
      cells.add(value == null ? "-" : value.toString().replaceAll("\\R", " "));
    }
    if (written) {
      line(cells);
    } else {
      waiting.add(cells);
      if (waiting.size() > LOOK_AHEAD) {
        writeWaiting();
      }
    }
  }

  @Override
  public void end() {
    writeWaiting();
    out.println(rows == 1 ? "(1 row)" : "(" + rows + " rows)");
    out.flush();
  }

  private void writeWaiting() {
    if (!written && !waiting.isEmpty()) {
      widths = new int[waiting.get(0).size()];
      for (List<String> cells : waiting) {
        for (int i = 0; i < widths.length; i++) {
          widths[i] = Math.max(widths[i], cells.get(i).length());
        }
      }
      waiting.forEach(this::line);
      waiting.clear();
    }
    written = true;
  }

  private void line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      line.append(cell).append(" ".repeat(Math.max(0, widths[i] - cell.length()))).append("  ");
    }
    out.println(line.toString().stripTrailing());
  }
}
