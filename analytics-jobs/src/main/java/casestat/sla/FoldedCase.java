package casestat.sla;

import casestat.lake.CaseFacts;
import casestat.lake.CaseSpell;
import casestat.lake.ClockReading;
import java.util.List;

/** One case with everything that is computed of it. */
public record FoldedCase(CaseFacts facts, List<CaseSpell> spells, List<ClockReading> readings) {}
