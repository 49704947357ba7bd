package casestat.report.sheet;

import casestat.lake.Balance;
import casestat.report.chart.Mark;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What was open when the month began, what came and went, and what was open when it ended: for all
 * service types, then for each. The last column is a formula, and nothing but 0 in it is right.
 */
final class BalancePage {
  private static final int HEADER = 3;

  /** From 0; it is that of all service types. */
  static final int FIRST_LINE = HEADER + 1;

  private static final List<String> HEADINGS =
      List.of(
          "{Service_type}, as it was then",
          "Open at the start",
          "Opened",
          "Reopened",
          "Reclassified in",
          "Resolved",
          "Cancelled",
          "Merged",
          "Reclassified out",
          "Open at the end",
          "Difference");

  private final XSSFSheet sheet;
  private final List<Balance> balances;
  private final Cells cells;

  BalancePage(XSSFSheet sheet, List<Balance> balances, Cells cells) {
    this.sheet = sheet;
    this.balances = balances;
    this.cells = cells;
  }

  void write() {
    Styles styles = cells.styles();
    cells.text(sheet.createRow(0), 0, cells.say("Balance"), styles.title);
    cells.text(
        sheet.createRow(1),
        0,
        cells.say(
            "Of the whole service, whatever the filter: events, so that {a_case} resolved twice counts"
                + " twice. {Cases} with flawed times are left out."));
    List<String> headings = HEADINGS.stream().map(h -> cells.say(h)).toList();
    Row header = sheet.createRow(HEADER);
    header.setHeightInPoints(24);
    cells.heading(header, 0, headings.get(0));
    for (int i = 1; i < headings.size(); i++) {
      cells.text(header, i, headings.get(i), styles.headerRight);
    }
    for (int i = 0; i < balances.size(); i++) {
      line(sheet.createRow(HEADER + 1 + i), balances.get(i));
    }
    ExcelTables.add(sheet, "t_balance", HEADER, headings, balances.size());
    Pages.widths(sheet, 30, 14, 12, 12, 14, 12, 12, 12, 15, 14, 12);
    sheet.createFreezePane(1, HEADER + 1);
    sheet.setDisplayGridlines(false);
    Pages.set(sheet, cells);
    Pages.repeat(sheet, HEADER);
  }

  private void line(Row row, Balance balance) {
    Styles styles = cells.styles();
    String type = balance.serviceType();
    if (type == null) {
      cells.text(row, 0, cells.say("All"), styles.strong);
    } else {
      cells.text(row, 0, type);
    }
    long[] terms = {
      balance.opening(),
      balance.opened(),
      balance.reopened(),
      balance.reclassifiedIn(),
      balance.resolved(),
      balance.cancelled(),
      balance.merged(),
      balance.reclassifiedOut(),
      balance.closing()
    };
    for (int i = 0; i < terms.length; i++) {
      cells.count(row, i + 1, terms[i]);
    }
    if (LongStream.of(terms).anyMatch(term -> term == Mark.WITHHELD)) {
      cells.text(row, terms.length + 1, Mark.SUPPRESSED.bracketed(), styles.mark);
      return;
    }
    int number = row.getRowNum() + 1;
    cells.formula(
        row,
        terms.length + 1,
        "J%1$d-SUM(B%1$d:E%1$d)+SUM(F%1$d:I%1$d)".formatted(number),
        (double) balance.difference(),
        styles.whole);
  }
}
