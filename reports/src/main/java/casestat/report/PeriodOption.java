package casestat.report;

import casestat.profile.ServiceProfile;
import picocli.CommandLine.Option;

/** Which period an edition is about. */
final class PeriodOption {
  @Option(
      names = {"--period", "--month"},
      required = true,
      description = "2026-10, 2026-Q3 or FY2026")
  private String name = "";

  /**
   * @throws casestat.command.Refusal if it is none
   */
  EditionPeriod of(ServiceProfile profile) {
    return EditionPeriod.parse(name, profile.reporting());
  }
}
