package casestat.dashboard;

import casestat.lake.Delivery;
import casestat.lake.Table;
import casestat.metrics.DrillDown;
import casestat.metrics.Metric;
import casestat.metrics.Metrics;
import casestat.metrics.Question;
import casestat.profile.Page;
import casestat.profile.ServiceProfile;
import casestat.report.ChartView;
import casestat.report.Edition;
import casestat.report.Editions;
import casestat.report.FigureBook;
import casestat.report.FigureFile;
import casestat.report.PageView;
import casestat.report.Selection;
import casestat.report.Shelf;
import casestat.report.Views;
import casestat.report.Words;
import casestat.report.chart.Formats;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every address of the dashboard. A request takes the newest run once and answers from it alone.
 *
 * <p>Nothing that a visitor writes reaches a file name or SQL: months, members, metrics, charts and
 * files are looked up in lists.
 */
final class Site {
  private static final Logger LOG = LoggerFactory.getLogger(Site.class);
  private static final int CASES_PER_PAGE = 50;
  private static final int REJECTS_SHOWN = 200;
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final ServiceProfile profile;
  private final Shelves shelves;
  private final Editions editions;
  private final Html html = new Html();
  private final Times times;

  Site(ServiceProfile profile, Shelves shelves, Path published) {
    this.profile = profile;
    this.shelves = shelves;
    this.editions = new Editions(published, profile.profile());
    this.times = new Times(profile.zone());
  }

  Javalin server() {
    return Javalin.create(this::configure);
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.generateEtags = true;
    var routes = config.routes;
    routes.before(Site::protect);
    routes.get("/", this::home);
    routes.get("/pages/{page}", this::page);
    routes.get("/pages/{page}/{file}", this::pageFile);
    routes.get("/figures/{metric}", this::figure);
    routes.get("/figures/{metric}/{file}", this::figureFile);
    routes.get("/cases", this::cases);
    routes.get("/cases/{case}", this::oneCase);
    routes.get("/editions", this::editions);
    routes.get("/editions/{period}/{revision}/<file>", this::editionFile);
    routes.get("/about", this::about);
    routes.get("/health", this::health);
    routes.get("/assets/{file}", this::asset);
    routes.exception(Refused.class, (e, request) -> refuse(request, e));
    routes.exception(
        Exception.class,
        (e, request) -> {
          LOG.error("no answer to {}", request.path(), e);
          refuse(request, 500, "Something went wrong here, and it is not your fault.", List.of());
        });
    routes.error(
        404,
        request -> {
          if (request.attribute("answered") == null) {
            refuse(request, 404, "There is no such page.", List.of());
          }
        });
  }

  private static void protect(Context request) {
    request.header("Content-Security-Policy", POLICY);
    request.header("X-Content-Type-Options", "nosniff");
    request.header("Referrer-Policy", "same-origin");
    request.header("Cross-Origin-Opener-Policy", "same-origin");
    request.header("Cache-Control", "no-cache");
  }

  /** One request's view of things: one run, one set of addresses. */
  private final class Visit {
    final Context request;
    final Shelf shelf = shelves.newest();
    final int defaultMonth;
    final Address address;
    final Views views;

    Visit(Context request) {
      this.request = request;
      FigureBook whole = shelf.whole();
      OptionalInt complete = whole.lastCompleteMonth();
      if (whole.periods().isEmpty()) {
        throw Refused.notFound("There are no cases yet, so there is nothing to show.", List.of());
      }
      this.defaultMonth = complete.orElse(whole.periods().lastKey());
      this.address = new Address(defaultMonth);
      this.views = new Views(profile, shelf, this::casesHref);
    }

    private String casesHref(Metric metric, Selection selection) {
      return address.of("/cases", selection, Map.of("metric", metric.metric()));
    }

    Selection selection() {
      return new Asked(shelf, address).selection(request, defaultMonth);
    }

    String figureHref(Metric metric, Selection selection) {
      return address.of("/figures/" + metric.metric(), selection);
    }

    Frame frame(String title, String current, Selection selection) {
      List<Frame.Link> links = new ArrayList<>();
      for (Page page : profile.pages()) {
        links.add(
            new Frame.Link(
                page.title(),
                address.of("/pages/" + page.page(), selection),
                current.equals(page.page())));
      }
      links.add(new Frame.Link("Editions", "/editions", current.equals("editions")));
      links.add(new Frame.Link("About these figures", "/about", current.equals("about")));
      Instant complete = shelf.run().dataCompleteTo();
      return new Frame(
          title,
          profile.title(),
          links,
          List.of(
              "As of " + times.of(shelf.run().asOf()),
              "Data complete to " + times.of(complete),
              "Times are local to " + profile.zone().getId()));
    }

