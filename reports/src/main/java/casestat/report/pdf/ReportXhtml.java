package casestat.report.pdf;

import casestat.lake.Balance;
import casestat.report.chart.DayBars;
import casestat.report.chart.Formats;
import casestat.report.chart.HeatTable;
import casestat.report.chart.Size;
import casestat.report.html.Blocks;
import casestat.report.html.Card;
import casestat.report.html.Changes;
import casestat.report.html.Front;
import casestat.report.html.Grid;
import casestat.report.html.Grids;
import casestat.report.html.Ground;
import casestat.report.html.Meaning;
import casestat.report.html.ReportChart;
import casestat.report.html.ReportPage;
import casestat.report.html.ReportSpec;
import casestat.report.html.RestatedLine;
import casestat.report.html.Xhtml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report as XHTML on its way to a PDF: what everybody reads first, then what changed, the
 * charts, the balance and the notes. Of the profile's first page all charts stand here, of the
 * others the first: a report of forty charts is read by nobody, and the site has them all.
 */
final class ReportXhtml {
  private static final int CARDS_A_ROW = 4;

  /** In words, on the first page. */
  private static final int MOST_NEWS = 3;

  /** Of parts; the site lists all. */
  private static final int MOST_PARTS = 10;

  /** Service types of the balance; a city may have hundreds. */
  private static final int MOST_BALANCES = 25;

  /** Of figures that were published otherwise before; those of the whole service come first. */
  private static final int MOST_RESTATED = 20;

  /** One figure that moved everywhere must not hide the others. */
  private static final int MOST_OF_A_FIGURE = 2;

  private final ReportSpec report;
  private final Formats formats;
  private final Blocks blocks;
  private final Xhtml out = new Xhtml();
  private final List<Mark> bookmarks = new ArrayList<>();

  private record Mark(String id, String words) {}

  ReportXhtml(ReportSpec report) {
    this.report = report;
    this.formats = report.formats();
    this.blocks = new Blocks(formats, ChartDrawer::put);
  }

  @Override
  public String toString() {
    Xhtml head = new Xhtml();
    content();
    head.open("head").line("title", report.front().title());
    head.empty("meta", "name", "author", "content", report.front().service());
    head.empty("meta", "name", "description", "content", report.front().state());
    head.line("style", style());
    head.open("bookmarks");
    bookmarks.forEach(b -> head.empty("bookmark", "name", b.words(), "href", "#" + b.id()));
    head.close().close();
    return "<html lang=\"%s\">%s<body>%s</body></html>"
        .formatted(formats.language().locale().toLanguageTag(), head, out);
  }

  private String style() {
    try (InputStream in = ReportXhtml.class.getResourceAsStream("/casestat/report/report.css")) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: report.css");
      }
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return css.replace("@count@", count())
          .replace("@paper@", report.front().paper() == Front.Paper.A4 ? "A4" : "letter");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void content() {
    footer();
    front();
    changes();
    pictures();
    restated();
    ground();
    balance();
    definitions();
  }

  private String say(String english, Object... arguments) {
    return formats.say(english, arguments);
  }

  private void heading(String id, String words) {
    bookmarks.add(new Mark(id, words));
    out.line("h2", words, "id", id);
  }

  private void footer() {
    Front front = report.front();
    out.open("div", "class", "foot").open("div", "class", "foot-left");
    out.text(front.title() + " · " + front.state()).close();
    out.line("div", "", "class", "foot-right").close();
  }

  /** As a style sheet says it: {@code "Page " counter(page) " of " counter(pages)}. */
  private String count() {
    String[] parts = say("Page {0} of {1}", "\u0001", "\u0001").split("\u0001", -1);
    return "\"%s\" counter(page) \"%s\" counter(pages) \"%s\""
        .formatted(Arrays.stream(parts).map(p -> p.replace("\"", "")).toArray());
  }

