package casestat.profile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of a source; safe for many threads.
 *
 * <p>The patterns are tried in order. {@code iso} is ISO-8601 with an offset or Z, {@code
 * epoch_seconds} and {@code epoch_millis} count from 1970 in UTC, everything else has the letters
 * of {@link java.time.format.DateTimeFormatter}, read strictly and in English: there is no 31
 * February and no 24:00. A two-digit year is one of 1970 to 2069.
 *
 * <p>A local time that the clocks skip in spring moves forward by the gap, and one that they repeat
 * in autumn is the earlier one: of a case it is then never said that it ended before it began
 * because a clock was put back.
 *
 * <p>A date without a time is a whole local day.
 */
public final class TimeReader {
  private final List<TimeForm> forms;
  private final String complaint;

  private TimeReader(List<TimeForm> forms, String complaint) {
    this.forms = forms;
    this.complaint = complaint;
  }

  /** For the times of a source of a profile that has been checked. */
  public static TimeReader of(Source source) {
    return of(source.times(), source.zone());
  }

  /**
   * @throws IllegalArgumentException for a pattern that a profile may not have
   */
  public static TimeReader of(List<String> patterns, ZoneId zone) {
    List<TimeForm> forms = new ArrayList<>();
    for (String pattern : patterns) {
      try {
        forms.add(TimePattern.read(pattern).form(zone));
      } catch (Unreadable e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    }
    return new TimeReader(
        List.copyOf(forms), "not a time written as " + String.join(" or ", patterns));
  }

  public Reading read(String text) {
    String stripped = text.strip();
    Reading refused = null;
    for (TimeForm form : forms) {
      Reading reading = form.read(stripped);
      if (reading != null && reading.complaint() == null) {
        return reading;
      }
      if (refused == null) {
        refused = reading;
      }
    }
    return refused == null ? Reading.refused(complaint) : refused;
  }

  /**
   * What a text says.
   *
   * @param first the first instant it may mean; null with a complaint
   * @param last the last whole second it may mean; the same as {@code first} unless a day is meant
   * @param precision whether a time of day was stated
   * @param complaint why the text cannot be read; null where it can
   */
  public record Reading(
      @Nullable Instant first,
      @Nullable Instant last,
      Precision precision,
      @Nullable String complaint) {

    static Reading at(Instant at) {
      return new Reading(at, at, Precision.INSTANT, null);
    }

    static Reading day(Instant first, Instant last) {
      return new Reading(first, last, Precision.DAY, null);
    }

    static Reading refused(String complaint) {
      return new Reading(null, null, Precision.INSTANT, complaint);
    }
  }

  /** What the text knew of the time. */
  public enum Precision {
    INSTANT,
    DAY
  }
}
