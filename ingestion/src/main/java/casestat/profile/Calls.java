package casestat.profile;

import java.io.Serializable;
import java.time.Duration;

/**
 * What a service promises to those who call.
 *
 * @param answerWithin a caller who waited longer was not answered in time
 */
public record Calls(Duration answerWithin) implements Serializable {
  /** Where a profile does not say: what centres commonly hold themselves to. */
  public static final Calls USUAL = new Calls(Duration.ofSeconds(30));
}
