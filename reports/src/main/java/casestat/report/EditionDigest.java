package casestat.report;

import casestat.lake.Period;
import casestat.lake.Table;
import casestat.profile.ServiceProfile;

/**
 * What decides whether anything has changed since an edition: figures, definitions, profile and
 * as-of, and what is said to be provisional.
 */
final class EditionDigest {
  private EditionDigest() {}

  static String of(ServiceProfile profile, Shelf shelf, Period period, Release release) {
    Sha256 sha = new Sha256().add(profile.digest()).add(shelf.run().asOf());
    release.provisional().forEach(sha::add);
    shelf.reader().rows(Table.DEFINITIONS, "true order by metric").forEach(sha::add);
    // Later periods are not part of an edition, and do not change it.
    shelf.figures(0, period.month()).forEach(sha::add);
    return sha.hex();
  }
}
