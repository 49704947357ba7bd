package casestat.dashboard;

import java.util.List;

/**
 * What a search found of one kind.
 *
 * @param kind in the plural, as a heading
 * @param hits those that are listed
 * @param more how many are not; 0 where all are
 */
public record Found(String kind, List<Hit> hits, int more) {
  public Found {
    hits = List.copyOf(hits);
  }

  /**
   * @param note what it is, in a sentence; may be empty
   */
  public record Hit(String name, String href, String note) {}
}
