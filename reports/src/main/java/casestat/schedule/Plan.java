package casestat.schedule;

import casestat.profile.Issue.Edition;
import casestat.profile.ServiceProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the editions that are due are issued, and which wait.
 *
 * @param ready in the order in which they are issued: oldest period first
 * @param waiting what is due and waits for a source, or for an older one of its kind
 */
public record Plan(List<Step> ready, List<Step> waiting) {

  /**
   * @param late what it lacks: why it waits, or why it is provisional; empty for a final one
   */
  public record Step(Occurrence occurrence, List<Late> late) {
    public Step {
      late = List.copyOf(late);
    }

    public String period() {
      return occurrence.period().name();
    }
  }

  public Plan {
    ready = List.copyOf(ready);
    waiting = List.copyOf(waiting);
  }

  /**
   * @param completeTo by source, the latest thing that happened in any of its deliveries
   */
  public static Plan of(
      ServiceProfile profile, Agenda agenda, Map<String, Instant> completeTo, Instant now) {
    List<Step> ready = new ArrayList<>();
    List<Step> waiting = new ArrayList<>();
    Set<Edition> held = EnumSet.noneOf(Edition.class);
    for (Occurrence occurrence : agenda.due()) {
      Step step = new Step(occurrence, Late.of(profile, occurrence, completeTo));
      Edition edition = occurrence.issue().edition();
      boolean mayGo = step.late().isEmpty() || occurrence.isPastDeadline(now);
      if (mayGo && !held.contains(edition)) {
        ready.add(step);
      } else {
        // A later month is not issued before an earlier one.
        held.add(edition);
        waiting.add(step);
      }
    }
    for (Occurrence occurrence : agenda.provisional()) {
      if (Late.of(profile, occurrence, completeTo).isEmpty()) {
        ready.add(new Step(occurrence, List.of()));
      }
    }
    ready.sort(Comparator.comparing(Step::occurrence, Agenda.OLDEST_FIRST));
    return new Plan(ready, waiting);
  }
}
