package casestat.analyze;

import casestat.lake.Balance;
import casestat.lake.ClockHour;
import casestat.lake.Definition;
import casestat.lake.Figure;
import casestat.lake.Period;
import casestat.lake.Residents;
import casestat.lake.Spending;
import java.util.List;

/** What a run counted from the facts. */
record Counted(
    List<Residents> residents,
    List<Spending> spending,
    List<Definition> definitions,
    List<Period> periods,
    List<ClockHour> hours,
    List<Figure> figures,
    List<Balance> balances) {

  Counted {
    residents = List.copyOf(residents);
    spending = List.copyOf(spending);
    definitions = List.copyOf(definitions);
    periods = List.copyOf(periods);
    hours = List.copyOf(hours);
    figures = List.copyOf(figures);
    balances = List.copyOf(balances);
  }
}
