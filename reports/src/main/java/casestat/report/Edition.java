package casestat.report;

import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.profile.EditionPeriod;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was published for a service and a period, frozen.
 *
 * @param period {@code 2026-10}, {@code 2026-Q3}, {@code FY2026}
 * @param revision 1 for the first; 0 for a draft
 * @param state as of now: what was published may be restated or withdrawn later
 * @param folder that holds its files
 * @param manifest what it was made of
 * @param withdrawal null where it was not taken back
 */
public record Edition(
    String service,
    EditionPeriod period,
    int revision,
    EditionState state,
    Path folder,
    Manifest manifest,
    @Nullable Withdrawal withdrawal) {

  /** Names of its files as they lie there now, in order. */
  public List<String> files() {
    return Editions.files(folder);
  }

  /** {@code r2}, or {@code draft}. */
  public String name() {
    return name(revision);
  }

  private static String name(int revision) {
    return revision == 0 ? Editions.DRAFT : "r" + revision;
  }

  public boolean isWithdrawn() {
    return state == EditionState.WITHDRAWN;
  }

  /**
   * What it was made of in a lake; empty where the lake was made anew since. The tag finds it, and
   * keeps it; where another folder of editions has taken the tag over, the manifest still knows.
   */
  public Optional<Generation> generation(Lake lake) {
    Generation sealed = new Generation(manifest.runId(), manifest.snapshots());
    return lake.tagged(tag())
        .map(
            tagged ->
                sealed.snapshots().isEmpty() || sealed.snapshots().equals(tagged.snapshots())
                    ? tagged
                    : sealed);
  }

  /** What the snapshots in the lake that it was made of are called. */
  public String tag() {
    return tag(service, period, revision);
  }

  static String tag(String service, EditionPeriod period, int revision) {
    return "%s-%s-%s".formatted(service, period.name(), name(revision));
  }
}
