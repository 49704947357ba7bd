package casestat.brute;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case from its opening to the as-of instant, as its log tells it.
 *
 * @param log each entry says what the case was from then on
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
  private static final String THE_CITIZENS_TURN = "waiting for citizen";

  static Life of(CaseRow row, List<LogEntry> log, Instant asOf) {
    LogEntry first = log.get(0);
    LogEntry last = log.get(log.size() - 1);
    if (!first.kind().equals("submitted") || !last.state().equals(row.status())) {
      // The row's own times would be needed, where a log does not tell the whole life.
      throw new IllegalStateException(row.id() + ": the log is not whole");
    }
    Instant answered = null;
    List<Spell> spells = new ArrayList<>();
    List<Span> waits = new ArrayList<>();
    Instant openSince = first.at();
    Instant waitingSince = null;
    for (LogEntry entry : log) {
      boolean settles = openSince != null && SETTLED.contains(entry.kind());
      boolean drops = openSince != null && DROPPED.contains(entry.kind());
      boolean replies = entry.kind().equals("replied") && entry.actor().equals("agent");
      if (answered == null && (settles || replies)) {
        answered = entry.at();
      }
      boolean holds = entry.kind().equals("on_hold");
      if (waitingSince != null && (holds || entry.kind().equals("off_hold") || settles || drops)) {
        waits.add(new Span(waitingSince, entry.at()));
        waitingSince = null;
      }
      if (holds && entry.reason().equals(THE_CITIZENS_TURN)) {
        waitingSince = entry.at();
      }
      if (openSince != null && (settles || drops)) {
        spells.add(new Spell(openSince, entry.at(), settles));
        openSince = null;
      } else if (entry.kind().equals("reopened")) {
        openSince = entry.at();
      }
    }
    if (openSince != null) {
      spells.add(new Spell(openSince, null, false));
    }
    if (waitingSince != null) {
      waits.add(new Span(waitingSince, asOf));
    }
    return new Life(row, log, answered, spells, waits);
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
