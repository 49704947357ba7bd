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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a run knew of cases, and folds them by the rules by which their facts were made. Only
 * deliveries that the run knew count.
 */
public final class CaseFiles {
  private final LakeReader reader;
  private final Run run;
  private final CaseFold fold;
  private final Map<String, Delivery> known = new LinkedHashMap<>();

  public CaseFiles(LakeReader reader, ServiceProfile profile) {
    this.reader = reader;
    this.run = reader.rows(Table.RUNS, "run_id = ?", reader.generation().runId()).get(0);
    this.fold = new CaseFold(profile);
    Instant knownAt = run.knownAt();
    for (Delivery delivery : reader.rows(Table.DELIVERIES, "true order by sequence")) {
      if (knownAt == null || !delivery.receivedAt().isAfter(knownAt)) {
        known.put(delivery.deliveryId(), delivery);
      }
    }
  }

  /** Empty for a case that the run did not know, or that was not opened by then. */
  public Optional<CaseFile> find(String caseId) {
    List<Case> rows = rows(List.of(caseId)).getOrDefault(caseId, List.of());
    List<Event> log = logs(List.of(caseId)).getOrDefault(caseId, List.of());
    return fold.story(rows.isEmpty() ? null : rows.get(0), log, run.asOf())
        .map(story -> new CaseFile(caseId, rows, known, story, run));
  }

  /** The stories of many cases at once, by id; without those that {@link #find} has none of. */
  public Map<String, CaseStory> stories(List<String> caseIds) {
    Map<String, CaseStory> stories = new HashMap<>();
    Map<String, List<Event>> logs = logs(caseIds);
    rows(caseIds)
        .forEach(
            (caseId, rows) ->
                fold.story(rows.get(0), logs.getOrDefault(caseId, List.of()), run.asOf())
                    .ifPresent(story -> stories.put(caseId, story)));
    return stories;
  }

  // The newest first.
  private Map<String, List<Case>> rows(List<String> caseIds) {
    Map<String, List<Case>> rows = new HashMap<>();
    for (Case row :
        reader.rows(
            Table.CASES, among(caseIds) + " order by " + NewestFirst.CASES, caseIds.toArray())) {
      if (known.containsKey(row.deliveryId())) {
        rows.computeIfAbsent(row.caseId(), c -> new ArrayList<>(2)).add(row);
      }
    }
    return rows;
  }

  private Map<String, List<Event>> logs(List<String> caseIds) {
    Map<String, List<Event>> logs = new HashMap<>();
    for (Event event : reader.rows(Table.EVENTS, among(caseIds), caseIds.toArray())) {
      if (known.containsKey(event.deliveryId())) {
        logs.computeIfAbsent(event.caseId(), c -> new ArrayList<>()).add(event);
      }
    }
    return logs;
  }

  private static String among(List<String> caseIds) {
    return "case_id in (%s)".formatted(String.join(", ", Collections.nCopies(caseIds.size(), "?")));
  }
}
