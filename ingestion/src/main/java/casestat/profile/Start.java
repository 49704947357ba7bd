package casestat.profile;

import casestat.lake.Event;
import java.io.Serializable;

/**
 * The event that starts a clock.
 *
 * @param event {@code SUBMITTED} is the opening itself, and a reopening in a later cycle
 */
public record Start(Event.Kind event, Occurrence occurrence) implements Serializable {
  public static final Start SUBMITTED = new Start(Event.Kind.SUBMITTED, Occurrence.FIRST);

  /** Which of the events of that kind, where a case has several. */
  public enum Occurrence {
    FIRST,
    /** The latest; the clock starts anew with each, and only the last start counts. */
    LAST,
    /** Each starts a clock of its own, which the next one supersedes. */
    EACH
  }
}
