package casestat.sla;

import casestat.lake.Event;
import java.util.List;

/**
 * A case, explained.
 *
 * @param folded its rows of facts
 * @param events what had happened, oldest first, each once
 * @param clocks one for each reading, in the same order
 */
public record CaseStory(FoldedCase folded, List<Event> events, List<ClockStory> clocks) {

  public CaseStory {
    events = List.copyOf(events);
    clocks = List.copyOf(clocks);
  }
}
