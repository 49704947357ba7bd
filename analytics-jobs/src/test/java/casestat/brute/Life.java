package casestat.brute;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case from its opening to the as-of instant: as its log tells it, and as its row does where the
 * log has nothing about a moment.
 *
 * @param log begins with the opening; each entry says what the case was from then on
 * @param answered first public answer by a person, or the resolution that came sooner
 * @param waits for the citizen
 */
record Life(
    CaseRow row,
    List<LogEntry> log,
    @Nullable Instant answered,
    List<Spell> spells,
    List<Span> waits)
    implements Cuttable {

  private static final Set<String> SETTLED = Set.of("resolved", "closed");
  private static final Set<String> DROPPED = Set.of("cancelled", "invalid", "merged");
  private static final Set<String> SETTLED_STATUS = Set.of("Resolved", "Closed");
  private static final Set<String> DROPPED_STATUS = Set.of("Cancelled", "Invalid", "Duplicate");
  private static final String THE_CITIZENS_TURN = "waiting for citizen";

  static Life of(CaseRow row, List<LogEntry> arrived, Instant asOf) {
    List<LogEntry> log = new ArrayList<>(arrived);
    if (log.isEmpty() || !log.get(0).kind().equals("submitted")) {
      log.add(0, openingOf(row, log));
    }
    List<Spell> spells = spells(row, log);
    boolean over = SETTLED_STATUS.contains(row.status()) || DROPPED_STATUS.contains(row.status());
    if (over && spells.get(spells.size() - 1).to() == null) {
      // The sample city has none, so that there is no rule for it here.
      throw new IllegalStateException(row.id() + ": over, and nobody knows since when");
    }
    return new Life(row, log, answered(row, log, spells), spells, waits(log, asOf));
  }

  /** When the row says, and what the first entry says: else what the row does. */
  private static LogEntry openingOf(CaseRow row, List<LogEntry> log) {
    String priority = log.isEmpty() ? row.priority() : log.get(0).priority();
    String serviceType = log.isEmpty() ? row.serviceType() : log.get(0).serviceType();
    return new LogEntry(
        row.id(), row.opened(), 0, "submitted", "Open", "", "citizen", priority, serviceType);
  }

  private static List<Spell> spells(CaseRow row, List<LogEntry> log) {
    List<Spell> spells = new ArrayList<>();
    Instant opened = log.get(0).at();
    Instant openSince = opened;
    for (LogEntry entry : log) {
      boolean settles = SETTLED.contains(entry.kind());
      if (openSince != null && (settles || DROPPED.contains(entry.kind()))) {
        spells.add(new Spell(openSince, entry.at(), settles));
        openSince = null;
      } else if (openSince == null && entry.kind().equals("reopened")) {
        openSince = entry.at();
      }
    }
    if (spells.isEmpty()) {
      Instant end = row.resolved() == null ? row.closed() : row.resolved();
      spells.add(new Spell(opened, end, end != null && SETTLED_STATUS.contains(row.status())));
    } else if (openSince != null) {
      spells.add(new Spell(openSince, null, false));
    }
    return spells;
  }

  private static @Nullable Instant answered(CaseRow row, List<LogEntry> log, List<Spell> spells) {
    Instant answered = row.answered();
    for (LogEntry entry : log) {
      if (entry.kind().equals("replied") && entry.actor().equals("agent")) {
        answered = entry.at();
        break;
      }
    }
    Spell first = spells.get(0);
    boolean resolvedSooner =
        first.resolved()
            && first.to() != null
            && (answered == null || first.to().isBefore(answered));
    return resolvedSooner ? first.to() : answered;
  }

  private static List<Span> waits(List<LogEntry> log, Instant asOf) {
    List<Span> waits = new ArrayList<>();
    Instant since = null;
    for (LogEntry entry : log) {
      boolean holds = entry.kind().equals("on_hold");
      boolean ends = SETTLED.contains(entry.kind()) || DROPPED.contains(entry.kind());
      if (since != null && (holds || ends || entry.kind().equals("off_hold"))) {
        waits.add(new Span(since, entry.at()));
        since = null;
      }
      if (holds && entry.reason().equals(THE_CITIZENS_TURN)) {
        since = entry.at();
      }
    }
    if (since != null) {
      waits.add(new Span(since, asOf));
    }
    return waits;
  }

  Instant opened() {
    return log.get(0).at();
  }

  Spell last() {
    return spells.get(spells.size() - 1);
  }

  /** Whether a reopening followed the end of a spell within a time, which is in it. */
  boolean reopenedWithin(Duration window, Spell spell) {
    int next = spells.indexOf(spell) + 1;
    Instant end = spell.to();
    return end != null
        && next < spells.size()
        && Duration.between(end, spells.get(next).from()).compareTo(window) <= 0;
  }

  @Override
  public String member(String dimension) {
    return row.member(dimension);
  }
}
