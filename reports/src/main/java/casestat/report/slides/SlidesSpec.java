package casestat.report.slides;

import casestat.report.chart.Formats;
import java.time.Instant;
import java.util.List;

/**
 * All that a deck holds, as plain data.
 *
 * @param formats in whose language it speaks
 * @param title of the document
 * @param footer stands on every slide but the first: whose figures, which month, which state
 * @param asOf stands in the file's properties in the place of a clock
 */
public record SlidesSpec(
    Formats formats, String title, String footer, Instant asOf, List<Slide> slides) {
  public SlidesSpec {
    slides = List.copyOf(slides);
  }
}
