package casestat.report.html;

import casestat.report.chart.ChartSpec;
import casestat.report.chart.Size;

/** Puts a chart into a document, in the way of its medium. */
@FunctionalInterface
public interface Pictures {
  void put(Xhtml out, ChartSpec chart, Size size);
}
