package casestat.dashboard;

import casestat.profile.ServiceProfile;
import casestat.report.Edition;
import casestat.report.EditionState;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which files of an edition everybody may have. What is not listed here nobody gets who is nobody
 * in particular: a new kind of file is kept back until somebody has thought about it. See
 * RATIONALE.md#what-everybody-may-see.
 */
final class PublicFiles {
  /** They hold no figure: names and digests of files, and what their columns mean. */
  private static final Set<String> ALWAYS = Set.of("manifest.json", "datapackage.json");

  /** They hold figures, and no case; whether small groups are among them the profile decides. */
  private static final List<Pattern> FIGURES =
      List.of(
          Pattern.compile("figures\\.(csv|parquet)"),
          Pattern.compile("report\\.(pdf|pptx)"),
          Pattern.compile("summary\\.json"),
          Pattern.compile("tables/[a-z0-9-]+\\.csv"),
          Pattern.compile("charts/[a-z0-9-]+\\.(svg|png)"),
          Pattern.compile("site/[a-z0-9-]+\\.(html|css|woff2|svg)"));

  /** They hold cases, unless the profile keeps all cases to itself. */
  private static final List<Pattern> CASES =
      List.of(
          Pattern.compile("workbook\\.xlsx"),
          Pattern.compile("cases\\..+"),
          Pattern.compile("restatement_cases\\..+"));

  private final boolean isGuarded;

  /**
   * @param profile of the service, as editions are made by it
   */
  PublicFiles(ServiceProfile profile, Edition edition) {
    // Only what was made by this very profile is known to have withheld as much as it does. Of two
    // revisions, what the one withholds could be taken from the other.
    this.isGuarded =
        edition.state() != EditionState.RESTATED
            && edition.manifest().profileDigest().equals(profile.digest())
            && profile.privacy().smallestGroup() >= profile.publication().smallestGroup();
  }

  boolean has(String file) {
    return ALWAYS.contains(file)
        || (isGuarded && FIGURES.stream().anyMatch(known -> known.matcher(file).matches()));
  }

  static boolean hasCases(String file) {
    return CASES.stream().anyMatch(known -> known.matcher(file).matches());
  }
}