    /** Sends the browser to the one address of what it asked for, unless it is there. */
    boolean moved(String canonical) {
      String query = request.queryString();
      String here = query == null ? request.path() : request.path() + "?" + query;
      if (here.equals(canonical) || decoded(here).equals(decoded(canonical))) {
        return false;
      }
      request.redirect(canonical, HttpStatus.SEE_OTHER);
      return true;
    }

    private String decoded(String text) {
      try {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return text;
      }
    }
  }

  private void home(Context request) {
    Visit visit = new Visit(request);
    if (profile.pages().isEmpty()) {
      request.redirect("/about", HttpStatus.SEE_OTHER);
      return;
    }
    show(visit, profile.pages().get(0), Selection.ofAll(visit.defaultMonth));
  }

  private void page(Context request) {
    Visit visit = new Visit(request);
    Page page = page(request.pathParam("page"));
    Selection selection = visit.selection();
    if (!visit.moved(visit.address.of("/pages/" + page.page(), selection))) {
      show(visit, page, selection);
    }
  }

  private Page page(String name) {
    return profile.pages().stream()
        .filter(page -> page.page().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refused.notFound(
                    "There is no page \"%s\". These there are:".formatted(name),
                    profile.pages().stream()
                        .map(p -> new Refused.Choice(p.title(), "/pages/" + p.page()))
                        .toList()));
  }

