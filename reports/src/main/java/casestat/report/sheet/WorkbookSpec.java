package casestat.report.sheet;

import casestat.lake.Balance;
import casestat.report.chart.Formats;
import casestat.report.table.DataTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a workbook holds, as plain data.
 *
 * @param formats in whose language it speaks
 * @param balances of its month, all service types first; empty where there is none
 * @param restated what has changed since it was published; empty where nothing has
 * @param cases null where no case is told by itself
 * @param filed where the cases are, if not in the workbook itself; null where they are in it
 */
public record WorkbookSpec(
    Formats formats,
    Cover cover,
    Extract extract,
    List<Tile> summary,
    List<FigureSheet> figures,
    List<DataTable> tables,
    List<ListSheet> lists,
    List<Balance> balances,
    List<Definition> definitions,
    List<PromiseLine> promises,
    List<QualityLine> quality,
    List<RestatedRow> restated,
    @Nullable CaseTable cases,
    @Nullable FiledCases filed) {

  public WorkbookSpec {
    summary = List.copyOf(summary);
    balances = List.copyOf(balances);
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
    lists = List.copyOf(lists);
    definitions = List.copyOf(definitions);
    promises = List.copyOf(promises);
    quality = List.copyOf(quality);
    restated = List.copyOf(restated);
  }

  /** The same with what has changed since it was published. */
  public WorkbookSpec restating(List<RestatedRow> lines) {
    return but(lines, filed);
  }

  /** The same with its cases in files beside it. */
  WorkbookSpec filing(FiledCases files) {
    return but(restated, files);
  }

  private WorkbookSpec but(List<RestatedRow> lines, @Nullable FiledCases files) {
    return new WorkbookSpec(
        formats,
        cover,
        extract,
        summary,
        figures,
        tables,
        lists,
        balances,
        definitions,
        promises,
        quality,
        lines,
        cases,
        files);
  }
}
