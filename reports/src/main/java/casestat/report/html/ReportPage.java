package casestat.report.html;

import casestat.report.table.DataTable;
import java.util.List;

/**
 * A page of the profile.
 *
 * @param id names it in an address
 * @param headline how its goals stand, in a sentence or two; may be empty
 * @param about what the page is for; may be empty
 * @param tables all lines of each
 * @param missing what the service cannot show of it, a sentence each
 */
public record ReportPage(
    String id,
    String title,
    String headline,
    String about,
    List<Card> cards,
    List<ReportChart> charts,
    List<DataTable> tables,
    List<String> missing) {

  public ReportPage {
    tables = List.copyOf(tables);
    missing = List.copyOf(missing);
    cards = List.copyOf(cards);
    charts = List.copyOf(charts);
  }
}
