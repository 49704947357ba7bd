package casestat.report.slides;

import casestat.report.table.DataTable;

/**
 * A table of a page, with all its lines.
 *
 * @param section where it belongs; stands small above the title
 */
public record Tabled(String section, DataTable table) implements Slide {
  @Override
  public String title() {
    return table.title();
  }
}
