package casestat.dashboard;

import casestat.language.Sentence;
import casestat.metrics.Metric;
import casestat.profile.Page;
import casestat.report.Selection;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a case by its id, and what has a name by words of it: figures, pages, members of a
 * dimension. It looks in lists that the visitor may see; no word reaches SQL but as a parameter.
 */
final class SearchPages {
  private static final int MOST_LETTERS = 200;
  private static final int MOST_OF_A_KIND = 50;

  private SearchPages() {}

  static void answer(Visit visit) {
    String asked = asked(visit);
    String address = Address.of(visit.at("/search"), Map.of("q", asked));
    if (!Address.isSame(visit.request.queryString(), address)) {
      visit.request.redirect(address, HttpStatus.SEE_OTHER);
      return;
    }
    if (isCase(visit, asked)) {
      visit.request.redirect(visit.at(Address.ofCase(asked)), HttpStatus.SEE_OTHER);
      return;
    }
    SearchWords words = new SearchWords(asked);
    List<Found> found = words.isEmpty() ? List.of() : found(visit, words);
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame(visit.say("Search"), "search"));
    model.put("asked", asked);
    model.put("isAsked", !words.isEmpty());
    model.put("found", found);
    model.put("hasCases", visit.seesCases());
    Html.render(visit.request, "search.jte", model);
  }

  private static String asked(Visit visit) {
    String asked = visit.parameters("q").getOrDefault("q", "").strip();
    if (asked.length() > MOST_LETTERS) {
      throw Refused.bad(
          Sentence.of("Look for fewer words: {0} letters at most.", MOST_LETTERS), List.of());
    }
    return asked;
  }

  private static boolean isCase(Visit visit, String asked) {
    return !asked.isEmpty()
        && visit.seesCases()
        && !visit
            .shelf
            .reader()
            .ask(
                "select case_id from case_facts where case_id = ? limit 1",
                List.of(asked),
                row -> row.getString(1))
            .isEmpty();
  }

  private static List<Found> found(Visit visit, SearchWords words) {
    List<Found> found = new ArrayList<>();
    add(found, visit.say("Figures"), figures(visit, words));
    add(found, visit.say("Pages"), pages(visit, words));
    for (String dimension : Metric.DIMENSIONS) {
      add(found, visit.words().heading(dimension), members(visit, dimension, words));
    }
    return found;
  }

  private static void add(List<Found> found, String kind, List<Found.Hit> hits) {
    if (!hits.isEmpty()) {
      found.add(
          new Found(
              kind,
              hits.subList(0, Math.min(hits.size(), MOST_OF_A_KIND)),
              Math.max(0, hits.size() - MOST_OF_A_KIND)));
    }
  }

  /** Those that are called so first, then those that are explained so. */
  private static List<Found.Hit> figures(Visit visit, SearchWords words) {
    List<Metric> all = visit.shelf.catalogue().all();
    List<Metric> named =
        all.stream().filter(metric -> words.areIn(metric.label() + " " + metric.metric())).toList();
    Stream<Metric> explained =
        all.stream().filter(metric -> !named.contains(metric) && words.areIn(metric.means()));
    return Stream.concat(named.stream(), explained)
        .map(
            metric ->
                new Found.Hit(
                    metric.label(),
                    visit
                        .everything()
                        .map(month -> visit.figureHref(metric, month))
                        .orElse(visit.at("/definitions#" + metric.metric())),
                    metric.means().strip()))
        .toList();
  }

  private static List<Found.Hit> pages(Visit visit, SearchWords words) {
    Optional<Selection> everything = visit.everything();
    List<Found.Hit> hits = new ArrayList<>();
    for (Page page : visit.profile.pages()) {
      String path = visit.at("/pages/" + page.page());
      String title = visit.title(page);
      if (words.areIn(title)) {
        hits.add(
            new Found.Hit(title, everything.map(all -> Address.of(path, all)).orElse(path), ""));
      }
    }
    return hits;
  }

  private static List<Found.Hit> members(Visit visit, String dimension, SearchWords words) {
    Optional<Selection> everything = visit.everything();
    List<Page> pages = visit.profile.pages();
    if (everything.isEmpty() || pages.isEmpty()) {
      return List.of();
    }
    // A part of a part is told by no service that keeps small groups to itself.
    Selection all =
        visit.profile.privacy().isKept() ? everything.get().everything() : everything.get();
    return visit.shelf.members(dimension).stream()
        .filter(words::areIn)
        .map(
            member ->
                new Found.Hit(
                    member,
                    Address.of(
                        visit.at("/pages/" + pages.get(0).page()), all.with(dimension, member)),
                    ""))
        .toList();
  }
}
