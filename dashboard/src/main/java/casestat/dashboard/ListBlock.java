package casestat.dashboard;

import casestat.metrics.DrillDown;
import casestat.metrics.Metric;
import casestat.metrics.Question;
import casestat.report.Selection;

/**
 * The first of what is behind a figure, on a page.
 *
 * @param count how many there are: {@code 24 conversations}
 * @param href where all of them are
 */
public record ListBlock(Metric metric, CaseList list, String count, String href) {
  private static final int MOST = 10;

  static ListBlock of(Visit visit, Metric metric, Selection selection) {
    DrillDown behind =
        new DrillDown(
            metric, selection.month(), selection.month(), selection.where(), DrillDown.Which.ALL);
    Question count = behind.count();
    long all =
        visit.shelf.reader().ask(count.sql(), count.parameters(), row -> row.getLong(1)).get(0);
    return new ListBlock(
        metric,
        CaseList.oldest(visit, behind, MOST),
        visit.words().amount(all, metric.subject()),
        visit.casesHref(metric, selection));
  }
}
