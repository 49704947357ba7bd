package casestat.lake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of {@code analyze}.
 *
 * @param asOf nothing that happened later counts
 * @param knownAt nothing that arrived later counts; null for everything that had arrived
 * @param dataCompleteTo the latest event of the source that is furthest behind
 * @param profileDigest of the profile that it was computed by
 * @param policiesOn the date, as {@code yyyyMMdd}, whose policies the what-if readings of the run
 *     rest on; null where it has none
 * @param rules which edition of casestat's own rules made the facts; a run by other rules makes all
 *     of them anew
 * @param tzdb release of the time zone rules by which local times were counted
 */
public record Run(
    String runId,
    String profile,
    String profileDigest,
    String tzdb,
    Instant asOf,
    @Nullable Instant knownAt,
    @Nullable Instant dataCompleteTo,
    @Nullable Integer policiesOn,
    int rules) {

  /**
   * Raised with every change of casestat that gives other facts for the same rows: what was folded
   * by other rules is folded again.
   */
  public static final int RULES = 7;
}
