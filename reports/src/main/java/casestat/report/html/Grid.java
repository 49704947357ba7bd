package casestat.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * A table: its first column names the rows.
 *
 * @param kind tells style sheets which one it is
 * @param caption what it holds; stands above it
 * @param rows a text for every column
 */
public record Grid(String kind, String caption, List<Column> columns, List<List<String>> rows) {

  /**
   * @param isNumber whether it is read from its right end
   */
  public record Column(String heading, boolean isNumber) {

    public static Column words(String heading) {
      return new Column(heading, false);
    }

    public static Column number(String heading) {
      return new Column(heading, true);
    }
  }

  public Grid {
    columns = List.copyOf(columns);
    List<List<String>> copies = new ArrayList<>();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(caption + ": " + row.size() + " cells in a row");
      }
      copies.add(List.copyOf(row));
    }
    rows = List.copyOf(copies);
  }

  public void write(Xhtml out) {
    out.open("table", "class", "govuk-table grid " + kind);
    out.line("caption", caption, "class", "govuk-table__caption").open("thead").open("tr");
    for (Column column : columns) {
      out.line("th", column.heading(), "scope", "col", "class", kind("header", column));
    }
    out.close().close().open("tbody");
    for (List<String> row : rows) {
      out.open("tr");
      out.line("th", row.get(0), "scope", "row", "class", "govuk-table__header");
      for (int i = 1; i < row.size(); i++) {
        out.line("td", row.get(i), "class", kind("cell", columns.get(i)));
      }
      out.close();
    }
    out.close().close();
  }

  private static String kind(String part, Column column) {
    String plain = "govuk-table__" + part;
    return column.isNumber()
        ? "%s %s--numeric number".formatted(plain, plain)
        : plain + (part.equals("cell") ? " words" : "");
  }
}
