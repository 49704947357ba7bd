package casestat.report.html;

import java.util.List;

/**
 * A page of the profile.
 *
 * @param id names it in an address
 * @param headline how its goals stand, in a sentence or two; may be empty
 */
public record ReportPage(
    String id, String title, String headline, List<Card> cards, List<ReportChart> charts) {

  public ReportPage {
    cards = List.copyOf(cards);
    charts = List.copyOf(charts);
  }
}
