package casestat.report.slides;

import java.util.List;

/**
 * Sentences.
 *
 * @param lines a point each
 */
public record Remarks(String title, List<String> lines) implements Slide {
  public Remarks {
    lines = List.copyOf(lines);
  }
}
