package casestat.report;

import casestat.lake.Delivery;
import casestat.lake.Period;
import casestat.language.Language;
import casestat.metrics.Metric;
import casestat.profile.ServiceProfile;
import casestat.report.sheet.Cover;
import casestat.report.sheet.Extract;
import casestat.report.sheet.FigureSheet;
import casestat.report.sheet.ListSheet;
import casestat.report.sheet.QualityLine;
import casestat.report.sheet.WorkbookSpec;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The workbook of a period: every chart of every page, the definitions, the cases. */
final class WorkbookMaker {
  // Another version may count otherwise; a build of the same one may not.
  private static final String SOFTWARE = "casestat " + Software.VERSION;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ServiceProfile profile;
  private final Shelf shelf;
  private final boolean hasCases;

  WorkbookMaker(ServiceProfile profile, Shelf shelf) {
    this(profile, shelf, !profile.privacy().isKept());
  }

  private WorkbookMaker(ServiceProfile profile, Shelf shelf, boolean hasCases) {
    this.profile = profile;
    this.shelf = shelf;
    this.hasCases = hasCases;
  }

  /** For readers who may see figures only. */
  static WorkbookMaker withoutCases(ServiceProfile profile, Shelf shelf) {
    return new WorkbookMaker(profile, shelf, false);
  }

  /** Of a period and of the part of the cases that a selection asks for. */
  WorkbookSpec workbook(Period period, List<PageView> pages, Selection selection, String state) {
    return workbook(period, pages, selection, state, List.of());
  }

  /**
   * Of an edition.
   *
   * @param revision that tells the new values of what is restated
   */
  WorkbookSpec workbook(
      Period period, List<PageView> pages, String state, Restating restating, int revision) {
    Selection all = Selection.ofAll(period.month());
    return workbook(period, pages, all, state, restating.headline())
        .restating(restating.sheet(revision));
  }

  private WorkbookSpec workbook(
      Period period,
      List<PageView> pages,
      Selection selection,
      String state,
      List<String> restated) {
    List<FigureSheet> figures =
        pages.stream()
            .flatMap(page -> page.charts().stream())
            .map(view -> new FigureSheet(view.chart(), more(view), ""))
            .toList();
    return new WorkbookSpec(
        shelf.formats(),
        cover(period, pages, words(pages, selection), state, restated),
        new Extract(query(period, selection), SOFTWARE),
        summary(pages),
        figures,
        pages.stream().flatMap(page -> page.tables().stream()).map(TableView::table).toList(),
        lists(pages, selection),
        shelf.balances(period.month()),
        new DefinitionLines(profile, shelf).all(),
        new ToldPromises(shelf).lines(profile.policies()),
        quality(pages, selection),
        List.of(),
        hasCases ? CaseSheet.of(shelf, selection, profile) : null,
        null);
  }

  /** What the pages list, all of it; nothing where no single matter is shown. */
  private List<ListSheet> lists(List<PageView> pages, Selection selection) {
    if (!hasCases) {
      return List.of();
    }
    Set<String> shown = new HashSet<>();
    pages.forEach(page -> shown.add(page.page()));
    return profile.pages().stream()
        .filter(page -> shown.contains(page.page()))
        .flatMap(page -> page.lists().stream())
        .distinct()
        .map(shelf.catalogue()::metric)
        .filter(metric -> Views.applies(metric, selection))
        .map(metric -> new ListMaker(shelf, profile.zone()).list(metric, selection))
        .toList();
  }

  private String words(List<PageView> pages, Selection selection) {
    List<Metric> metrics = pages.stream().flatMap(page -> page.metrics().stream()).toList();
    return Language.capital(selection.words(shelf.words().subjects(metrics), shelf.words()));
  }

  private Cover cover(
      Period period, List<PageView> pages, String filter, String state, List<String> restated) {
    Instant complete = shelf.run().dataCompleteTo();
    Instant asOf = shelf.run().asOf();
    return new Cover(
        shelf.title() + ", " + shelf.words().month(period.month()),
        shelf.title(),
        state,
        local(period.startsAt()).toLocalDate(),
        local(period.endsAt().minusSeconds(1)).toLocalDate(),
        asOf.atZone(profile.zone()),
        local(complete == null ? asOf : complete),
        shelf.freshness().sources().stream().map(this::source).toList(),
        profile.zone().getId(),
        filter,
        profile.digest(),
        profile.publication().contact(),
        profile.publication().licence(),
        notes(pages, restated));
  }

  private List<String> notes(List<PageView> pages, List<String> restated) {
    List<String> notes = new ArrayList<>(restated);
    notes.addAll(ReportMaker.limits(profile, shelf, pages));
    notes.add(
        shelf.say(
            "In the sheet of {cases} a time or a number that is not there is an empty cell, so"
                + " that its column stays one of times or numbers; the column of flags says why."));
    pages.forEach(page -> notes.addAll(page.missing()));
    return notes;
  }

