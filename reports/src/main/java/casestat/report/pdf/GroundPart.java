package casestat.report.pdf;

import casestat.lake.Balance;
import casestat.report.html.Front;
import casestat.report.html.Grid;
import casestat.report.html.Grids;
import casestat.report.html.Ground;
import casestat.report.html.Meaning;
import casestat.report.html.ReportSpec;
import casestat.report.html.RestatedFigure;
import casestat.report.html.Xhtml;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was published otherwise, what the figures rest on, the balance and the definitions. */
final class GroundPart {
  /** Service types of the balance; a city may have hundreds. */
  private static final int MOST_BALANCES = 25;

  /** Of figures that were published otherwise before; those of the whole service come first. */
  private static final int MOST_RESTATED = 20;

  private final ReportSpec report;
  private final Body body;
  private final Xhtml out;

  GroundPart(ReportSpec report, Body body) {
    this.report = report;
    this.body = body;
    this.out = body.out();
  }

  void write() {
    restated();
    ground();
    balance();
    definitions();
  }

  private void restated() {
    out.open("div", "class", "together");
    body.heading("restated", body.say("What was published otherwise before"));
    if (report.restated().isEmpty()) {
      out.line("p", body.say("No figure that was published before has changed."));
    } else {
      List<RestatedFigure> first = report.restated().stream().limit(MOST_RESTATED).toList();
      Grids.restated(body.formats(), first).write(out);
      if (first.size() < report.restated().size()) {
        out.line(
            "p",
            body.say(
                "Listed are {0} of {1}; the pages and the workbook have all.",
                first.size(), report.restated().size()),
            "class",
            "note");
      }
    }
    out.close();
  }

  private void ground() {
    Ground ground = report.ground();
    Front front = report.front();
    out.open("div", "class", "together");
    body.heading("quality", body.say("What these figures rest on"));
    Grids.sources(body.formats(), ground.sources()).write(out);
    out.close();
    if (!ground.leftOut().isEmpty()) {
      out.line("h3", body.say("What was left out or flagged"));
      body.blocks().facts(out, ground.leftOut());
    }
    out.line("h3", body.say("How to read it"));
    body.blocks().lines(out, ground.limits(), "limits");
    body.blocks().marks(out);
    out.line("h3", body.say("Who answers for it"));
    out.open("dl", "class", "facts");
    body.blocks().fact(out, body.say("Producer"), front.producer());
    if (!front.contact().isEmpty()) {
      body.blocks().fact(out, body.say("Contact"), front.contact());
    }
    if (!front.nextUpdate().isEmpty()) {
      body.blocks().fact(out, body.say("Next update"), front.nextUpdate());
    }
    out.close();
  }

  private void balance() {
    if (report.balances().isEmpty()) {
      return;
    }
    List<Balance> balances = report.balances();
    List<Balance> listed = balances.size() > MOST_BALANCES + 1 ? largest(balances) : balances;
    out.open("div", "class", "together");
    body.heading("balance", body.say("What came, what went, what is left"));
    Grids.balance(body.formats(), listed).write(out);
    if (listed.size() < balances.size()) {
      out.line(
          "p",
          body.say(
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

  private void definitions() {
    Set<String> shown = new LinkedHashSet<>();
    report.pages().stream()
        .limit(1)
        .flatMap(page -> page.cards().stream())
        .forEach(card -> shown.add(card.metric()));
    ChartsPart.of(report).forEach(chart -> shown.addAll(chart.metrics()));
    List<Meaning> meanings =
        report.ground().meanings().stream().filter(m -> shown.contains(m.metric())).toList();
    out.open("div", "class", "together");
    body.heading("definitions", body.say("What the figures mean"));
    Grid grid =
        new Grid(
            "meanings",
            body.say(
                "Of the figures in this report; the workbook and the pages define all of them"),
            List.of(
                Grid.Column.words(body.say("Figure")),
                Grid.Column.words(body.say("Meaning")),
                Grid.Column.number(body.say("Goal"))),
            meanings.stream()
                .map(m -> List.of(m.label(), m.means(), m.goal().isEmpty() ? "–" : m.goal()))
                .toList());
    grid.write(out);
    out.close();
  }
}
