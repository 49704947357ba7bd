package casestat.report.sheet;

import casestat.report.chart.Mark;
import casestat.report.chart.Unit;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Which published figures have changed, from what to what and why. The change is a formula; that of
 * a duration is in hours, because a spreadsheet cannot show a time below zero.
 */
final class RestatementPage extends SheetPages {
  private static final int HEADER = 3;

  /** From 0. */
  static final int FIRST_LINE = HEADER + 1;

  private static final int[] WIDTHS = {44, 18, 26, 12, 11, 14, 14, 14, 50, 12, 12};
  private static final double HOURS = 24;

  private final XSSFSheet sheet;
  private final List<RestatedRow> lines;

  RestatementPage(XSSFSheet sheet, List<RestatedRow> lines, Cells cells) {
    super(cells);
    this.sheet = sheet;
    this.lines = lines;
  }

  void write() {
    cells.text(sheet.createRow(0), 0, cells.say("Restatements"), styles.title);
    cells.text(
        sheet.createRow(1),
        0,
        lines.isEmpty()
            ? cells.say("No figure of this edition differs from one that was published before.")
            : cells.say(
                "Figures that were published with another value. The change is new less old: of"
                    + " shares as a fraction, of durations in hours. Old and {cases} in less"
                    + " {cases} out is new, where {cases} are counted."));
    if (!lines.isEmpty()) {
      List<String> headings =
          header(
              sheet,
              HEADER,
              "Figure",
              "Dimension",
              "Member",
              "Period",
              "Revision",
              "Old",
              "New",
              "Change",
              "Cause",
              "{Cases} in",
              "{Cases} out");
      int row = HEADER + 1;
      for (RestatedRow line : lines) {
        line(sheet.createRow(row++), line);
      }
      ExcelTables.add(sheet, "t_restatements", HEADER, headings, lines.size());
    }
    Pages.widths(sheet, WIDTHS);
    finish(sheet, HEADER);
  }

  private void line(Row row, RestatedRow line) {
    cells.text(row, 0, line.figure(), styles.strong);
    cells.text(row, 1, line.dimension().isEmpty() ? cells.say("All") : line.dimension());
    cells.text(row, 2, line.member().isEmpty() ? cells.say("All") : line.member());
    cells.text(row, 3, line.period());
    cells.number(row, 4, line.revision(), styles.whole);
    side(row, 5, line.unit(), line.before());
    side(row, 6, line.unit(), line.after());
    change(row, line);
    cells.text(row, 8, line.cause(), styles.wrapped);
    count(row, 9, line.casesIn());
    count(row, 10, line.casesOut());
    heighten(row, WIDTHS);
  }

  private void side(Row row, int column, Unit unit, RestatedRow.Side side) {
    Double value = side.value();
    if (value == null) {
      cells.mark(row, column, side.mark());
    } else {
      cells.number(row, column, Cells.excel(unit, value), styles.of(unit));
    }
  }

  private void change(Row row, RestatedRow line) {
    Double before = line.before().value();
    Double after = line.after().value();
    if (before == null || after == null) {
      cells.mark(row, 7, Mark.NOT_APPLICABLE);
      return;
    }
    int number = row.getRowNum() + 1;
    boolean isDuration = line.unit().isDuration();
    String formula = "G%1$d-F%1$d".formatted(number);
    CellStyle style = isDuration ? styles.hours : styles.of(line.unit());
    cells.formula(
        row,
        7,
        isDuration ? "(" + formula + ")*24" : formula,
        isDuration
            ? (Cells.excel(line.unit(), after) - Cells.excel(line.unit(), before)) * HOURS
            : after - before,
        style);
  }

  private void count(Row row, int column, @Nullable Long count) {
    if (count == null) {
      cells.mark(row, column, Mark.NOT_APPLICABLE);
    } else {
      cells.count(row, column, count);
    }
  }
}