  private Cover.Source source(Freshness.Source source) {
    Instant to = source.completeTo();
    return new Cover.Source(source.source(), to == null ? null : local(to));
  }

  /** What was asked for, so that it can be asked again. No run and no snapshot: they may differ. */
  private String query(Period period, Selection selection) {
    ObjectNode query = JSON.createObjectNode();
    query.put("profile", profile.profile());
    query.put("period", Period.yearMonth(period.month()).toString());
    query.put("grain", period.grain());
    query.put("as_of", shelf.run().asOf().toString());
    Instant knownAt = shelf.run().knownAt();
    if (knownAt != null) {
      query.put("known_at", knownAt.toString());
    }
    ObjectNode where = query.putObject("where");
    selection.where().forEach(where::put);
    return query.toString();
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, profile.zone());
  }

  // A tile's value is the last point of the chart that shows the metric over the months.
  private List<casestat.report.sheet.Tile> summary(List<PageView> pages) {
    List<casestat.report.sheet.Tile> lines = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (PageView page : pages) {
      String month = Period.yearMonth(page.selection().month()).toString();
      for (Tile tile : page.tiles()) {
        ChartView home = home(pages, tile.metric().metric());
        // Pages may share a headline; the summary has it once.
        if (home != null && listed.add(tile.metric().metric())) {
          boolean single = home.chart().series().size() == 1;
          lines.add(
              new casestat.report.sheet.Tile(
                  tile.name(),
                  home.chart().id(),
                  month,
                  single ? "" : tile.name(),
                  status(tile, page.selection())));
        }
      }
    }
    return lines;
  }

  private String status(Tile tile, Selection selection) {
    List<String> words = new ArrayList<>();
    if (tile.verdict() != null) {
      words.add(shelf.say(tile.verdict().words()));
    }
    if (!tile.unsaid().isEmpty()) {
      words.add(tile.unsaid());
    }
    if (tile.usual() != null) {
      words.add(
          tile.usual().isSignal()
              ? shelf.say("signal: {0}", tile.usual().words())
              : tile.usual().words());
    }
    if (Waits.isMedian(tile.metric())) {
      words.add(shelf.say("with open {cases}: median {0}", shelf.waits(selection).median()));
    }
    return String.join("; ", words);
  }

  private static @Nullable ChartView home(List<PageView> pages, String metric) {
    for (PageView page : pages) {
      for (ChartView view : page.charts()) {
        boolean shows = view.metrics().stream().anyMatch(m -> m.metric().equals(metric));
        boolean overMonths = view.chart().isOverMonths();
        boolean split = view.chart() instanceof casestat.report.chart.StackedBars;
        if (shows && overMonths && !split) {
          return view;
        }
      }
    }
    return null;
  }

  // The chart's own question says what its first metric means; this adds how it is counted, or what
  // the second means. All of it stands on the sheet of definitions.
  private static String more(ChartView view) {
    List<Metric> metrics = view.metrics();
    if (metrics.isEmpty()) {
      return "";
    }
    if (metrics.size() == 1) {
      return metrics.get(0).formula().strip();
    }
    Metric second = metrics.get(1);
    return second.label() + ": " + second.means().strip();
  }

  private List<QualityLine> quality(List<PageView> pages, Selection selection) {
    List<QualityLine> lines = new ArrayList<>();
    for (Delivery delivery : ToldDeliveries.of(shelf)) {
      add(
          lines,
          delivery,
          shelf.say("used"),
          shelf.say("newest of what it tells of"),
          delivery.rowsKept());
      add(
          lines,
          delivery,
          shelf.say("excluded"),
          shelf.say("older version"),
          delivery.rowsSuperseded());
      add(
          lines,
          delivery,
          shelf.say("excluded"),
          shelf.say("repeated row"),
          delivery.rowsRepeated());
      add(
          lines,
          delivery,
          shelf.say("rejected"),
          shelf.say("could not be read; see rejects"),
          delivery.rowsRejected());
    }
    List<Metric> headlines =
        pages.stream().flatMap(p -> p.tiles().stream()).map(Tile::metric).distinct().toList();
    for (Metric metric : headlines) {
      Basis basis = Basis.of(shelf, metric, selection);
      lines.add(
          new QualityLine(metric.label(), shelf.say("used"), shelf.say("counts"), basis.used()));
      for (Basis.Line left : basis.leftOut()) {
        lines.add(
            new QualityLine(metric.label(), shelf.say("excluded"), left.reason(), left.rows()));
      }
    }
    for (LeftOut left : shelf.leftOut()) {
      String outcome = shelf.say(left.isFlagged() ? "flagged" : "excluded");
      lines.add(new QualityLine(left.source(), outcome, left.reason(), left.rows()));
    }
    return lines;
  }

  private static void add(
      List<QualityLine> lines, Delivery delivery, String outcome, String reason, long rows) {
    if (rows != 0) {
      lines.add(new QualityLine(delivery.file(), outcome, reason, rows));
    }
  }
}
