package casestat.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an edition is issued.
 *
 * @param at when it is sealed; null for a draft. It stands in the manifest and nowhere else
 * @param provisional what was not complete when it was issued, a sentence each; empty where it is
 *     final
 */
public record Issue(@Nullable Instant at, List<String> provisional, Approval approval) {
  public static final Issue DRAFT = new Issue(null, List.of(), Approval.NONE);

  public Issue {
    provisional = List.copyOf(provisional);
  }

  public static Issue published(Instant at) {
    return new Issue(at, List.of(), Approval.NONE);
  }

  public boolean isDraft() {
    return at == null;
  }

  public boolean isProvisional() {
    return !provisional.isEmpty();
  }

  /** The same, not sealed. */
  public Issue asDraft() {
    return new Issue(null, provisional, approval);
  }
}