  private void show(Visit visit, Page page, Selection selection) {
    PageView view = visit.views.page(page, selection);
    String home = "/pages/" + page.page();
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame(page.title(), page.page(), selection));
    model.put("month", Words.month(selection.month()));
    model.put("scope", selection.words());
    model.put("filters", Filters.of(visit.shelf, visit.address, home, selection, Map.of()));
    model.put(
        "tiles",
        view.tiles().stream()
            .map(
                tile ->
                    TileBlock.of(tile, visit.figureHref(Metrics.metric(tile.metric()), selection)))
            .toList());
    model.put(
        "charts",
        view.charts().stream().map(chart -> block(visit, chart, selection, home)).toList());
    html.render(visit.request, "page.jte", model);
  }

  private ChartBlock block(Visit visit, ChartView view, Selection selection, String folder) {
    List<Frame.Link> files = new ArrayList<>();
    for (String kind : FigureFile.KINDS) {
      files.add(
          new Frame.Link(
              kind.toUpperCase(Locale.ROOT),
              visit.address.of(folder + "/" + view.chart().id() + "." + kind, selection),
              false));
    }
    List<Frame.Link> metrics =
        view.metrics().stream()
            .map(m -> new Frame.Link(m.label(), visit.figureHref(m, selection), false))
            .toList();
    return ChartBlock.of(view, files, metrics);
  }

  private void pageFile(Context request) {
    Visit visit = new Visit(request);
    Page page = page(request.pathParam("page"));
    Selection selection = visit.selection();
    List<ChartView> charts = visit.views.page(page, selection).charts();
    file(visit, charts, selection);
  }

  private void file(Visit visit, List<ChartView> charts, Selection selection) {
    String asked = visit.request.pathParam("file");
    for (ChartView view : charts) {
      for (String kind : FigureFile.KINDS) {
        if (asked.equals(view.chart().id() + "." + kind)) {
          FigureFile file =
              new FigureFile(view, selection.words(), visit.shelf.run().asOf(), profile.zone());
          visit.request.header(
              "Content-Disposition",
              "inline; filename=\"%s-%s.%s\""
                  .formatted(view.chart().id(), Views.month(selection.month()), kind));
          visit.request.contentType(FigureFile.type(kind)).result(file.bytes(kind));
          return;
        }
      }
    }
    throw Refused.notFound("There is no such file.", List.of());
  }

  private void figure(Context request) {
    Visit visit = new Visit(request);
    Metric metric = metric(request.pathParam("metric"));
    Selection selection = visit.selection();
    String path = "/figures/" + metric.metric();
    if (visit.moved(visit.address.of(path, selection))) {
      return;
    }
    requireApplies(metric, selection);
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame(metric.label(), "", selection));
    model.put("metric", metric);
    model.put("month", Words.month(selection.month()));
    model.put("scope", selection.words());
    model.put("filters", Filters.of(visit.shelf, visit.address, path, selection, Map.of()));
    model.put(
        "tile",
        TileBlock.of(
            visit.views.tile(metric, selection, visit.shelf.book(selection)),
            visit.figureHref(metric, selection)));
    model.put(
        "charts",
        figureCharts(visit, metric, selection).stream()
            .map(view -> block(visit, view, selection, path))
            .toList());
    html.render(request, "figure.jte", model);
  }

  private List<ChartView> figureCharts(Visit visit, Metric metric, Selection selection) {
    List<ChartView> charts = new ArrayList<>();
    charts.add(
        new ChartView(
            visit.views.trend(metric, selection, "by-month", metric.label() + " by month", 25),
            List.of(metric)));
    for (String dimension : metric.by()) {
      if (!selection.where().containsKey(dimension)) {
        charts.add(
            new ChartView(
                visit.views.ranked(
                    metric,
                    dimension,
                    selection,
                    "by-" + dimension.replace('_', '-'),
                    metric.label() + " by " + Words.of(dimension)),
                List.of(metric)));
      }
    }
    return charts;
  }

  private void figureFile(Context request) {
    Visit visit = new Visit(request);
    Metric metric = metric(request.pathParam("metric"));
    Selection selection = visit.selection();
    requireApplies(metric, selection);
    file(visit, figureCharts(visit, metric, selection), selection);
  }

  private static void requireApplies(Metric metric, Selection selection) {
    if (!Views.applies(metric, selection)) {
      throw Refused.bad(
          "%s is not known by %s."
              .formatted(
                  metric.label(),
                  selection.where().keySet().stream()
                      .filter(d -> !metric.by().contains(d))
                      .map(Words::of)
                      .collect(Collectors.joining(", "))),
          List.of());
    }
  }

  private static Metric metric(@Nullable String id) {
    return Metrics.find(id == null ? "" : id)
        .orElseThrow(
            () ->
                Refused.notFound(
                    "There is no figure \"%s\". These there are:".formatted(id),
                    Metrics.catalogue().stream()
                        .map(m -> new Refused.Choice(m.label(), "/figures/" + m.metric()))
                        .toList()));
  }

  private void cases(Context request) {
    Visit visit = new Visit(request);
    Metric metric = metric(request.queryParam("metric"));
    Selection selection = visit.selection();
    requireApplies(metric, selection);
    int number = pageNumber(request.queryParam("page"));
    Map<String, String> more = new LinkedHashMap<>();
    more.put("metric", metric.metric());
    if (number > 1) {
      more.put("page", String.valueOf(number));
    }
    if (visit.moved(visit.address.of("/cases", selection, more))) {
      return;
    }
    DrillDown behind = DrillDown.ofMonth(metric, selection.month(), selection.where());
    Question count = behind.count();
    long all =
        visit.shelf.reader().ask(count.sql(), count.parameters(), row -> row.getLong(1)).get(0);
    long pages = Math.max(1, (all + CASES_PER_PAGE - 1) / CASES_PER_PAGE);
    if (number > pages) {
      throw Refused.notFound("There are only %d pages of these cases.".formatted(pages), List.of());
    }
    CaseList list = CaseList.of(visit.shelf.reader(), behind, number, CASES_PER_PAGE, times);
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame("Cases behind: " + metric.label(), "", selection));
    model.put("metric", metric);
    model.put("month", Words.month(selection.month()));
    model.put("scope", selection.words());
    model.put("figureHref", visit.figureHref(metric, selection));
    model.put("list", list);
    model.put("count", Formats.count((double) all));
    model.put("page", number);
    model.put("pages", pages);
    model.put("previous", number > 1 ? casesPage(visit, metric, selection, number - 1) : "");
    model.put("next", number < pages ? casesPage(visit, metric, selection, number + 1) : "");
    html.render(request, "cases.jte", model);
  }

  private static String casesPage(Visit visit, Metric metric, Selection selection, int number) {
    Map<String, String> more = new LinkedHashMap<>();
    more.put("metric", metric.metric());
    if (number > 1) {
      more.put("page", String.valueOf(number));
    }
    return visit.address.of("/cases", selection, more);
  }

  private static int pageNumber(@Nullable String asked) {
    if (asked == null || asked.isEmpty()) {
      return 1;
    }
    try {
      return Math.max(1, Integer.parseInt(asked));
    } catch (NumberFormatException e) {
      throw Refused.bad("\"%s\" is no page number.".formatted(asked), List.of());
    }
  }

  private void oneCase(Context request) {
    Visit visit = new Visit(request);
    String id = request.pathParam("case");
    Optional<CasePage> page = CasePage.of(visit.shelf, profile, id, times);
    if (page.isEmpty()) {
      throw Refused.notFound("There is no case \"%s\".".formatted(id), List.of());
    }
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame("Case " + id, "", Selection.ofAll(visit.defaultMonth)));
    model.put("page", page.get());
    html.render(request, "case.jte", model);
  }

  private void editions(Context request) {
    Visit visit = new Visit(request);
    List<EditionBlock> blocks = new ArrayList<>();
    for (Edition edition : editions.list()) {
      blocks.add(EditionBlock.of(edition, times));
    }
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame("Editions", "editions", Selection.ofAll(visit.defaultMonth)));
    model.put("editions", blocks);
    html.render(request, "editions.jte", model);
  }

  private void editionFile(Context request) {
    String period = request.pathParam("period");
    String revision = request.pathParam("revision");
    String asked = request.pathParam("file");
    for (Edition edition : editions.list()) {
      if (edition.period().equals(period) && edition.name().equals(revision)) {
        for (String file : edition.files()) {
          if (file.equals(asked)) {
            send(request, edition.folder().resolve(file), file);
            return;
          }
        }
      }
    }
    throw Refused.notFound("There is no such file in an edition.", List.of());
  }

  private static void send(Context request, Path file, String name) {
    String kind = name.substring(name.lastIndexOf('.') + 1);
    try {
      request.contentType(FigureFile.type(kind)).result(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void about(Context request) {
    Visit visit = new Visit(request);
    Map<String, Object> model = new HashMap<>();
    model.put(
        "frame", visit.frame("About these figures", "about", Selection.ofAll(visit.defaultMonth)));
    model.put("metrics", Metrics.catalogue());
    model.put("deliveries", visit.shelf.deliveries());
    model.put("totals", totals(visit.shelf.deliveries()));
    model.put(
        "rejects",
        visit
            .shelf
            .reader()
            .rows(Table.REJECTS, "true order by file, line limit " + REJECTS_SHOWN));
    model.put(
        "flaws",
        visit
            .shelf
            .reader()
            .ask(
                "select flaw, count(*) from case_facts where flaw is not null group by 1 order by 1",
                List.of(),
                row ->
                    new Frame.Link(
                        Words.of(row.getString(1).toLowerCase(Locale.ROOT)),
                        Formats.count((double) row.getLong(2)),
                        false)));
    model.put("run", visit.shelf.run());
    model.put("times", times);
    html.render(request, "about.jte", model);
  }

  private static List<String> totals(List<Delivery> deliveries) {
    return List.of(
        Formats.count((double) deliveries.stream().mapToLong(Delivery::rowsRead).sum()),
        Formats.count((double) deliveries.stream().mapToLong(Delivery::rowsKept).sum()),
        Formats.count((double) deliveries.stream().mapToLong(Delivery::rowsRepeated).sum()),
        Formats.count((double) deliveries.stream().mapToLong(Delivery::rowsSuperseded).sum()),
        Formats.count((double) deliveries.stream().mapToLong(Delivery::rowsRejected).sum()));
  }

  private void health(Context request) {
    Shelf shelf = shelves.newest();
    request
        .contentType("application/json")
        .result(
            "{\"status\":\"ok\",\"run\":\"%s\",\"as_of\":\"%s\"}%n"
                .formatted(shelf.run().runId(), shelf.run().asOf()));
  }

  private void asset(Context request) {
    String name = request.pathParam("file");
    String resource =
        switch (name) {
          case "casestat.css" -> "/casestat/dashboard/casestat.css";
          case "public-sans.ttf" -> "/casestat/report/fonts/PublicSans-Regular.ttf";
          case "public-sans-semibold.ttf" -> "/casestat/report/fonts/PublicSans-SemiBold.ttf";
          default -> throw Refused.notFound("There is no such file.", List.of());
        };
    try (InputStream in = Site.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + resource);
      }
      request.header("Cache-Control", "max-age=3600");
      request
          .contentType(name.endsWith(".css") ? "text/css; charset=utf-8" : "font/ttf")
          .result(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuse(Context request, Refused e) {
    refuse(request, e.status(), String.valueOf(e.getMessage()), e.choices());
  }

  private void refuse(Context request, int status, String message, List<Refused.Choice> choices) {
    request.attribute("answered", true);
    Map<String, Object> model = new HashMap<>();
    model.put(
        "frame",
        new Frame(
            status == 500 ? "No answer" : "Not found",
            profile.title(),
            profile.pages().stream()
                .map(p -> new Frame.Link(p.title(), "/pages/" + p.page(), false))
                .toList(),
            List.of()));
    model.put("message", message);
    model.put("choices", choices);
    html.render(request, "error.jte", model);
    request.status(status);
  }
}
