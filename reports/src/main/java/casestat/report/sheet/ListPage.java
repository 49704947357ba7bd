package casestat.report.sheet;

import casestat.report.chart.Mark;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet of a list. */
final class ListPage {
  private static final int HEADER = 3;

  /** From 0. */
  static final int FIRST_LINE = HEADER + 1;

  private final XSSFSheet sheet;
  private final ListSheet list;
  private final Cells cells;

  ListPage(XSSFSheet sheet, ListSheet list, Cells cells) {
    this.sheet = sheet;
    this.list = list;
    this.cells = cells;
  }

  String name() {
    return sheet.getSheetName();
  }

  String note() {
    return list.note();
  }

  int rows() {
    return list.rows().size();
  }

  /**
   * @param id names the table: letters, digits and underscores
   */
  void write(String id) {
    cells.text(sheet.createRow(0), 0, list.title(), cells.styles().title);
    cells.text(sheet.createRow(1), 0, list.note());
    List<String> headings =
        ExcelTables.distinct(list.columns().stream().map(Column::heading).toList());
    Row header = sheet.createRow(HEADER);
    header.setHeightInPoints(24);
    for (int i = 0; i < headings.size(); i++) {
      cells.heading(header, i, headings.get(i));
      sheet.setColumnWidth(i, Math.min(255, list.columns().get(i).width()) * 256);
    }
    for (int i = 0; i < list.rows().size(); i++) {
      row(sheet.createRow(HEADER + 1 + i), list.rows().get(i));
    }
    ExcelTables.add(sheet, ExcelTables.name(id), HEADER, headings, list.rows().size());
    sheet.createFreezePane(1, HEADER + 1);
    sheet.setDisplayGridlines(false);
    Pages.set(sheet, cells);
    Pages.repeat(sheet, HEADER);
  }

  private void row(Row row, Object[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof LocalDateTime at) {
        cells.dateTime(row, i, at);
      } else if (values[i] == null) {
        boolean isTime = list.columns().get(i).kind() == Column.Kind.DATE_TIME;
        cells.mark(row, i, isTime ? Mark.NOT_COMPLETE : Mark.NOT_APPLICABLE);
      } else {
        cells.text(row, i, values[i].toString());
      }
    }
  }
}
