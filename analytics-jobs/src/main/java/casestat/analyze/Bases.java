package casestat.analyze;

import casestat.lake.ClockHour;
import casestat.lake.Period;
import casestat.lake.Residents;
import casestat.lake.Spending;
import java.util.List;

/** What figures rest on besides facts. */
record Bases(
    List<Residents> residents,
    List<Spending> spending,
    List<Period> periods,
    List<ClockHour> hours) {

  Bases {
    residents = List.copyOf(residents);
    spending = List.copyOf(spending);
    periods = List.copyOf(periods);
    hours = List.copyOf(hours);
  }
}
