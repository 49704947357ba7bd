package casestat.profile;

import casestat.profile.TimeReader.Reading;
import org.jspecify.annotations.Nullable;

/** One way of writing a time. */
@FunctionalInterface
interface TimeForm {
  /** Null where the text is not of this form; a complaint where it is and there is no such time. */
  @Nullable Reading read(String text);
}
