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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a run knew of cases, and folds them by the rules by which their facts were made. Only
 * deliveries that the run knew count.
 */
public final class CaseFiles {
  /** Stands between two ids; a source that puts the separator of units into one has none. */
  private static final String BETWEEN = "\u001f";

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

  /**
   * What is made of the stories of many cases, by id; without those that {@link #find} has none of.
   * A story is let go of as soon as something was made of it: that of a long case is long.
   */
  public <T> Map<String, T> stories(List<String> caseIds, Function<CaseStory, T> making) {
    Map<String, T> made = new HashMap<>();
    Map<String, List<Event>> logs = logs(caseIds);
    rows(caseIds)
        .forEach(
            (caseId, rows) ->
                fold.story(rows.get(0), logs.getOrDefault(caseId, List.of()), run.asOf())
                    .ifPresent(story -> made.put(caseId, making.apply(story))));
    return made;
  }

  /** What the run knew of many cases, by id; see {@link #rows} and {@link #logs}. */
  public record Landed(List<Case> rows, List<Event> log) {
    /** Of a case that nobody ever heard of. */
    public static final Landed NOTHING = new Landed(List.of(), List.of());

    public Landed {
      rows = List.copyOf(rows);
      log = List.copyOf(log);
    }

    /** The one that describes the case now; null where there is none. */
    public @Nullable Case newest() {
      return rows.isEmpty() ? null : rows.get(0);
    }
  }

  /**
   * The landing rows of many cases, those of deliveries that the run knew; cases without any are
   * left out.
   */
  public Map<String, Landed> landed(List<String> caseIds) {
    Map<String, List<Case>> rows = rows(caseIds);
    Map<String, List<Event>> logs = logs(caseIds);
    Map<String, Landed> landed = new HashMap<>();
    for (String caseId : caseIds) {
      List<Case> some = rows.getOrDefault(caseId, List.of());
      List<Event> log = logs.getOrDefault(caseId, List.of());
      if (!some.isEmpty() || !log.isEmpty()) {
        landed.put(caseId, new Landed(some, log));
      }
    }
    return landed;
  }

  /** The deliveries that the run knew, by id, in the order of their arrival. */
  public Map<String, Delivery> known() {
    return Collections.unmodifiableMap(known);
  }

  /** Whose landing it is. */
  public Run run() {
    return run;
  }

  // The newest first.
  private Map<String, List<Case>> rows(List<String> caseIds) {
    Map<String, List<Case>> rows = new HashMap<>();
    for (Case row :
        reader.rows(
            Table.CASES, among("case_id") + " order by " + NewestFirst.CASES, joined(caseIds))) {
      if (known.containsKey(row.deliveryId())) {
        rows.computeIfAbsent(row.caseId(), c -> new ArrayList<>(2)).add(row);
      }
    }
    return rows;
  }

  private Map<String, List<Event>> logs(List<String> caseIds) {
    Map<String, List<Event>> logs = new HashMap<>();
    for (Event event : reader.rows(Table.EVENTS, among("case_id"), joined(caseIds))) {
      if (known.containsKey(event.deliveryId())) {
        logs.computeIfAbsent(event.caseId(), c -> new ArrayList<>()).add(event);
      }
    }
    return logs;
  }

  /**
   * That a column holds one of the ids that are {@link #joined} to one parameter: however many
   * there are, the table is read once.
   */
  public static String among(String column) {
    return column + " in (select unnest(string_split(?, chr(31))))";
  }

  public static String joined(List<String> caseIds) {
    return String.join(BETWEEN, caseIds);
  }
}
