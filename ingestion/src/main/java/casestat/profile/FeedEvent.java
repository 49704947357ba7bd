package casestat.profile;

import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DurationProperty;
import biweekly.property.ExceptionDates;
import biweekly.property.ExceptionRule;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceId;
import biweekly.property.RecurrenceRule;
import biweekly.property.Status;
import biweekly.property.Summary;
import biweekly.property.Uid;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An event of a feed. Dates are read as they are written, so that no zone can move them.
 *
 * @param line where it begins in the file
 * @param isWithdrawn the file as a whole takes its events back
 */
record FeedEvent(VEvent event, int line, boolean isWithdrawn) {
  private static final long DAY_MILLIS = 86_400_000;
  private static final String MEND = "mend it, or remove the event";

  String name() {
    Summary summary = event.getSummary();
    String text = summary == null || summary.getValue() == null ? "" : summary.getValue();
    return text.isBlank() ? "(no name)" : text.strip().replaceAll("\\s+", " ");
  }

  /** Its own; of an event without one, something no other event has. */
  String uid() {
    Uid uid = event.getUid();
    return uid == null || uid.getValue() == null ? "line " + line : uid.getValue();
  }

  boolean isCancelled() {
    Status status = event.getStatus();
    return isWithdrawn || (status != null && status.isCancelled());
  }

  boolean hasTimes() throws Unreadable {
    return start().hasTime();
  }

  /** It stands for a single date of another event. */
  boolean isReplacement() {
    return event.getRecurrenceId() != null;
  }

  /** The date of the other event that it stands for. */
  Optional<LocalDate> replaces() throws Unreadable {
    RecurrenceId id = event.getRecurrenceId();
    if (id == null) {
      return Optional.empty();
    }
    if (id.getRange() != null) {
      throw new Unreadable("it changes all later dates of another event", "export each date");
    }
    ICalDate date = id.getValue();
    return date == null ? Optional.empty() : Optional.of(date(date));
  }

  /** How many dates it covers each time. */
  int days() throws Unreadable {
    LocalDate start = date(start());
    DateEnd end = event.getDateEnd();
    DurationProperty duration = event.getDuration();
    long days = 1;
    if (end != null && end.getValue() != null) {
      if (end.getValue().hasTime()) {
        throw new Unreadable("it starts on a date and ends at a time of day", MEND);
      }
      // The end is the first date that is not in it; some writers repeat the start.
      days = ChronoUnit.DAYS.between(start, date(end.getValue()));
    } else if (duration != null && duration.getValue() != null) {
      Duration length = duration.getValue();
      if (length.toMillis() % DAY_MILLIS != 0) {
        throw new Unreadable("it starts on a date and lasts no whole days", MEND);
      }
      days = length.toMillis() / DAY_MILLIS;
    }
    if (days < 0) {
      throw new Unreadable("it ends before it starts", MEND);
    }
    return (int) Math.min(Math.max(1, days), 36_600);
  }

  /** The dates on which it begins, none after the last. */
  SortedSet<LocalDate> starts(LocalDate last, ZoneId zone) throws Unreadable {
    LocalDate first = date(start());
    SortedSet<LocalDate> starts = new TreeSet<>();
    starts.add(first);
    for (RecurrenceRule rule : event.getProperties(RecurrenceRule.class)) {
      starts.addAll(new FeedRule(rule.getValue(), zone).dates(first, last));
    }
    for (RecurrenceDates more : event.getProperties(RecurrenceDates.class)) {
      if (!more.getPeriods().isEmpty()) {
        throw new Unreadable("its RDATE has times of day", MEND);
      }
      for (ICalDate date : more.getDates()) {
        starts.add(date(date));
      }
    }
    for (ExceptionDates less : event.getProperties(ExceptionDates.class)) {
      for (ICalDate date : less.getValues()) {
        starts.remove(date(date));
      }
    }
    for (ExceptionRule rule : event.getProperties(ExceptionRule.class)) {
      starts.removeAll(new FeedRule(rule.getValue(), zone).dates(first, last));
    }
    return starts.headSet(last.plusDays(1));
  }

  private ICalDate start() throws Unreadable {
    DateStart start = event.getDateStart();
    if (start == null || start.getValue() == null) {
      throw new Unreadable("an event without DTSTART", MEND);
    }
    return start.getValue();
  }

  private static LocalDate date(ICalDate date) throws Unreadable {
    DateTimeComponents written = date.getRawComponents();
    try {
      return LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
    } catch (DateTimeException e) {
      throw new Unreadable("there is no date " + written.toString(false, true), MEND);
    }
  }
}
