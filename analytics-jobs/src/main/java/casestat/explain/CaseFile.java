package casestat.explain;

import casestat.lake.Case;
import casestat.lake.Delivery;
import casestat.lake.Run;
import casestat.sla.CaseStory;
import java.util.List;
import java.util.Map;

/**
 * All that a run knew of one case.
 *
 * @param rows as they were delivered, the newest first
 * @param deliveries those that the run knew, by id
 * @param story the case as of the run, folded by the same rules as its facts
 */
public record CaseFile(
    String caseId, List<Case> rows, Map<String, Delivery> deliveries, CaseStory story, Run run) {

  public CaseFile {
    rows = List.copyOf(rows);
  }
}
