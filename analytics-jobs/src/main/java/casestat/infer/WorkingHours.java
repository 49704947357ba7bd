package casestat.infer;

import casestat.profile.TimeRange;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The hours of a day within which dates fall: where a target is counted in open time, no date lies
 * outside. Their edges are looked for on the quarter, half and whole hours around.
 */
final class WorkingHours {
  private static final int[] GRIDS = {15, 30, 60};

  /** What lies outside the hours is a slip, or another rule's. */
  private static final double STRAYS = 0.01;

  /** Shorter hours are a cut-off, longer ones are day and night. */
  private static final int SHORTEST = 60;

  private static final int LONGEST = 20 * 60;
  private static final int MOST = 4;

  private final WorkCalendars calendars;
  private final OpenDays week;
  private final ZoneId zone;

  WorkingHours(WorkCalendars calendars, OpenDays week, ZoneId zone) {
    this.calendars = calendars;
    this.week = week;
    this.zone = zone;
  }

  /** The calendars by which the most cases were given the same open time, the best first. */
  List<WorkCalendar> of(List<StatedDue> rows) {
    List<Scored> all = new ArrayList<>();
    for (TimeRange hours : ranges(rows)) {
      for (WorkCalendar calendar : calendars.of(week, zone, hours)) {
        double share = Proposals.openMinutes(rows, calendar).largest();
        all.add(new Scored(calendar, share - calendar.cost()));
      }
    }
    all.sort(Comparator.comparingDouble(Scored::score).reversed());
    return all.stream().limit(MOST).map(Scored::calendar).toList();
  }

  private record Scored(WorkCalendar calendar, double score) {}

  private Set<TimeRange> ranges(List<StatedDue> rows) {
    long[] minutes =
        rows.stream().mapToLong(row -> Proposals.minuteOfDay(row.dueAt(), zone)).sorted().toArray();
    int strays = (int) (STRAYS * minutes.length);
    int first = (int) minutes[strays];
    // A date within a minute is before its end.
    int last = (int) minutes[minutes.length - 1 - strays];
    Set<TimeRange> ranges = new LinkedHashSet<>();
    if (last - first >= SHORTEST && last - first <= LONGEST) {
      for (int before : GRIDS) {
        for (int after : GRIDS) {
          int start = first / before * before;
          int end = Math.min(1440, (last + after - 1) / after * after);
          ranges.add(new TimeRange(start * 60, end * 60));
        }
      }
    }
    return ranges;
  }
}
