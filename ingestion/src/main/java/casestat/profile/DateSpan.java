package casestat.profile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates from the first to the last, both in it. */
record DateSpan(LocalDate from, LocalDate to) {
  /** Stands in where a span could not be read. */
  static final DateSpan ANY = new DateSpan(LocalDate.MIN, LocalDate.MAX);

  private static final Pattern SPAN = Pattern.compile("(\\S+)\\s+to\\s+(\\S+)");

  static DateSpan read(String text) throws Unreadable {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw Unreadable.word(text, "say two dates, as in 2026-01-01 to 2027-12-31");
    }
    LocalDate from = date(span.group(1));
    LocalDate to = date(span.group(2));
    if (to.isBefore(from)) {
      throw Unreadable.word(text, "it ends before it starts");
    }
    return new DateSpan(from, to);
  }

  static LocalDate date(String text) throws Unreadable {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      boolean written = text.matches("\\d{4}-\\d\\d-\\d\\d");
      throw Unreadable.word(
          text, written ? "there is no such date" : "say a date as in 2026-12-24");
    }
  }

  /** The local dates of opening for which a policy holds. */
  static DateSpan valid(SlaPolicy policy) {
    LocalDate from = policy.validFrom();
    LocalDate to = policy.validTo();
    return new DateSpan(from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to);
  }

  boolean overlaps(DateSpan other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  boolean contains(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }

  boolean contains(DateSpan other) {
    return contains(other.from) && contains(other.to);
  }

  boolean isAny() {
    return equals(ANY);
  }

  @Override
  public String toString() {
    return from + " to " + to;
  }
}
