package casestat.report;

import casestat.lake.Balance;
import casestat.lake.Period;
import casestat.language.Language;
import casestat.profile.ServiceProfile;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.Mark;
import casestat.report.html.Card;
import casestat.report.slides.Headlines;
import casestat.report.slides.Listing;
import casestat.report.slides.Opening;
import casestat.report.slides.Picture;
import casestat.report.slides.Remarks;
import casestat.report.slides.Slide;
import casestat.report.slides.SlidesSpec;
import casestat.report.slides.Tabled;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The deck of a month: what its pages show, for those who meet over it. */
final class SlidesMaker {
  /** More signals than these are counted: a deck is no list. */
  private static final int MOST_SIGNALS = 12;

  private final ServiceProfile profile;
  private final Shelf shelf;

  SlidesMaker(ServiceProfile profile, Shelf shelf) {
    this.profile = profile;
    this.shelf = shelf;
  }

  /** Of a month whose pages were made, of everything in it. */
  SlidesSpec slides(Period period, List<PageView> pages, String state) {
    return slides(period, pages, state, List.of());
  }

  /**
   * @param restated what is another than was published, a sentence a figure
   */
  SlidesSpec slides(Period period, List<PageView> pages, String state, List<String> restated) {
    String month = shelf.words().month(period.month());
    List<Slide> slides = new ArrayList<>();
    slides.add(new Opening(shelf.title(), Language.capital(month), state, facts()));
    CardMaker cards = new CardMaker(shelf);
    Set<String> told = new HashSet<>();
    Set<String> drawn = new HashSet<>();
    List<Picture> pictures = new ArrayList<>();
    for (PageView page : pages) {
      // Pages may share a headline or a chart; the deck has it once.
      List<Card> headlines =
          page.tiles().stream()
              .filter(tile -> told.add(tile.metric().metric()))
              .map(cards::card)
              .toList();
      if (!headlines.isEmpty()) {
        slides.add(new Headlines(page.title(), page.headline(), headlines));
      }
      if (page.page().equals(pages.get(0).page())) {
        slides.add(changes(period, pages));
      }
      List<Picture> more =
          page.charts().stream()
              .filter(view -> drawn.add(view.chart().id()))
              .map(view -> new Picture(page.title(), view.chart()))
              .toList();
      slides.addAll(more);
      page.tables().forEach(view -> slides.add(new Tabled(page.title(), view.table())));
      pictures.addAll(more);
    }
    shelf.balances(period.month()).stream()
        .filter(balance -> balance.serviceType() == null)
        .findFirst()
        .ifPresent(balance -> slides.add(balance(balance)));
    slides.add(notes(period, pictures, restated));
    return new SlidesSpec(
        shelf.formats(),
        shelf.title() + ", " + month,
        shelf.title() + ", " + month + " · " + state,
        shelf.run().asOf(),
        slides);
  }

  private List<String> facts() {
    Instant asOf = shelf.run().asOf();
    Instant complete = shelf.run().dataCompleteTo();
    return List.of(
        shelf.say("Data complete to") + ": " + time(complete == null ? asOf : complete),
        shelf.say("As of") + ": " + time(asOf) + " (" + profile.zone().getId() + ")");
  }

