package casestat.dashboard;

import casestat.report.Words;
import casestat.report.chart.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page, and in which language.
 *
 * @param words names of things in the language of the page
 * @param formats its sentences and numbers
 * @param root what its addresses begin with: empty for the first language of the service
 * @param title of the page
 * @param service name of the service
 * @param assets where style, fonts and icon are
 * @param pages the navigation
 * @param languages the same page in the others
 * @param complete how far the data goes, in a line; empty where no run is open
 * @param freshness as of when, how far each source goes, which run
 * @param account who is logged in
 */
public record Frame(
    Words words,
    Formats formats,
    String root,
    String title,
    String service,
    String assets,
    List<Link> pages,
    List<Other> languages,
    String complete,
    List<String> freshness,
    Account account) {

  public Frame {
    pages = List.copyOf(pages);
    languages = List.copyOf(languages);
    freshness = List.copyOf(freshness);
  }

  /** See {@link casestat.language.Language#say}. */
  public String say(String english, @Nullable Object... arguments) {
    return formats.say(english, arguments);
  }

  /** The code of the language. */
  public String language() {
    return formats.language().code();
  }

  /** A link. */
  public record Link(String words, String href, boolean isCurrent) {

    static Link of(String words, String href) {
      return new Link(words, href, false);
    }
  }

  /**
   * Another language.
   *
   * @param name as its speakers call it
   */
  public record Other(String code, String name, String href) {}
}
