package casestat.dashboard;

import java.util.List;

/**
 * An edition in a list or on its page.
 *
 * @param isNewest of its period
 */
public record EditionBlock(
    String title,
    String revision,
    String href,
    String asOf,
    String completeTo,
    String profileDigest,
    String digest,
    boolean isNewest,
    List<Item> items) {

  /** A file of an edition. */
  public record Item(String name, String href, String kind, String size) {}

  public EditionBlock {
    items = List.copyOf(items);
  }
}