  private void front() {
    Front front = report.front();
    bookmarks.add(new Mark("top", front.title()));
    out.open("div", "class", "masthead");
    out.line("p", front.service(), "class", "service");
    out.line("h1", front.period(), "id", "top");
    out.line(
        "p",
        front.state()
            + " · "
            + say("Data complete to {0}", front.completeTo())
            + " · "
            + say("As of {0}, {1}", front.asOfWords(), front.zone()),
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
              heading("figures", say("Headline figures"));
              cards(page.cards());
            });
  }

  private void notices() {
    List<String> notices = new ArrayList<>(report.front().notices());
    if (!report.restated().isEmpty()) {
      notices.add(
          say(
              "{0, plural, one {# figure that was published before has changed. It stands} other {# figures that were published before have changed. They stand}} under \"{1}\".",
              report.restated().size(), say("What was published otherwise before")));
    }
    blocks.lines(out, notices, "notices");
  }

  private void cards(List<Card> cards) {
    for (int i = 0; i < cards.size(); i += CARDS_A_ROW) {
      out.open("div", "class", "tiles").open("div", "class", "row");
      for (int j = i; j < i + CARDS_A_ROW; j++) {
        if (j < cards.size()) {
          out.open("div", "class", "tile");
          blocks.card(out, cards.get(j));
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
    heading("changes", say("What changed"));
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
    heading("signals", say("More than chance"));
    if (!changes.wholes().isEmpty()) {
      Grids.wholes(formats, say("Of everything"), changes.wholes()).write(out);
    }
    out.close();
    if (!parts.isEmpty()) {
      String caption =
          parts.size() == changes.parts().size()
              ? say("Of the parts")
              : say(
                  "Of the parts: {0} of {1}, at most {2} of a figure; the pages list all",
                  parts.size(), changes.parts().size(), MOST_OF_A_FIGURE);
      Grids.parts(formats, caption, parts).write(out);
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

  private void pictures() {
    if (charts().isEmpty()) {
      return;
    }
    // What stands above the first two stays with them.
    out.open("div", "class", "together");
    heading("charts", say("The figures over time, and by part"));
    Front front = report.front();
    String source = say("Source: {0}, as of {1}", front.producer(), front.asOfWords());
    out.line("p", source, "class", "note");
    List<ReportChart> narrow = charts().stream().filter(chart -> !isWide(chart)).toList();
    for (int i = 0; i < narrow.size(); i += 2) {
      pair(narrow.subList(i, Math.min(i + 2, narrow.size())));
      if (i == 0) {
        out.close();
      }
    }
    if (narrow.isEmpty()) {
      out.close();
    }
    for (ReportChart chart : charts().stream().filter(ReportXhtml::isWide).toList()) {
      out.open("div", "class", "alone");
      chart(chart, Size.WIDE);
      out.close();
    }
  }

  private void pair(List<ReportChart> charts) {
    out.open("div", "class", "pair").open("div", "class", "row");
    charts.forEach(chart -> chart(chart, Size.NARROW));
    if (charts.size() == 1) {
      out.open("div", "class", "no-chart").close();
    }
    out.close().close();
  }

  private List<ReportChart> charts() {
    List<ReportChart> charts = new ArrayList<>();
    for (ReportPage page : report.pages()) {
      int most = charts.isEmpty() ? page.charts().size() : Math.min(1, page.charts().size());
      charts.addAll(page.charts().subList(0, most));
    }
    return charts;
  }

  private static boolean isWide(ReportChart chart) {
    return chart.chart() instanceof HeatTable || chart.chart() instanceof DayBars;
  }

  private void chart(ReportChart chart, Size size) {
    out.open("div", "class", "chart");
    String title = chart.chart().caption().title();
    out.line("h3", chart.period().isEmpty() ? title : title + ", " + chart.period());
    ChartDrawer.put(out, chart.chart(), size);
    out.line("p", chart.chart().caption().question(), "class", "note");
    out.close();
  }

  private void balance() {
    if (report.balances().isEmpty()) {
      return;
    }
    List<Balance> balances = report.balances();
    List<Balance> listed = balances.size() > MOST_BALANCES + 1 ? largest(balances) : balances;
    out.open("div", "class", "together");
    heading("balance", say("What came, what went, what is left"));
    Grids.balance(formats, listed).write(out);
    if (listed.size() < balances.size()) {
      out.line(
          "p",
          say(
              "Listed are the {0} of {1} {service_types} with the most {cases} opened; the pages and the workbook have all.",
              listed.size() - 1, balances.size() - 1),
          "class",
          "note");
    }
    out.close();
  }

  private static List<Balance> largest(List<Balance> balances) {
    Set<Balance> most =
        balances.stream()
            .skip(1)
            .sorted(Comparator.comparing(Balance::opened).reversed())
            .limit(MOST_BALANCES)
            .collect(Collectors.toSet());
    return Stream.concat(
            balances.stream().limit(1), balances.stream().skip(1).filter(most::contains))
        .toList();
  }

  private void restated() {
    out.open("div", "class", "together");
    heading("restated", say("What was published otherwise before"));
    if (report.restated().isEmpty()) {
      out.line("p", say("No figure that was published before has changed."));
    } else {
      List<RestatedLine> first = report.restated().stream().limit(MOST_RESTATED).toList();
      Grids.restated(formats, first).write(out);
      if (first.size() < report.restated().size()) {
        out.line(
            "p",
            say(
                "Listed are {0} of {1}; the pages and the workbook have all.",
                first.size(), report.restated().size()));
      }
    }
    out.close();
  }

  private void ground() {
    Ground ground = report.ground();
    Front front = report.front();
    out.open("div", "class", "together");
    heading("quality", say("What these figures rest on"));
    Grids.sources(formats, ground.sources()).write(out);
    out.close();
    if (!ground.leftOut().isEmpty()) {
      out.line("h3", say("What was left out or flagged"));
      blocks.facts(out, ground.leftOut());
    }
    out.line("h3", say("How to read it"));
    blocks.lines(out, ground.limits(), "limits");
    blocks.marks(out);
    out.line("h3", say("Who answers for it"));
    out.open("dl", "class", "facts");
    blocks.fact(out, say("Producer"), front.producer());
    if (!front.contact().isEmpty()) {
      blocks.fact(out, say("Contact"), front.contact());
    }
    if (!front.nextUpdate().isEmpty()) {
      blocks.fact(out, say("Next update"), front.nextUpdate());
    }
    out.close();
  }

  private void definitions() {
    Set<String> shown = new LinkedHashSet<>();
    report.pages().stream()
        .limit(1)
        .flatMap(page -> page.cards().stream())
        .forEach(card -> shown.add(card.metric()));
    charts().forEach(chart -> shown.addAll(chart.metrics()));
    List<Meaning> meanings =
        report.ground().meanings().stream().filter(m -> shown.contains(m.metric())).toList();
    out.open("div", "class", "together");
    heading("definitions", say("What the figures mean"));
    Grid grid =
        new Grid(
            "meanings",
            say("Of the figures in this report; the workbook and the pages define all of them"),
            List.of(
                Grid.Column.words(say("Figure")),
                Grid.Column.words(say("Meaning")),
                Grid.Column.number(say("Goal"))),
            meanings.stream()
                .map(m -> List.of(m.label(), m.means(), m.goal().isEmpty() ? "–" : m.goal()))
                .toList());
    grid.write(out);
    out.close();
  }
}
