package casestat.report;

import casestat.lake.Case;
import casestat.lake.Delivery;
import casestat.lake.Event;
import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.lake.RowWriter;
import casestat.lake.Table;
import casestat.profile.ServiceProfile;
import casestat.sla.CaseFold;
import casestat.sla.FoldedCase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A lake to which deliveries go on coming: each {@link #analyze} folds every case anew from the
 * newest of its rows and all of its events, as analyze does, so that two runs can be held side by
 * side.
 */
final class ReplayLake {
  private static final Comparator<Case> NEWEST_LAST =
      Comparator.comparing(Case::updatedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Case::deliverySequence)
          .thenComparing(Case::contentHash);

  private final SmallLake small;
  private List<Case> rows = new ArrayList<>();
  private List<Event> log = new ArrayList<>();
  private List<Delivery> deliveries = new ArrayList<>();

  ReplayLake(Path folder, String profile, int firstMonth) {
    this.small = SmallLake.in(folder, profile).since(firstMonth);
  }

  Lake lake() {
    return small.lake();
  }

  ServiceProfile profile() {
    return small.profile();
  }

  ReplayLake deliver(String id, List<Case> cases, List<Event> events) {
    Generation none = new Generation("", Map.of());
    new RowWriter<>(lake(), Table.CASES).append(cases, none);
    new RowWriter<>(lake(), Table.EVENTS).append(events, none);
    Delivery delivery =
        new Delivery(
            id,
            profile().profile(),
            "cases",
            "cases",
            id + ".csv",
            "digest-" + id,
            SmallLake.NOVEMBER,
            deliveries.size() + 1L,
            cases.size(),
            cases.size(),
            0,
            0,
            0,
            null);
    new RowWriter<>(lake(), Table.DELIVERIES).append(List.of(delivery), none);
    deliveries.add(delivery);
    rows.addAll(cases);
    log.addAll(events);
    return this;
  }

  /** Takes every row of a case out of the landing. */
  ReplayLake erase(String caseId) {
    List<Case> fewer = rows.stream().filter(row -> !row.caseId().equals(caseId)).toList();
    List<Event> shorter = log.stream().filter(event -> !event.caseId().equals(caseId)).toList();
    return keep(fewer, shorter, deliveries);
  }

  /** Takes a delivery out of the landing, with all that it brought. */
  ReplayLake withdraw(String id) {
    return keep(
        rows.stream().filter(row -> !row.deliveryId().equals(id)).toList(),
        log.stream().filter(event -> !event.deliveryId().equals(id)).toList(),
        deliveries.stream().filter(delivery -> !delivery.deliveryId().equals(id)).toList());
  }

  private ReplayLake keep(List<Case> cases, List<Event> events, List<Delivery> brought) {
    Generation none = new Generation("", Map.of());
    new RowWriter<>(lake(), Table.CASES).replace(rows, cases, none);
    new RowWriter<>(lake(), Table.EVENTS).replace(log, events, none);
    new RowWriter<>(lake(), Table.DELIVERIES).replace(deliveries, brought, none);
    rows = new ArrayList<>(cases);
    log = new ArrayList<>(events);
    deliveries = new ArrayList<>(brought);
    return this;
  }

  /** From here on by another profile. */
  ReplayLake under(ServiceProfile other) {
    small.under(other);
    return this;
  }

  /** Makes facts and figures; what they were made of stays readable under the name of the run. */
  ReplayLake analyze(String run, Instant asOf) {
    Map<String, Case> newest = new TreeMap<>();
    rows.stream().sorted(NEWEST_LAST).forEach(row -> newest.put(row.caseId(), row));
    CaseFold fold = new CaseFold(profile());
    List<FoldedCase> folded = new ArrayList<>();
    newest.forEach(
        (id, row) ->
            fold.fold(row, log.stream().filter(e -> e.caseId().equals(id)).toList(), asOf)
                .ifPresent(folded::add));
    small.fold(folded).analyze(run, asOf);
    lake().tag(lake().computed().orElseThrow(), run);
    return this;
  }

  /** What a run had made and known. */
  LakeReader read(String run) {
    return LakeReader.of(lake(), lake().tagged(run).orElseThrow());
  }
}
