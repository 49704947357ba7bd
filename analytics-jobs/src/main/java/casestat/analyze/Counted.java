package casestat.analyze;

import casestat.lake.Balance;
import casestat.lake.Figure;
import java.util.List;

/** What a run counted from the facts. */
record Counted(List<Figure> figures, List<Balance> balances) {

  Counted {
    figures = List.copyOf(figures);
    balances = List.copyOf(balances);
  }
}
