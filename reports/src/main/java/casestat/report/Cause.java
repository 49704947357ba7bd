package casestat.report;

import casestat.language.Language;
import java.util.Locale;

/**
 * Why a figure that was published is another number now. In the order in which one is chosen where
 * as many cases moved for one as for the other.
 */
public enum Cause {
  /** It was resolved, and is open again. */
  REOPENED,
  /** It was found to be another's duplicate, or that was undone. */
  MERGED,
  /** Its service type, department, area, channel or priority is another now. */
  RECLASSIFIED,
  /** It had happened when the edition was made, and arrived later. */
  LATE_EVENT,
  /** The same rows read by another profile: a promise, a calendar, a definition. */
  POLICY,
  /** The same rows read by other rules of casestat's own. */
  CODE,
  /** Rows that were known are gone, and their delivery is not. */
  ERASURE,
  /** A delivery that was known is not. */
  WITHDRAWN,
  /** The same rows, or what happened since, seen from a later instant. */
  AS_OF;

  /** As files have it: {@code late_event}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The cause of this word.
   *
   * @throws IllegalArgumentException for a word that is none
   */
  static Cause of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** As people read it. */
  public String in(Language language) {
    return switch (this) {
      case REOPENED -> language.say("a reopening");
      case MERGED -> language.say("merged with others, or no longer");
      case RECLASSIFIED -> language.say("moved to another category, department or area");
      case LATE_EVENT -> language.say("known late");
      case POLICY -> language.say("another rule of the service");
      case CODE -> language.say("another rule of casestat");
      case ERASURE -> language.say("data erased");
      case WITHDRAWN -> language.say("a delivery withdrawn");
      case AS_OF -> language.say("looked at later");
    };
  }

  /** Whether it is about what happened to cases, and so to people. */
  boolean isOfCases() {
    return switch (this) {
      case REOPENED, MERGED, RECLASSIFIED, LATE_EVENT, ERASURE -> true;
      case POLICY, CODE, WITHDRAWN, AS_OF -> false;
    };
  }
}
