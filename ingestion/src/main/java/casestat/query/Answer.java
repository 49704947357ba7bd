package casestat.query;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes the rows of an answer in one format, as they come. */
interface Answer {

  /** The next row; the first tells the columns. */
  void row(ResultSet row) throws SQLException, IOException;

  /** After the last row, also when there was none. */
  void end() throws IOException;

  static List<String> columns(ResultSet row) throws SQLException {
    ResultSetMetaData about = row.getMetaData();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= about.getColumnCount(); i++) {
      names.add(about.getColumnLabel(i));
    }
    return names;
  }
}
