package casestat.report.pdf;

import casestat.report.html.Card;
import casestat.report.html.Changes;
import casestat.report.html.Front;
import casestat.report.html.Grids;
import casestat.report.html.ReportSpec;
import casestat.report.html.Xhtml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What everybody reads: how the goals stand, the headline figures, what changed. */
final class FirstPart {
  private static final int CARDS_A_ROW = 4;

  /** In words, on the first page. */
  private static final int MOST_NEWS = 3;

  /** Of parts; the site lists all. */
  private static final int MOST_PARTS = 10;

  /** One figure that moved everywhere must not hide the others. */
  private static final int MOST_OF_A_FIGURE = 2;

  private final ReportSpec report;
  private final Body body;
  private final Xhtml out;

  FirstPart(ReportSpec report, Body body) {
    this.report = report;
    this.body = body;
    this.out = body.out();
  }

  void write() {
    front();
    changes();
  }

  private void front() {
    Front front = report.front();
    body.mark("top", front.title());
    out.open("div", "class", "masthead");
    out.line("p", front.service(), "class", "service");
    out.line("h1", front.period(), "id", "top");
    out.line(
        "p",
        front.state()
            + " · "
            + body.say("Data complete to {0}", front.completeTo())
            + " · "
            + body.say("As of {0}, {1}", front.asOfWords(), front.zone()),
        "class",
        "state");
    out.close();
    notices();
    report.pages().stream()
        .findFirst()
        .ifPresent(
            page -> {
              if (!page.headline().isEmpty()) {
                out.line("p", page.headline(), "class", "headline");
              }
              // A page may be tables alone, which the site has.
              if (!page.cards().isEmpty()) {
                body.heading("figures", body.say("Headline figures"));
                cards(page.cards());
              }
            });
  }

  private void notices() {
    List<String> notices = new ArrayList<>(report.front().notices());
    if (!report.restated().isEmpty()) {
      notices.add(
          body.say(
              "{0, plural, one {# figure that was published before has changed. It stands} other {# figures that were published before have changed. They stand}} under \"{1}\".",
              report.restated().size(), body.say("What was published otherwise before")));
    }
    body.blocks().lines(out, notices, "notices");
  }

  private void cards(List<Card> cards) {
    for (int i = 0; i < cards.size(); i += CARDS_A_ROW) {
      out.open("div", "class", "tiles").open("div", "class", "row");
      for (int j = i; j < i + CARDS_A_ROW; j++) {
        if (j < cards.size()) {
          out.open("div", "class", "tile");
          body.blocks().card(out, cards.get(j));
        } else {
          out.open("div", "class", "no-tile");
        }
        out.close();
      }
      out.close().close();
    }
  }

  // On the first page in words, so that it can be read alone; the figures on the next.
  private void changes() {
    Changes changes = report.changes();
    body.heading("changes", body.say("What changed"));
    out.line("p", changes.sentence());
    List<Changes.Change> wholes = changes.wholes();
    if (!wholes.isEmpty()) {
      out.open("ul", "class", "news");
      for (Changes.Change change : wholes.subList(0, Math.min(MOST_NEWS, wholes.size()))) {
        out.open("li", "class", change.means().tone().name().toLowerCase(Locale.ROOT));
        out.line("strong", change.figure() + ": " + change.now());
        out.text(", " + change.means().words() + ": " + change.why());
        out.close();
      }
      out.close();
    }
    changeTables(changes);
  }

  private void changeTables(Changes changes) {
    List<Changes.Change> parts = several(changes.parts());
    if (changes.wholes().isEmpty() && parts.isEmpty()) {
      return;
    }
    out.open("div", "class", "together");
    body.heading("signals", body.say("More than chance"));
    if (!changes.wholes().isEmpty()) {
      Grids.wholes(body.formats(), body.say("Of everything"), changes.wholes()).write(out);
    }
    out.close();
    if (!parts.isEmpty()) {
      String caption =
          parts.size() == changes.parts().size()
              ? body.say("Of the parts")
              : body.say(
                  "Of the parts: {0} of {1}, at most {2} of a figure; the pages list all",
                  parts.size(), changes.parts().size(), MOST_OF_A_FIGURE);
      Grids.parts(body.formats(), caption, parts).write(out);
    }
    out.line("p", changes.rules(), "class", "note");
  }

  private static List<Changes.Change> several(List<Changes.Change> parts) {
    Map<String, Integer> listed = new HashMap<>();
    return parts.stream()
        .filter(part -> listed.merge(part.figure(), 1, Integer::sum) <= MOST_OF_A_FIGURE)
        .limit(MOST_PARTS)
        .toList();
  }
}
