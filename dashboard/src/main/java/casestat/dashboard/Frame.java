package casestat.dashboard;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param service whose pages these are
 * @param assets address of style sheet, fonts and icon
 * @param pages the navigation
 * @param complete how far the data goes, in a line; empty where no run is open
 * @param freshness as of when, how far each source goes, which run
 */
public record Frame(
    String title,
    String service,
    String assets,
    List<Link> pages,
    String complete,
    List<String> freshness) {

  public Frame {
    pages = List.copyOf(pages);
    freshness = List.copyOf(freshness);
  }

  /** A link. */
  public record Link(String words, String href, boolean isCurrent) {

    static Link of(String words, String href) {
      return new Link(words, href, false);
    }
  }
}
