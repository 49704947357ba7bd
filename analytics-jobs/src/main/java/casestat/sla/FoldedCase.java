package casestat.sla;

import casestat.lake.CaseFacts;
import casestat.lake.CaseSpell;
import casestat.lake.ClockReading;
import java.util.List;

/** The rows of facts that one case gives. */
public record FoldedCase(CaseFacts facts, List<CaseSpell> spells, List<ClockReading> readings) {

  public FoldedCase {
    spells = List.copyOf(spells);
    readings = List.copyOf(readings);
  }
}
