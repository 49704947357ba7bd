package casestat.report.sheet;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet of a list. */
final class ListPage {
  private static final int HEADER = 3;

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
    Pages.set(sheet, list.title(), cells.formats());
    Pages.repeat(sheet, HEADER);
  }

  private void row(Row row, Object[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof LocalDateTime at) {
        cells.number(row, i, DateUtil.getExcelDate(at), cells.styles().dateTime);
      } else if (values[i] != null) {
        cells.text(row, i, values[i].toString());
      }
    }
  }
}
