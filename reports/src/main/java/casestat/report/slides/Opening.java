package casestat.report.slides;

import java.util.List;

/**
 * The first slide.
 *
 * @param title whose figures
 * @param period which month
 * @param state such as {@code Published, revision 2}
 * @param facts as of when, complete to when: a line each
 */
public record Opening(String title, String period, String state, List<String> facts)
    implements Slide {
  public Opening {
    facts = List.copyOf(facts);
  }
}
