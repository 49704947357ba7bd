package casestat.sla;

import casestat.lake.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of one case in the order in which they happened, each once, whatever order they
 * arrived in and however often.
 */
final class EventLog {
  private static final Comparator<@Nullable String> WORD =
      Comparator.nullsFirst(Comparator.<String>naturalOrder());

  // What follows the kind matters only where a source numbers two events alike: any order will do,
  // as long as it is always the same.
  private static final Comparator<Event> AS_HAPPENED =
      Comparator.comparing(Event::happenedAt)
          .thenComparingInt(Event::seq)
          .thenComparing(Event::kind)
          .thenComparingLong(Event::contentHash)
          .thenComparing(Event::actor)
          .thenComparing(Event::state, WORD)
          .thenComparing(Event::reason, WORD)
          .thenComparing(Event::department, WORD)
          .thenComparing(Event::priority, WORD)
          .thenComparing(Event::serviceType, WORD);

  private EventLog() {}

  /** In order and without repetitions; the list itself where it already is so. */
  static List<Event> ordered(List<Event> arrived) {
    if (isOrdered(arrived)) {
      return arrived;
    }
    List<Event> sorted = new ArrayList<>(arrived);
    sorted.sort(AS_HAPPENED);
    List<Event> once = new ArrayList<>(sorted.size());
    for (Event event : sorted) {
      if (once.isEmpty() || AS_HAPPENED.compare(once.get(once.size() - 1), event) != 0) {
        once.add(event);
      }
    }
    return once;
  }

  private static boolean isOrdered(List<Event> events) {
    for (int i = 1; i < events.size(); i++) {
      if (AS_HAPPENED.compare(events.get(i - 1), events.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
