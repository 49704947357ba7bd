package casestat.command;

import casestat.profile.EditionPeriod;
import casestat.profile.Reporting;
import casestat.profile.ServiceProfile;
import picocli.CommandLine.Option;

/** Which period an edition is about. */
public final class PeriodOption {
  @Option(
      names = {"--period", "--month"},
      required = true,
      description = "2026-10, 2026-Q3 or FY2026")
  private String name = "";

  /**
   * @throws Refusal if it is none
   */
  public EditionPeriod of(ServiceProfile profile) {
    return parse(name, profile.reporting());
  }

  /**
   * @throws Refusal if it is none of the three
   */
  public static EditionPeriod parse(String text, Reporting reporting) {
    return EditionPeriod.named(text, reporting)
        .orElseThrow(
            () ->
                Refusal.usage(
                    "\"%s\" is no period: write a month as 2026-10, a quarter as 2026-Q3, or a"
                        + " fiscal year as FY2026",
                    text));
  }
}
