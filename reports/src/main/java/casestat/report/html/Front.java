package casestat.report.html;

import java.time.Instant;
import java.util.List;

/**
 * What stands on every page of an edition, or at its head.
 *
 * @param period {@code October 2026}
 * @param state {@code Published, revision 1}
 * @param revision {@code r1}; empty for a draft
 * @param asOf nothing that happened later counts; documents are dated so too
 * @param asOfWords the same, as people of the place read it
 * @param zone whose months, days and hours the figures are in
 * @param completeTo how far the data goes, as people read it
 * @param producer who is responsible for the figures
 * @param contact whom to ask; may be empty
 * @param nextUpdate when the next edition is due; may be empty
 * @param archive address of the list of all editions; empty where it is not known
 * @param notices what a reader must know before the numbers
 * @param paper of the printed report
 * @param files of the same edition, next to the site
 */
public record Front(
    String service,
    String period,
    String state,
    String revision,
    Instant asOf,
    String asOfWords,
    String zone,
    String completeTo,
    String producer,
    String contact,
    String nextUpdate,
    String archive,
    List<String> notices,
    Paper paper,
    List<EditionFile> files) {

  /** The sizes of paper that a printer may hold. */
  public enum Paper {
    A4,
    LETTER
  }

  public Front {
    notices = List.copyOf(notices);
    files = List.copyOf(files);
  }

  /** Names a document: {@code Riverton 311, October 2026}. */
  public String title() {
    return service + ", " + period;
  }
}
