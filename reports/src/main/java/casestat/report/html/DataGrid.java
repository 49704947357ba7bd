package casestat.report.html;

import casestat.report.table.DataTable;
import casestat.report.table.DataTable.Cell;
import casestat.report.table.DataTable.Column;
import casestat.report.table.DataTable.Level;
import casestat.report.table.DataTable.Line;
import casestat.report.table.DataTable.Sense;
import java.util.List;

/**
 * A table of a page as a document and a dashboard show it: two rows of headings where its columns
 * stand in groups, beneath each number what it rests on, and a word wherever a colour speaks.
 */
public final class DataGrid {
  private static final String HEADER = "govuk-table__header";
  private static final String CELL = "govuk-table__cell";

  private final DataTable table;

  public DataGrid(DataTable table) {
    this.table = table;
  }

  /** The table element. Its title and its legend stand around it, in the way of the medium. */
  public void write(Xhtml out) {
    out.open("table", "class", "govuk-table data");
    out.line("caption", table.note(), "class", "govuk-table__caption").open("thead");
    if (table.isGrouped()) {
      out.open("tr");
      table
          .headings()
          .forEach(h -> out.line("th", h, "scope", "col", "rowspan", "2", "class", HEADER));
      groups(out);
      out.close();
    }
    out.open("tr");
    if (!table.isGrouped()) {
      table.headings().forEach(heading -> out.line("th", heading, "scope", "col", "class", HEADER));
    }
    List<Column> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      out.line("th", columns.get(i).heading(), "scope", "col", "class", kind(HEADER, i));
    }
    out.close().close().open("tbody");
    table.lines().forEach(line -> line(out, line));
    out.close().close();
  }

  private void groups(Xhtml out) {
    List<Column> columns = table.columns();
    int from = 0;
    for (int i = 1; i <= columns.size(); i++) {
      if (i == columns.size() || !columns.get(i).group().equals(columns.get(from).group())) {
        String wide = String.valueOf(i - from);
        String group = columns.get(from).group();
        out.line("th", group, "scope", "colgroup", "colspan", wide, "class", HEADER + " group");
        from = i;
      }
    }
  }

  private void line(Xhtml out, Line line) {
    out.open("tr", "class", line.level() == Level.MEMBER ? null : "total");
    line.labels().forEach(label -> out.line("th", label, "scope", "row", "class", HEADER));
    for (int i = 0; i < line.cells().size(); i++) {
      Cell cell = line.cells().get(i);
      out.open("td", "class", cell.isOfFew() ? kind(CELL, i) + " few" : kind(CELL, i));
      value(out, cell);
      if (!cell.basis().isEmpty()) {
        // A space for those who hear or copy it: what it rests on stands on a line of its own.
        out.text(" ").line("span", cell.basis(), "class", "n");
      }
      out.close();
    }
    out.close();
  }

  private void value(Xhtml out, Cell cell) {
    if (cell.sense() == Sense.NEITHER) {
      out.text(cell.marked());
      return;
    }
    boolean isBetter = cell.sense() == Sense.BETTER;
    String words = table.formats().say(isBetter ? "better" : "worse");
    out.open("span", "class", isBetter ? "better" : "worse").text(cell.marked());
    out.line("span", ", " + words, "class", "unseen").close();
  }

  private String kind(String part, int column) {
    String number = "%s %s--numeric number".formatted(part, part);
    return table.isGrouped() && table.begins(column) ? number + " begins" : number;
  }
}
