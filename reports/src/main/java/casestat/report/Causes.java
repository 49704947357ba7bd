package casestat.report;

import casestat.explain.CaseFiles;
import casestat.explain.CaseFiles.Landed;
import casestat.lake.CaseFacts;
import casestat.lake.CaseSpell;
import casestat.lake.ClockReading;
import casestat.lake.LakeReader;
import casestat.lake.Outcome;
import casestat.lake.Table;
import casestat.metrics.Metric;
import casestat.profile.ServiceProfile;
import casestat.sla.CaseFold;
import casestat.sla.FoldedCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each case that moved a figure why it did, from what both generations knew of it.
 *
 * <p>The case is folded three times by today's rules: as it was known then; as it is known now, but
 * nothing counted that happened after the earlier as-of instant; and as of now. What differs
 * between the first two arrived late, between the last two it happened since, and what differs from
 * the facts that were stored then is another rule. See RATIONALE.md#why-a-figure-moved.
 */
final class Causes {
  /** Cases whose landing rows are held in memory at once. */
  private static final int BATCH = 5_000;

  private final LakeReader then;
  private final LakeReader now;
  private final CaseFiles before;
  private final CaseFiles after;
  private final CaseFold fold;
  private final boolean hasOtherRules;
  private final Map<String, Cause> decided = new HashMap<>();

  Causes(LakeReader then, LakeReader now, ServiceProfile profile) {
    this.then = then;
    this.now = now;
    this.before = new CaseFiles(then, profile);
    this.after = new CaseFiles(now, profile);
    this.fold = new CaseFold(profile);
    this.hasOtherRules = hasOtherProfile() || before.run().rules() != after.run().rules();
  }

