package casestat.sla;

import casestat.lake.CaseFacts;
import casestat.lake.CaseSpell;
import casestat.lake.CaseStay;
import casestat.lake.ClockReading;
import java.util.List;

/** The rows of facts that one case gives. */
public record FoldedCase(
    CaseFacts facts, List<CaseSpell> spells, List<CaseStay> stays, List<ClockReading> readings) {

  public FoldedCase {
    spells = List.copyOf(spells);
    stays = List.copyOf(stays);
    readings = List.copyOf(readings);
  }
}
