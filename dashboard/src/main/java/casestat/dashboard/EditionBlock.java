package casestat.dashboard;

import casestat.report.Summary;
import java.util.List;

/**
 * An edition in a list or on its page.
 *
 * @param state in words: published, withdrawn ...
 * @param notes what a reader has to know before anything else
 * @param restated figures of the whole service that the revision before had otherwise
 */
public record EditionBlock(
    String title,
    String revision,
    String href,
    String issuedAt,
    String asOf,
    String completeTo,
    String profileDigest,
    String digest,
    String state,
    List<String> notes,
    List<Summary.Restatement> restated,
    List<Item> items) {

  /** A file of an edition. */
  public record Item(String name, String href, String kind, String size) {}

  public EditionBlock {
    notes = List.copyOf(notes);
    restated = List.copyOf(restated);
    items = List.copyOf(items);
  }
}
