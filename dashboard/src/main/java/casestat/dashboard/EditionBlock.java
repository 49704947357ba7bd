package casestat.dashboard;

import java.util.List;

/**
 * An edition in a list or on its page.
 *
 * @param state in words: published, withdrawn ...
 * @param notes what a reader has to know before anything else
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
    List<Item> items) {

  /** A file of an edition. */
  public record Item(String name, String href, String kind, String size) {}

  public EditionBlock {
    notes = List.copyOf(notes);
    items = List.copyOf(items);
  }
}
