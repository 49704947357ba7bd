package casestat.dashboard;

import casestat.lake.Period;
import casestat.language.Language;
import casestat.language.Sentence;
import casestat.metrics.Metric;
import casestat.profile.Page;
import casestat.report.ChartView;
import casestat.report.FigureFile;
import casestat.report.PageFile;
import casestat.report.PageView;
import casestat.report.Selection;
import casestat.report.Views;
import casestat.threads.Abreast;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages that the profile asks for, and their charts as files. */
final class ProfilePages {
  private static final String WORKBOOK = ".xlsx";

  /** As many as are read; all of them stand on a page of their own. */
  private static final int MOST_SIGNALS = 6;

  private ProfilePages() {}

  /** The first page, of the last complete month; what was delivered, where there is none. */
  static void home(Visit visit) {
    List<Page> pages = visit.profile.pages();
    String address =
        visit
            .everything()
            .filter(all -> !pages.isEmpty())
            .map(all -> Address.of(visit.at("/pages/" + pages.get(0).page()), all))
            .orElse(visit.at("/quality"));
    visit.request.redirect(address, HttpStatus.SEE_OTHER);
  }

  static void answer(Visit visit) {
    String name = visit.request.pathParam("page");
    boolean asFile = name.endsWith(WORKBOOK);
    Page page = page(visit, asFile ? name.substring(0, name.length() - WORKBOOK.length()) : name);
    Asked asked = visit.asked("/pages/" + name);
    if (visit.moved(asked)) {
      return;
    }
    PageView view = visit.views.page(page, asked.selection());
    if (asFile) {
      PageFile file =
          visit.seesCases()
              ? new PageFile(visit.profile, visit.shelf)
              : PageFile.withoutCases(visit.profile, visit.shelf);
      if (visit.seesCases()) {
        visit.showCases();
      }
      Download.send(
          visit.request,
          out -> file.write(view, out),
          Download.name(page.page(), asked.selection()) + WORKBOOK);
    } else {
      show(visit, page, view);
    }
  }

  static void file(Visit visit) {
    Page page = page(visit, visit.request.pathParam("page"));
    String file = visit.request.pathParam("file");
    Asked asked = visit.asked("/pages/" + page.page() + "/" + file);
    if (!visit.moved(asked)) {
      Download.block(visit, visit.views.page(page, asked.selection()), file, asked);
    }
  }

  private static Page page(Visit visit, String name) {
    return visit.profile.pages().stream()
        .filter(page -> page.page().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refused.notFound(
                    Sentence.of("There is no page \"{0}\". These there are:", name),
                    visit.profile.pages().stream()
                        .map(
                            p ->
                                Refused.Choice.of(
                                    p.page(), visit.title(p), visit.at("/pages/" + p.page())))
                        .toList()));
  }

