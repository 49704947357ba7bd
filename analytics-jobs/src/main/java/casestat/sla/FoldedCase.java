package casestat.sla;

import casestat.lake.CaseFacts;
import casestat.lake.CasePhase;
import casestat.lake.CaseSpell;
import casestat.lake.CaseStay;
import casestat.lake.ClockHolding;
import casestat.lake.ClockReading;
import java.util.List;

/** The rows of facts that one case gives. */
public record FoldedCase(
    CaseFacts facts,
    List<CaseSpell> spells,
    List<CaseStay> stays,
    List<CasePhase> phases,
    List<ClockReading> readings,
    List<ClockHolding> holdings) {

  public FoldedCase {
    spells = List.copyOf(spells);
    stays = List.copyOf(stays);
    phases = List.copyOf(phases);
    readings = List.copyOf(readings);
    holdings = List.copyOf(holdings);
  }
}
