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
public record Release(@Nullable Instant at, List<String> provisional, Approval approval) {
  public static final Release DRAFT = new Release(null, List.of(), Approval.NONE);

  public Release {
    provisional = List.copyOf(provisional);
  }

  public static Release published(Instant at) {
    return new Release(at, List.of(), Approval.NONE);
  }

  public boolean isDraft() {
    return at == null;
  }

  public boolean isProvisional() {
    return !provisional.isEmpty();
  }
}
