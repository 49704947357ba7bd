package casestat.report.html;

import java.util.List;

/**
 * What changed in the month by more than chance makes.
 *
 * @param sentence how many figures were looked at, and how many are listed
 * @param wholes of everything, the worse before the better
 * @param parts of departments, service types, channels and areas
 * @param rules by which a figure is listed
 */
public record Changes(String sentence, List<Change> wholes, List<Change> parts, String rules) {

  /**
   * @param of everything, or which part
   * @param before of the month before, as shown
   * @param means better, worse or different
   * @param why it is listed
   */
  public record Change(
      String figure, String of, String now, String before, Judged means, String why) {}

  public Changes {
    wholes = List.copyOf(wholes);
    parts = List.copyOf(parts);
  }
}
