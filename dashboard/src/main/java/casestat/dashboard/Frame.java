package casestat.dashboard;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param service whose pages these are
 * @param pages the pages of the profile
 * @param freshness as of when, and how far the data goes
 */
public record Frame(String title, String service, List<Link> pages, List<String> freshness) {

  /** One entry of the navigation. */
  public record Link(String words, String href, boolean isCurrent) {}
}
