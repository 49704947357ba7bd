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
 * @param colophon who made the figures, of what, and how far they go; empty where no run is open
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
    List<Term> colophon,
    Account account) {

  public Frame {
    pages = List.copyOf(pages);
    languages = List.copyOf(languages);
    colophon = List.copyOf(colophon);
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
   * What is told of the figures.
   *
   * @param href empty where the words lead nowhere
   */
  public record Term(String name, String words, String href) {}

  /**
   * Another language.
   *
   * @param name as its speakers call it
   */
  public record Other(String code, String name, String href) {}
}
