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
 * @param cases null where no case is told by itself
 */
public record WorkbookSpec(
    Formats formats,
    Cover cover,
    List<Tile> summary,
    List<FigureSheet> figures,
    List<DataTable> tables,
    List<ListSheet> lists,
    List<Balance> balances,
    List<Definition> definitions,
    List<QualityLine> quality,
    @Nullable CaseTable cases) {

  public WorkbookSpec {
    summary = List.copyOf(summary);
    balances = List.copyOf(balances);
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
    lists = List.copyOf(lists);
    definitions = List.copyOf(definitions);
    quality = List.copyOf(quality);
  }
}
