package casestat.profile;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What counts as a conversation and as an answer in time.
 *
 * @param answerWithin metric 44b of the catalogue: a conversation start answered later than this
 *     was not answered in time
 * @param silence after this long without a message, the next one starts a new conversation
 * @param calendar in whose open hours answers are timed beside elapsed time; null for none
 */
public record Social(Duration answerWithin, Duration silence, @Nullable String calendar)
    implements Serializable {
  /** In elapsed time only. */
  public Social(Duration answerWithin, Duration silence) {
    this(answerWithin, silence, null);
  }
}
