package casestat.report;

import casestat.report.html.EditionFile;
import casestat.report.html.RestatedFigure;
import java.util.List;

/**
 * What an edition says of itself.
 *
 * @param state {@code Published, revision 1}
 * @param revision {@code r1}; empty for a draft
 * @param contact whom to ask; may be empty
 * @param nextUpdate when the next edition is due, as people read it; may be empty
 * @param restated what was published otherwise before
 * @param files that lie beside the site
 */
public record Imprint(
    String state,
    String revision,
    String contact,
    String nextUpdate,
    List<RestatedFigure> restated,
    List<EditionFile> files) {

  public Imprint {
    restated = List.copyOf(restated);
    files = List.copyOf(files);
  }
}
