package casestat.dashboard;

import casestat.metrics.Metric;
import casestat.report.Oldest;
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
    Oldest oldest = visit.shelf.oldest(metric, selection, MOST);
    return new ListBlock(
        metric,
        CaseList.of(visit, metric, oldest),
        visit.words().amount(oldest.all(), metric.subject()),
        visit.casesHref(metric, selection));
  }
}
