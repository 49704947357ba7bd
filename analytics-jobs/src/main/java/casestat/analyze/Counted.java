package casestat.analyze;

import casestat.lake.Balance;
import casestat.lake.Figure;
import casestat.lake.Period;
import java.util.List;

/** What a run counted from the facts. */
record Counted(List<Period> periods, List<Figure> figures, List<Balance> balances) {

  Counted {
    periods = List.copyOf(periods);
    figures = List.copyOf(figures);
    balances = List.copyOf(balances);
  }
}
