package casestat.report.sheet;

import java.util.List;

/**
 * What is behind a figure, as a sheet.
 *
 * @param title also the name of the sheet
 * @param note what is listed, in a sentence
 * @param rows one array for each, one element for each column, null where there is no value
 */
public record ListSheet(String title, String note, List<Column> columns, List<Object[]> rows) {
  public ListSheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
