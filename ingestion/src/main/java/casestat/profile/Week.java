package casestat.profile;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/**
 * The hours of each day of the week, and the breaks in them; a day that is absent has none.
 *
 * @param breaks within their day: the service is closed, whichever hours they fall into
 */
public record Week(Map<DayOfWeek, List<TimeRange>> hours, Map<DayOfWeek, List<TimeRange>> breaks)
    implements Serializable {

  public Week {
    hours = Map.copyOf(hours);
    breaks = Map.copyOf(breaks);
  }

  /** A week that is open on some day. */
  public boolean opens() {
    return hours.values().stream().anyMatch(ranges -> !ranges.isEmpty());
  }

  public List<TimeRange> hoursOf(DayOfWeek day) {
    return hours.getOrDefault(day, List.of());
  }

  public List<TimeRange> breaksOf(DayOfWeek day) {
    return breaks.getOrDefault(day, List.of());
  }
}