  /** What stands behind a metric, by id. */
  Map<String, Cause> of(Metric.Subject subject, Collection<String> ids) {
    if (subject != Metric.Subject.CASES) {
      Cause cause = ofNoCase();
      return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> cause));
    }
    List<String> unknown =
        new TreeSet<>(ids).stream().filter(id -> !decided.containsKey(id)).toList();
    for (int from = 0; from < unknown.size(); from += BATCH) {
      decide(unknown.subList(from, Math.min(from + BATCH, unknown.size())));
    }
    return Collections.unmodifiableMap(decided);
  }

  /** Of a number behind which stands no case: a conversation, a call, residents, a cost. */
  Cause ofNoCase() {
    if (!before.known().keySet().containsAll(after.known().keySet())) {
      return Cause.LATE_EVENT;
    }
    if (!after.known().keySet().containsAll(before.known().keySet())) {
      return Cause.WITHDRAWN;
    }
    return ofSameRows();
  }

  private Cause ofSameRows() {
    return isAsOfTheSame() ? ofRules() : Cause.AS_OF;
  }

  private boolean isAsOfTheSame() {
    return before.run().asOf().equals(after.run().asOf());
  }

  /** Of what the definition of a metric moved. */
  Cause ofRules() {
    return hasOtherProfile() ? Cause.POLICY : Cause.CODE;
  }

  private boolean hasOtherProfile() {
    return !before.run().profileDigest().equals(after.run().profileDigest());
  }

  private void decide(List<String> ids) {
    Map<String, Landed> known = before.landed(ids);
    Map<String, Landed> knows = after.landed(ids);
    Set<String> readOtherwise = hasOtherRules ? readOtherwise(ids, known) : Set.of();
    List<String> others = new ArrayList<>();
    for (String id : ids) {
      Cause cause =
          of(
              known.getOrDefault(id, Landed.NOTHING),
              knows.getOrDefault(id, Landed.NOTHING),
              readOtherwise.contains(id));
      if (cause == null) {
        others.add(id);
      } else {
        decided.put(id, cause);
      }
    }
    decideByOthers(others);
  }

  /** Null where the case's own rows tell nothing. */
  private @Nullable Cause of(Landed known, Landed knows, boolean isReadOtherwise) {
    Instant earlier = before.run().asOf();
    Optional<FoldedCase> published = folded(known, earlier);
    Optional<FoldedCase> late = folded(knows, earlier);
    Optional<FoldedCase> since = folded(knows, after.run().asOf());
    if (!late.equals(published)) {
      Cause lost = lost(known, knows);
      return lost == null ? happened(published, late, Cause.LATE_EVENT) : lost;
    }
    if (!since.equals(late)) {
      Cause cause = happened(late, since, Cause.AS_OF);
      return cause == Cause.AS_OF && isReadOtherwise ? ofRules() : cause;
    }
    return isReadOtherwise ? ofRules() : null;
  }

  private Optional<FoldedCase> folded(Landed landed, Instant asOf) {
    return fold.fold(landed.newest(), landed.log(), asOf);
  }

  private record Line(String deliveryId, long line) {}

  private static Set<Line> lines(Landed landed) {
    Set<Line> lines = new HashSet<>();
    landed.rows().forEach(row -> lines.add(new Line(row.deliveryId(), row.line())));
    landed.log().forEach(event -> lines.add(new Line(event.deliveryId(), event.line())));
    return lines;
  }

  // A row may go alone, by erasure, or with all of its delivery.
  private @Nullable Cause lost(Landed known, Landed knows) {
    Set<Line> gone = lines(known);
    gone.removeAll(lines(knows));
    if (gone.isEmpty()) {
      return null;
    }
    return gone.stream().anyMatch(line -> after.known().containsKey(line.deliveryId()))
        ? Cause.ERASURE
        : Cause.WITHDRAWN;
  }

  private static Cause happened(
      Optional<FoldedCase> was, Optional<FoldedCase> is, Cause otherwise) {
    if (was.isEmpty() || is.isEmpty()) {
      return otherwise;
    }
    CaseFacts old = was.get().facts();
    CaseFacts fresh = is.get().facts();
    boolean merges =
        !Objects.equals(old.masterId(), fresh.masterId())
            || (old.outcome() == Outcome.DUPLICATE) != (fresh.outcome() == Outcome.DUPLICATE);
    if (merges) {
      return Cause.MERGED;
    }
    if (fresh.reopens() > old.reopens() || (old.outcome() != null && fresh.outcome() == null)) {
      return Cause.REOPENED;
    }
    return dimensions(old).equals(dimensions(fresh)) ? otherwise : Cause.RECLASSIFIED;
  }

  private static List<String> dimensions(CaseFacts facts) {
    return List.of(
        facts.serviceType(), facts.department(), facts.area(), facts.channel(), facts.priority());
  }

  /** Cases of which today's rules make other facts than were stored. */
  private Set<String> readOtherwise(List<String> ids, Map<String, Landed> known) {
    Map<String, Set<Object>> stored = new HashMap<>();
    String where = CaseFiles.among("case_id");
    String joined = CaseFiles.joined(ids);
    for (CaseFacts row : then.rows(Table.CASE_FACTS, where, joined)) {
      stored.computeIfAbsent(row.caseId(), c -> new HashSet<>()).add(row);
    }
    for (CaseSpell row : then.rows(Table.CASE_SPELLS, where, joined)) {
      stored.computeIfAbsent(row.caseId(), c -> new HashSet<>()).add(row);
    }
    for (ClockReading row : then.rows(Table.CLOCK_READINGS, where, joined)) {
      stored.computeIfAbsent(row.caseId(), c -> new HashSet<>()).add(row);
    }
    Set<String> otherwise = new HashSet<>();
    for (String id : ids) {
      Set<Object> fresh = new HashSet<>();
      folded(known.getOrDefault(id, Landed.NOTHING), before.run().asOf())
          .ifPresent(
              folded -> {
                fresh.add(folded.facts());
                fresh.addAll(folded.spells());
                fresh.addAll(folded.readings());
              });
      if (!fresh.equals(stored.getOrDefault(id, Set.of()))) {
        otherwise.add(id);
      }
    }
    return otherwise;
  }

  /** A master moves with its duplicates, and a case with what people answer about it. */
  private void decideByOthers(List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    Map<String, Set<List<?>>> hadDuplicates = duplicates(then, ids);
    Map<String, Set<List<?>>> hasDuplicates = duplicates(now, ids);
    Map<String, Set<List<?>>> hadAnswers = answers(then, before, ids);
    Map<String, Set<List<?>>> hasAnswers = answers(now, after, ids);
    for (String id : ids) {
      Set<List<?>> answered = hadAnswers.getOrDefault(id, Set.of());
      Set<List<?>> answers = hasAnswers.getOrDefault(id, Set.of());
      Cause cause;
      if (!hadDuplicates
          .getOrDefault(id, Set.of())
          .equals(hasDuplicates.getOrDefault(id, Set.of()))) {
        cause = Cause.MERGED;
      } else if (!answered.containsAll(answers)) {
        cause = Cause.LATE_EVENT;
      } else if (!answers.containsAll(answered)) {
        cause = Cause.ERASURE;
      } else {
        // Its own rows are the same: at the same instant, what else was delivered moved it.
        cause = isAsOfTheSame() ? ofNoCase() : Cause.AS_OF;
      }
      decided.put(id, cause);
    }
  }

  private static Map<String, Set<List<?>>> duplicates(LakeReader reader, List<String> ids) {
    return grouped(
        reader.query(
            "select master_id, case_id from case_facts where " + CaseFiles.among("master_id"),
            List.of(CaseFiles.joined(ids))));
  }

  private static Map<String, Set<List<?>>> answers(
      LakeReader reader, CaseFiles files, List<String> ids) {
    List<List<@Nullable Object>> rows =
        reader.query(
            "select case_id, delivery_id, line from surveys where " + CaseFiles.among("case_id"),
            List.of(CaseFiles.joined(ids)));
    return grouped(
        rows.stream()
            .filter(row -> files.known().containsKey(String.valueOf(row.get(1))))
            .toList());
  }

  private static Map<String, Set<List<?>>> grouped(List<List<@Nullable Object>> rows) {
    Map<String, Set<List<?>>> grouped = new HashMap<>();
    for (List<@Nullable Object> row : rows) {
      grouped.computeIfAbsent(String.valueOf(row.get(0)), id -> new HashSet<>()).add(row);
    }
    return grouped;
  }
}
