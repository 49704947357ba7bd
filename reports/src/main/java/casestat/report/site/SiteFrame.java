package casestat.report.site;

import casestat.report.chart.Charts;
import casestat.report.chart.Formats;
import casestat.report.html.Blocks;
import casestat.report.html.EditionFile;
import casestat.report.html.Front;
import casestat.report.html.Grid;
import casestat.report.html.Ground;
import casestat.report.html.Look;
import casestat.report.html.ReportPage;
import casestat.report.html.ReportSpec;
import casestat.report.html.Xhtml;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every static page: the way to the others above, and below it what the
 * statistics offices ask of a published figure: source, producer, status, how far the data goes,
 * next update, revision, limits, contact, and the rest of the edition.
 */
final class SiteFrame {
  static final String INDEX = "index.html";
  static final String CHANGES = "changes.html";
  static final String RESTATED = "restatements.html";
  static final String ABOUT = "about.html";

  private final ReportSpec report;
  private final Formats formats;
  private final Blocks blocks;

  SiteFrame(ReportSpec report) {
    this.report = report;
    this.formats = report.formats();
    this.blocks = new Blocks(formats, (out, chart, size) -> out.markup(Charts.svg(chart, size)));
  }

  Blocks blocks() {
    return blocks;
  }

  String say(String english, @Nullable Object... arguments) {
    return formats.say(english, arguments);
  }

  /** A page of the profile cannot take the name of one of ours. */
  static String file(ReportPage page) {
    return "page-" + page.id() + ".html";
  }

  /**
   * @param file its own, which the navigation marks
   * @param content of the page, below its heading
   */
  String page(String file, String title, Xhtml content) {
    Front front = report.front();
    Xhtml out = new Xhtml();
    String language = formats.language().locale().toLanguageTag();
    out.open(
        "html",
        "xmlns",
        "http://www.w3.org/1999/xhtml",
        "class",
        "govuk-template",
        "lang",
        language);
    out.open("head").empty("meta", "charset", "utf-8");
    out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    out.line("title", title + " – " + front.title());
    for (String sheet : List.of("govuk.css", Look.STYLE, Look.SKIN)) {
      out.empty("link", "rel", "stylesheet", "href", sheet);
    }
    out.empty("link", "rel", "icon", "href", Look.ICON, "type", "image/svg+xml").close();
    out.open("body", "class", "govuk-template__body");
    out.line("a", say("Skip to the content"), "class", "govuk-skip-link", "href", "#main");
    top(out, file, front);
    String wide = "wrap govuk-width-container govuk-main-wrapper";
    out.open("main", "id", "main", "class", wide, "tabindex", "-1");
    out.open("h1", "class", "govuk-heading-xl")
        .text(title + " ")
        .line("span", front.period(), "class", "period")
        .close();
    out.markup(content.toString()).close();
    bottom(out, front);
    return "<!DOCTYPE html>\n" + out.close().close();
  }

  private void top(Xhtml out, String file, Front front) {
    out.open("header", "class", "masthead govuk-generic-header");
    out.open("div", "class", "wrap govuk-width-container govuk-generic-header__container");
    out.open("div", "class", "govuk-generic-header__logo");
    out.open("a", "class", "service govuk-generic-header__homepage-link", "href", INDEX);
    out.empty("img", "class", "logo", "src", Look.ICON, "width", "40", "height", "40", "alt", "");
    out.line("span", front.service()).close().close();
    out.open("div", "class", "aside");
    out.line("p", say("Data complete to {0}", front.completeTo()), "class", "complete");
    out.close().close().close();
    out.open("div", "class", "menu govuk-service-navigation");
    out.open("div", "class", "wrap govuk-width-container");
    out.open("nav", "class", "govuk-service-navigation__wrapper", "aria-label", say("Pages"));
    out.open("details").line("summary", say("Pages"));
    out.open("ul", "class", "govuk-service-navigation__list");
    link(out, file, INDEX, say("Summary"));
    report.pages().forEach(page -> link(out, file, file(page), page.title()));
    link(out, file, CHANGES, say("What changed"));
    link(out, file, RESTATED, say("Restatements"));
    link(out, file, ABOUT, say("About these figures"));
    out.close().close().close().close().close();
  }

  private static void link(Xhtml out, String here, String file, String words) {
    String current = here.equals(file) ? "page" : null;
    String item = "govuk-service-navigation__item";
    out.open("li", "class", current == null ? item : item + " " + item + "--active");
    out.open("a", "class", "govuk-service-navigation__link", "href", file, "aria-current", current);
    out.text(words).close().close();
  }

  private void bottom(Xhtml out, Front front) {
    out.open("footer", "class", "bottom").open("div", "class", "wrap govuk-width-container");
    out.line("h2", say("About this edition"), "class", "govuk-heading-s");
    out.open("dl", "class", "facts colophon");
    blocks.fact(out, say("Producer"), front.producer());
    blocks.fact(out, say("Status"), front.state());
    blocks.fact(out, say("Revision"), front.revision().isEmpty() ? say("Draft") : front.revision());
    blocks.fact(out, say("Data complete to"), front.completeTo());
    blocks.fact(out, say("As of"), front.asOfWords() + ", " + front.zone());
    blocks.fact(out, say("Source"), sources());
    blocks.fact(out, say("Next update"), orNone(front.nextUpdate()));
    blocks.fact(out, say("Contact"), orNone(front.contact()));
    out.open("div").line("dt", say("Limits")).text(" ").open("dd");
    out.line("a", say("What these figures mean, and what they rest on"), "href", ABOUT);
    out.close().close();
    archive(out, front.archive());
    out.close();
    files(out);
    out.close().close();
  }

  // These files outlive the server: where nobody said what its address is, the folder is the
  // archive.
  private void archive(Xhtml out, String address) {
    if (address.isEmpty()) {
      blocks.fact(
          out, say("Archive"), say("Other editions stand beside this one, in the folders above."));
      return;
    }
    out.open("div").line("dt", say("Archive")).text(" ").open("dd");
    out.line("a", say("Every edition, as it was published"), "href", address);
    out.close().close();
  }

  private String sources() {
    return report.ground().sources().stream()
        .map(Ground.Source::name)
        .collect(Collectors.joining(", "));
  }

  private String orNone(String words) {
    return words.isEmpty() ? say("not stated") : words;
  }

  /** The rest of the edition. */
  void files(Xhtml out) {
    out.open("ul", "class", "files", "aria-label", say("Files of this edition"));
    for (EditionFile file : report.front().files()) {
      out.open("li").line("a", file.words(), "href", "../" + file.name()).close();
    }
    out.close();
  }

  /** What is folded away until somebody asks, and in print never; to be closed. */
  static void details(Xhtml out, String kind, String words) {
    out.open("details", "class", "govuk-details " + kind);
    out.open("summary", "class", "govuk-details__summary");
    out.line("span", words, "class", "govuk-details__summary-text").close();
  }

  /** A place that a narrow screen can move; to be closed. */
  static void scroll(Xhtml out, String words) {
    out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", words);
  }

  /** A table that a narrow screen can move. */
  static void table(Xhtml out, Grid grid) {
    scroll(out, grid.caption());
    grid.write(out);
    out.close();
  }
}
