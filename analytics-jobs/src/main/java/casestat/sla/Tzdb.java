package casestat.sla;

import java.time.zone.ZoneRulesProvider;

/** The rules of time zones by which this machine counts: new ones may move figures. */
public final class Tzdb {
  private Tzdb() {}

  /** As the tz database names its releases: {@code 2026a}. */
  public static String version() {
    return ZoneRulesProvider.getVersions("UTC").lastKey();
  }
}
