package casestat.report.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;

/** Makes ranges into Excel tables: filters on the headings, names for formulas and pivots. */
final class ExcelTables {

  private ExcelTables() {}

  /** Headings as a table needs them: none empty, no two alike. */
  static List<String> distinct(List<String> headings) {
    Set<String> taken = new HashSet<>();
    return headings.stream()
        .map(
            heading -> {
              String clean = heading.isBlank() ? "Column" : heading.strip();
              String name = clean;
              for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = clean + " " + i;
              }
              return name;
            })
        .toList();
  }

  /** A name Excel allows for a table. */
  static String name(String wish) {
    String name = wish.replaceAll("[^A-Za-z0-9_]", "_");
    return "t_" + name;
  }

  /** What stands in a column of the row of a formula. */
  static String thisRow(String table, String heading) {
    return "%s[[#This Row],[%s]]".formatted(table, heading.replaceAll("(['#\\[\\]])", "'$1"));
  }

  /**
   * @param headings as they stand in the cells of the first row
   * @param rows how many rows of data follow the headings; at least one, Excel wants it so
   */
  static void add(XSSFSheet sheet, String name, int firstRow, List<String> headings, long rows) {
    int lastRow = firstRow + (int) Math.max(1, rows);
    AreaReference area =
        new AreaReference(
            new CellReference(firstRow, 0),
            new CellReference(lastRow, headings.size() - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(area);
    table.setName(name);
    table.setDisplayName(name);
    CTTable xml = table.getCTTable();
    xml.setRef(area.formatAsString());
    CTTableColumns columns =
        xml.getTableColumns() == null ? xml.addNewTableColumns() : xml.getTableColumns();
    columns.setTableColumnArray(new CTTableColumn[0]);
    for (int i = 0; i < headings.size(); i++) {
      CTTableColumn column = columns.addNewTableColumn();
      column.setId(i + 1L);
      column.setName(headings.get(i));
    }
    columns.setCount(headings.size());
    (xml.isSetAutoFilter() ? xml.getAutoFilter() : xml.addNewAutoFilter())
        .setRef(area.formatAsString());
    table.updateReferences();
    table.updateHeaders();
    // As the cells have them stored: else a reader would find another name there.
    for (CTTableColumn column : columns.getTableColumnList()) {
      column.setName(InertText.stored(column.getName()));
    }
  }
}
