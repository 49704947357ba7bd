package casestat.report.sheet;

import casestat.lake.Balance;
import java.util.List;

/**
 * All that a workbook holds, as plain data.
 *
 * @param balances of its month, all service types first; empty where there is none
 */
public record WorkbookSpec(
    Cover cover,
    List<Tile> summary,
    List<FigureSheet> figures,
    List<Balance> balances,
    List<Definition> definitions,
    List<QualityLine> quality,
    CaseTable cases) {

  public WorkbookSpec {
    summary = List.copyOf(summary);
    balances = List.copyOf(balances);
    figures = List.copyOf(figures);
    definitions = List.copyOf(definitions);
    quality = List.copyOf(quality);
  }
}
