package casestat.report.sheet;

import java.util.List;

/** All that a workbook holds, as plain data. */
public record WorkbookSpec(
    Cover cover,
    List<Tile> summary,
    List<FigureSheet> figures,
    List<Definition> definitions,
    List<QualityLine> quality,
    CaseTable cases) {

  public WorkbookSpec {
    summary = List.copyOf(summary);
    figures = List.copyOf(figures);
    definitions = List.copyOf(definitions);
    quality = List.copyOf(quality);
  }
}
