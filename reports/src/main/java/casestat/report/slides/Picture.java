package casestat.report.slides;

import casestat.report.chart.ChartSpec;

/**
 * One chart.
 *
 * @param section where it belongs; stands small above the title
 */
public record Picture(String section, ChartSpec chart) implements Slide {
  @Override
  public String title() {
    return chart.caption().title();
  }
}
