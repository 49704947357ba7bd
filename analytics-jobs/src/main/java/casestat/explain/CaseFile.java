package casestat.explain;

import casestat.lake.Case;
import casestat.lake.Delivery;
import casestat.lake.Event;
import casestat.lake.LakeReader;
import casestat.lake.NewestFirst;
import casestat.lake.Run;
import casestat.lake.Table;
import casestat.profile.ServiceProfile;
import casestat.sla.CaseFold;
import casestat.sla.CaseStory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** Empty for a case that the run did not know, or that was not opened by then. */
  public static Optional<CaseFile> find(LakeReader reader, ServiceProfile profile, String caseId) {
    Run run = reader.rows(Table.RUNS, "run_id = ?", reader.generation().runId()).get(0);
    Map<String, Delivery> known = deliveries(reader, run.knownAt());
    List<Case> rows =
        reader.rows(Table.CASES, "case_id = ? order by " + NewestFirst.CASES, caseId).stream()
            .filter(row -> known.containsKey(row.deliveryId()))
            .toList();
    List<Event> log =
        reader.rows(Table.EVENTS, "case_id = ? order by happened_at, seq", caseId).stream()
            .filter(event -> known.containsKey(event.deliveryId()))
            .toList();
    return new CaseFold(profile)
        .story(rows.isEmpty() ? null : rows.get(0), log, run.asOf())
        .map(story -> new CaseFile(caseId, rows, known, story, run));
  }

  private static Map<String, Delivery> deliveries(LakeReader reader, @Nullable Instant knownAt) {
    Map<String, Delivery> known = new LinkedHashMap<>();
    for (Delivery delivery : reader.rows(Table.DELIVERIES, "true order by sequence")) {
      if (knownAt == null || !delivery.receivedAt().isAfter(knownAt)) {
        known.put(delivery.deliveryId(), delivery);
      }
    }
    return known;
  }
}