  private String time(Instant at) {
    return shelf.formats().dateTime(local(at));
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, profile.zone());
  }

  private Slide changes(Period period, List<PageView> pages) {
    Signals signals = Signals.of(profile, shelf, period.month());
    String title = shelf.say("What changed");
    if (signals.looked() == 0) {
      return new Remarks(
          title,
          List.of(
              shelf.say(
                  "Too little is known to tell what is usual: that takes some months, and {cases} enough"
                      + " in each.")));
    }
    if (signals.found().isEmpty()) {
      List<List<String>> rows = usual(pages);
      String sentence =
          shelf.say(
              "Within what is usual: {0, plural, one {# figure was} other {# figures were}} looked at, and"
                  + " none differs by more than chance makes.",
              signals.looked());
      return rows.isEmpty()
          ? new Remarks(title, List.of(sentence))
          : new Listing(
              title,
              sentence,
              List.of(shelf.say("Figure"), shelf.say("Now"), shelf.say("Against what is usual")),
              List.of(9, 4, 11),
              Set.of(1),
              rows,
              Set.of(),
              "");
    }
    int most = Math.min(MOST_SIGNALS, signals.found().size());
    int left = signals.found().size() - most;
    String sentence =
        shelf.say(
            "{0, plural, one {# figure is} other {# figures are}} more than usual variation, of {1} that"
                + " were looked at. Chance alone would show about {2}.",
            signals.found().size(), signals.looked(), signals.expected());
    return new Listing(
        title,
        sentence,
        List.of(
            shelf.say("Figure"),
            shelf.say("Of"),
            shelf.say("Now"),
            shelf.say("Month before"),
            shelf.say("Means"),
            shelf.say("Why it is listed")),
        List.of(11, 11, 6, 7, 5, 14),
        Set.of(2, 3),
        signals.found().subList(0, most).stream().map(this::row).toList(),
        Set.of(),
        left == 0
            ? ""
            : shelf.say(
                "{0, plural, one {# more is a part} other {# more are parts}} of the service; the page of"
                    + " changes lists them all.",
                left));
  }

  private List<String> row(Signals.Signal signal) {
    String means = signal.usual().judgement().words();
    return List.of(
        signal.metric().label(),
        signal.dimension().isEmpty()
            ? shelf.say("everything")
            : Language.capital(shelf.words().of(signal.dimension())) + ": " + signal.member(),
        signal.value(),
        signal.before() == null ? "–" : signal.before(),
        shelf.say(means.isEmpty() ? "different" : means),
        signal.usual().words());
  }

  private static List<List<String>> usual(List<PageView> pages) {
    List<List<String>> rows = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (PageView page : pages) {
      for (Tile tile : page.tiles()) {
        Usual usual = tile.usual();
        if (usual != null && listed.add(tile.metric().metric())) {
          rows.add(List.of(tile.name(), tile.value(), usual.words()));
        }
      }
    }
    return rows;
  }

  private Slide balance(Balance balance) {
    List<List<String>> rows = new ArrayList<>();
    term(rows, "", shelf.say("Open at the start"), balance.opening());
    term(rows, "+", shelf.say("Opened"), balance.opened());
    term(rows, "+", shelf.say("Reopened"), balance.reopened());
    term(rows, "+", shelf.say("Reclassified in"), balance.reclassifiedIn());
    term(rows, "−", shelf.say("Resolved"), balance.resolved());
    term(rows, "−", shelf.say("Cancelled"), balance.cancelled());
    term(rows, "−", shelf.say("Merged"), balance.merged());
    term(rows, "−", shelf.say("Reclassified out"), balance.reclassifiedOut());
    term(rows, "=", shelf.say("Open at the end"), balance.closing());
    return new Listing(
        shelf.say("Balance"),
        shelf.say("What came, what went, and what is open still"),
        List.of("", shelf.say("All"), shelf.say("{Cases}")),
        List.of(1, 12, 5),
        Set.of(2),
        rows,
        Set.of(0, rows.size() - 1),
        shelf.say(
            "Of the whole service, whatever the filter: events, so that {a_case} resolved twice counts"
                + " twice. {Cases} with flawed times are left out."));
  }

  private void term(List<List<String>> rows, String sign, String name, long count) {
    rows.add(List.of(sign, name, shelf.formats().count(count)));
  }

  private Slide notes(Period period, List<Picture> pictures, List<String> restated) {
    List<String> lines = new ArrayList<>(restated);
    for (Freshness.Source late : shelf.freshness().lateFor(period.endsAt())) {
      Instant to = late.completeTo();
      if (to != null) {
        lines.add(
            shelf.say("Not all is there yet: {0} is complete to {1}.", late.source(), time(to)));
      }
    }
    EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Picture picture : pictures) {
      ChartSpec chart = picture.chart();
      chart.rows().forEach(row -> marks.add(row.mark()));
    }
    marks.remove(Mark.NONE);
    for (Mark mark : marks) {
      lines.add(
          mark.bracketed() + " " + mark.words(shelf.language(), shelf.words().subjects(List.of())));
    }
    lines.addAll(ReportMaker.conventions(shelf));
    lines.add(
        shelf.say(
            "Every chart can be edited; its numbers stand in the workbook behind it. The workbook of"
                + " this edition has all definitions."));
    return new Remarks(shelf.say("Notes"), lines);
  }
}
