package casestat.report.html;

import casestat.lake.Balance;
import casestat.report.chart.Formats;
import java.util.List;

/**
 * All that a report or a site of an edition says, ready to be read: every value is a text in the
 * language of {@code formats}, and what is withheld is withheld already.
 *
 * @param pages of the profile, in its order; the first is the one that everybody reads
 * @param balances all service types first, then each by name; empty where there is none
 * @param restated what was published otherwise before; empty for a first revision
 */
public record ReportSpec(
    Formats formats,
    Front front,
    List<ReportPage> pages,
    Changes changes,
    List<Balance> balances,
    List<RestatedFigure> restated,
    Ground ground) {

  public ReportSpec {
    pages = List.copyOf(pages);
    balances = List.copyOf(balances);
    restated = List.copyOf(restated);
  }
}
