package casestat.profile;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import biweekly.property.Method;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An iCalendar file, read for the local dates that its all-day events cover.
 *
 * <p>Events with times of day close nothing, and a note says so; cancelled ones close nothing
 * either. Whether an event counts as busy is not asked: holidays are published as free time. See
 * RATIONALE.md#a-feed-of-holidays.
 */
final class HolidayFeed {
  private static final int MAX_BYTES = 8 << 20;

  /** What decides the dates of an event; where another property is odd, nobody minds. */
  private static final Set<String> DECISIVE =
      Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID");

  /** Warnings about the names of time zones, which dates do not have. */
  private static final Set<Integer> ABOUT_ZONES = Set.of(5, 37, 38, 39, 43);

  private final String name;
  private final ZoneId zone;
  private final Findings findings;

  /**
   * @param zone of the calendar: where a rule ends at an instant, that is a date of this zone
   */
  HolidayFeed(String name, ZoneId zone, Findings findings) {
    this.name = name;
    this.zone = zone;
    this.findings = findings;
  }

  /** Dates and the names of their events. */
  SortedMap<LocalDate, String> days(byte[] bytes, DateSpan covers) {
    SortedMap<LocalDate, String> days = new TreeMap<>();
    String text = text(bytes);
    // Without a last date, which is a mistake of its own, a rule may never end.
    if (!text.isEmpty() && !covers.isAny()) {
      FeedEvents events = new FeedEvents(events(text), zone, this::mistake);
      events.days(covers).forEach((date, names) -> days.put(date, String.join(", ", names)));
      noteTimes(events.withTimes());
    }
    return days;
  }

  private String text(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      mistake(0, "larger than 8 MiB", "a list of holidays is a page or two of text");
      return "";
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String upper = text.strip().toUpperCase(Locale.ROOT);
      if (!upper.contains("BEGIN:VCALENDAR")) {
        mistake(0, "not an iCalendar file", "fetch it again, and look at what came");
      } else if (!upper.endsWith("END:VCALENDAR")) {
        mistake(0, "it is cut off before END:VCALENDAR", "fetch it again");
      } else {
        // Some systems write a mark at the beginning of UTF-8, which the library takes for a
        // letter.
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      }
    } catch (CharacterCodingException e) {
      mistake(0, "not UTF-8 text", "save it as UTF-8");
    }
    return "";
  }

  private List<FeedEvent> events(String text) {
    List<Integer> lines = beginnings(text);
    List<FeedEvent> events = new ArrayList<>();
    try (ICalReader reader = new ICalReader(text)) {
      for (ICalendar part = reader.readNext(); part != null; part = reader.readNext()) {
        reader.getWarnings().forEach(this::refuseIfDecisive);
        Method method = part.getMethod();
        for (VEvent event : part.getEvents()) {
          int line = events.size() < lines.size() ? lines.get(events.size()) : 0;
          events.add(new FeedEvent(event, line, method != null && method.isCancel()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (events.size() != lines.size()) {
      mistake(
          0,
          "events begin %d times, and %d can be read".formatted(lines.size(), events.size()),
          "fetch it again");
    }
    return events;
  }

  // The library does not say where an event stands.
  private static List<Integer> beginnings(String text) {
    List<Integer> lines = new ArrayList<>();
    int line = 0;
    for (String content : text.split("\r\n|\r|\n", -1)) {
      line++;
      if (content.strip().equalsIgnoreCase("BEGIN:VEVENT")) {
        lines.add(line);
      }
    }
    return lines;
  }

  private void refuseIfDecisive(ParseWarning warning) {
    String property = warning.getPropertyName();
    if (property != null
        && DECISIVE.contains(property.toUpperCase(Locale.ROOT))
        && (warning.getCode() == null || !ABOUT_ZONES.contains(warning.getCode()))) {
      Integer line = warning.getLineNumber();
      mistake(
          line == null ? 0 : line, property + " cannot be read", "mend it, or remove the event");
    }
  }

  private void noteTimes(List<FeedEvent> events) {
    if (!events.isEmpty()) {
      findings.add(
          new Note(
              name,
              events.get(0).line(),
              1,
              "",
              "%d %s of day, such as \"%s\", and %s nothing: say such hours under exceptions"
                  .formatted(
                      events.size(),
                      events.size() == 1 ? "event has a time" : "events have times",
                      events.get(0).name(),
                      events.size() == 1 ? "closes" : "close")));
    }
  }

  private void mistake(int line, String wrong, String mend) {
    findings.add(new Mistake(name, line, line == 0 ? 0 : 1, "", wrong, mend));
  }
}