  private static void show(Visit visit, Page page, PageView view) {
    Selection selection = view.selection();
    String path = visit.at("/pages/" + page.page());
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame(visit.title(page), page.page(), selection));
    model.put("month", visit.words().month(selection.month()));
    model.put("scope", Language.capital(selection.words(view.subjects(), visit.words())));
    model.put("state", visit.state(selection.month()));
    model.put("headline", (view.headline() + " " + view.unusual()).strip());
    model.put("notices", notices(visit, page, view));
    model.put("filters", Filters.of(visit.shelf, path, selection, Map.of()));
    model.put("tiles", tiles(visit, view));
    model.put("charts", Abreast.each(view.charts(), chart -> block(visit, chart, selection, path)));
    model.put("signals", signals(visit, page, selection));
    model.put(
        "changes",
        Frame.Link.of(
            visit.say("All that changed, and the balance"),
            Address.of(visit.at("/changes"), visit.whole(selection))));
    model.put("about", view.about() == null ? "" : view.about());
    model.put("score", view.score());
    model.put("pairs", PairBlock.of(visit, view));
    model.put(
        "tables",
        view.tables().stream().map(table -> TableBlock.of(visit, table, selection, path)).toList());
    model.put("missing", view.missing());
    model.put("lists", lists(visit, page, selection));
    model.put("foot", MonthFoot.of(visit, selection));
    model.put("quality", visit.at("/quality"));
    model.put("workbook", Address.of(path + WORKBOOK, selection));
    model.put("hasCases", visit.seesCases());
    Html.render(visit.request, "page.jte", model);
  }

  /**
   * What a page that everybody reads says of changes: those of its headline figures as a whole,
   * then of their parts; the worse before the better. Of a part that is looked at, none.
   */
  private static List<SignalLine> signals(Visit visit, Page page, Selection selection) {
    if (page.tiles().isEmpty() || !selection.equals(visit.whole(selection))) {
      return List.of();
    }
    return ChangePages.signals(visit, selection).found().stream()
        .filter(signal -> page.tiles().contains(signal.metric().metric()))
        .limit(MOST_SIGNALS)
        .map(signal -> SignalLine.of(visit, signal, selection))
        .toList();
  }

  // Where no single matter is shown, no list of them is.
  private static List<ListBlock> lists(Visit visit, Page page, Selection selection) {
    if (!visit.seesCases() || page.lists().isEmpty()) {
      return List.of();
    }
    visit.showCases();
    return page.lists().stream()
        .map(visit.shelf.catalogue()::metric)
        .filter(metric -> Views.applies(metric, selection))
        .map(metric -> ListBlock.of(visit, metric, selection))
        .toList();
  }

  private static List<TileBlock> tiles(Visit visit, PageView view) {
    // To draw takes longer than all else, and each is drawn for itself.
    return Abreast.each(
        view.tiles(),
        tile -> TileBlock.of(tile, visit.figureHref(tile.metric(), view.selection())));
  }

  /** What a reader must know before the numbers. */
  static List<String> notices(Visit visit, int month) {
    List<String> notices = new ArrayList<>();
    Period period = visit.shelf.whole().periods().get(month);
    if (period == null) {
      return notices;
    }
    if (!period.complete()) {
      notices.add(
          visit.say(
              "{0} is not over: its figures are provisional, and count what happened up to {1}.",
              Language.capital(visit.words().month(month)), visit.times.of(period.endsAt())));
    }
    visit
        .shelf
        .freshness()
        .lateFor(period.endsAt())
        .forEach(
            late ->
                notices.add(
                    visit.say(
                        "The source \"{0}\" has delivered up to {1} only; what came after is missing here.",
                        late.source(), visit.times.of(late.completeTo()))));
    return notices;
  }

  private static List<String> notices(Visit visit, Page page, PageView view) {
    List<String> notices = notices(visit, view.selection().month());
    Stream<String> asked =
        Stream.of(
                page.tiles().stream(),
                page.charts().stream().flatMap(c -> c.metrics().stream()),
                page.tables().stream().flatMap(t -> t.metrics().stream()))
            .flatMap(each -> each);
    List<String> leftOut =
        asked
            .distinct()
            .map(visit.shelf.catalogue()::metric)
            .filter(metric -> !Views.applies(metric, view.selection()))
            .map(Metric::label)
            .toList();
    if (!leftOut.isEmpty()) {
      notices.add(
          visit.say(
              "Not applicable to this part, and not shown: {0}.", String.join(", ", leftOut)));
    }
    return notices;
  }

  private static ChartBlock block(Visit visit, ChartView view, Selection selection, String path) {
    String id = view.chart().id();
    List<Frame.Link> files =
        FigureFile.KINDS.stream()
            .map(kind -> Download.link(kind, Address.of(path + "/" + id + "." + kind, selection)))
            .toList();
    List<Frame.Link> metrics =
        view.metrics().stream()
            .map(metric -> Frame.Link.of(metric.label(), visit.figureHref(metric, selection)))
            .toList();
    return ChartBlock.of(view, heading(visit, view, selection.month()), files, metrics);
  }

  /** Bars are of one month, and say which. */
  static @Nullable String heading(Visit visit, ChartView view, int month) {
    return view.chart().isOverMonths() ? null : visit.words().month(month);
  }
}
