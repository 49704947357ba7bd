package casestat.report.sheet;

import casestat.report.chart.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Definitions and quality: what a reader asks after the figures. */
final class BackPages extends SheetPages {
  private static final int[] DEFINITIONS = {30, 60, 60, 16, 18, 16, 30, 40, 30};
  private static final int[] QUALITY = {34, 14, 70, 14};

  BackPages(Cells cells) {
    super(cells);
  }

  /** What the metrics mean; below it, what is promised and since when. */
  void definitions(XSSFSheet sheet, List<Definition> definitions, List<PromiseLine> promises) {
    cells.text(sheet.createRow(0), 0, cells.say("Definitions"), styles.title);
    cells.text(
        sheet.createRow(1),
        0,
        cells.say(
            "Two tables: the measures, and below them the promises with the dates they hold for."));
    List<String> headings =
        header(
            sheet,
            3,
            "Name",
            "Meaning",
            "How it is counted, and what is left out",
            "Unit",
            "Good is",
            "Goal set",
            "History of the goal",
            "Condition",
            "Metric");
    int row = 4;
    for (Definition definition : definitions) {
      Row line = sheet.createRow(row++);
      cells.text(line, 0, definition.name(), styles.strongWrapped);
      cells.text(line, 1, definition.words(), styles.wrapped);
      cells.text(line, 2, definition.formula(), styles.wrapped);
      cells.text(line, 3, definition.unit());
      cells.text(line, 4, definition.direction());
      orNot(line, 5, definition.goal());
      orNot(line, 6, definition.history());
      orNot(line, 7, definition.exclusion());
      cells.text(line, 8, definition.metric());
      heighten(line, DEFINITIONS);
    }
    ExcelTables.add(sheet, "t_definitions", 3, headings, definitions.size());
    promises(sheet, Math.max(row, 5) + 1, promises);
    Pages.widths(sheet, DEFINITIONS);
    finish(sheet, 3);
  }

  private void promises(XSSFSheet sheet, int first, List<PromiseLine> promises) {
    cells.text(sheet.createRow(first), 0, cells.say("Promises"), styles.strong);
    int headerRow = first + 1;
    List<String> headings =
        header(
            sheet,
            headerRow,
            "Policy",
            "Promise",
            "Left out of it",
            "Opened from",
            "Opened to",
            "Version",
            "To which {cases}",
            "Calendar");
    int row = headerRow + 1;
    for (PromiseLine promise : promises) {
      Row line = sheet.createRow(row++);
      cells.text(line, 0, promise.policy(), styles.strong);
      cells.text(line, 1, promise.milestone() + ": " + promise.target(), styles.wrapped);
      orNot(line, 2, promise.exclusion());
      date(line, 3, promise.from(), cells.say("always"));
      date(line, 4, promise.to(), cells.say("no end"));
      cells.number(line, 5, promise.version(), styles.whole);
      cells.text(line, 6, promise.cases(), styles.wrapped);
      cells.text(line, 7, promise.calendar(), styles.wrapped);
      heighten(line, DEFINITIONS);
    }
    ExcelTables.add(
        sheet, "t_promises", headerRow, ExcelTables.distinct(headings), promises.size());
  }

  private void date(Row line, int column, @Nullable LocalDate on, String otherwise) {
    if (on == null) {
      cells.text(line, column, otherwise);
    } else {
      cells.date(line, column, on);
    }
  }

  private void orNot(Row line, int column, String words) {
    cells.text(
        line, column, words.isEmpty() ? Mark.NOT_APPLICABLE.bracketed() : words, styles.wrapped);
  }

  /** Written after the cases: only then is it known how many texts had to be cut. */
  void quality(XSSFSheet sheet, List<QualityLine> lines, @Nullable CaseTable cases) {
    cells.text(sheet.createRow(0), 0, cells.say("Quality"), styles.title);
    cells.text(sheet.createRow(1), 0, cells.say("What became of every row that came in."));
    List<String> headings = header(sheet, 3, "Source", "Outcome", "Reason", "Rows");
    List<QualityLine> all = new ArrayList<>(lines);
    if (cases != null) {
      all.add(
          new QualityLine(
              cases.source(),
              cells.say("written"),
              cells.say("{cases} in this workbook, as counted"),
              cases.rowsExpected()));
    }
    all.add(
        new QualityLine(
            cells.say("this workbook"),
            cells.say("cut"),
            cells.say("texts over {0} characters, marked {1}", InertText.LONGEST, InertText.CUT),
            cells.cut()));
    int row = 4;
    for (QualityLine quality : all) {
      Row line = sheet.createRow(row++);
      cells.text(line, 0, quality.source());
      cells.text(line, 1, quality.outcome());
      orNot(line, 2, quality.reason());
      cells.count(line, 3, quality.rows());
      heighten(line, QUALITY);
    }
    ExcelTables.add(sheet, "t_quality", 3, headings, all.size());
    Pages.widths(sheet, QUALITY);
    finish(sheet, 3);
  }

  static int qualityLines(List<QualityLine> lines, @Nullable CaseTable cases) {
    return lines.size() + (cases == null ? 1 : 2);
  }
}
