package casestat.profile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The events of a feed, some of which stand for single dates of others. */
final class FeedEvents {
  private final List<FeedEvent> withTimes = new ArrayList<>();
  private final List<FeedEvent> allDay = new ArrayList<>();
  private final Map<String, Set<LocalDate>> replaced = new HashMap<>();
  private final ZoneId zone;
  private final Sink mistakes;

  /** Where mistakes go. */
  @FunctionalInterface
  interface Sink {
    void mistake(int line, String wrong, String mend);
  }

  FeedEvents(List<FeedEvent> events, ZoneId zone, Sink mistakes) {
    this.zone = zone;
    this.mistakes = mistakes;
    events.forEach(this::sort);
  }

  private void sort(FeedEvent event) {
    try {
      event
          .replaces()
          .ifPresent(
              date -> replaced.computeIfAbsent(event.uid(), uid -> new HashSet<>()).add(date));
      if (event.isCancelled()) {
        return;
      }
      (event.hasTimes() ? withTimes : allDay).add(event);
    } catch (Unreadable e) {
      mistakes.mistake(event.line(), e.wrong(), e.mend());
    }
  }

  /** Those that begin at a time of day. */
  List<FeedEvent> withTimes() {
    return withTimes;
  }

  /** The dates that all-day events cover, and the names of these. */
  SortedMap<LocalDate, Set<String>> days(DateSpan covers) {
    SortedMap<LocalDate, Set<String>> days = new TreeMap<>();
    for (FeedEvent event : allDay) {
      try {
        Set<LocalDate> elsewhere =
            event.isReplacement() ? Set.of() : replaced.getOrDefault(event.uid(), Set.of());
        int length = event.days();
        for (LocalDate start : event.starts(covers.to(), zone)) {
          if (elsewhere.contains(start)) {
            continue;
          }
          for (int i = 0; i < length; i++) {
            LocalDate date = start.plusDays(i);
            if (covers.contains(date)) {
              days.computeIfAbsent(date, d -> new TreeSet<>()).add(event.name());
            }
          }
        }
      } catch (Unreadable e) {
        mistakes.mistake(event.line(), e.wrong(), e.mend());
      }
    }
    return days;
  }
}
