package casestat.dashboard;

import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.language.Language;
import casestat.language.Sentence;
import casestat.metrics.DrillDown;
import casestat.metrics.DrillDown.Which;
import casestat.metrics.Metric;
import casestat.metrics.Question;
import casestat.report.Selection;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cases or conversations behind a figure, and one case. */
final class CasePages {
  private static final int PER_PAGE = 50;

  private CasePages() {}

  static void list(Visit visit) {
    visit.requireCases();
    Asked asked = visit.asked("/cases", "metric", "only", "page");
    Metric metric = metric(visit, asked);
    Which which = which(metric, asked);
    int number = Pager.number(asked.more("page"));
    if (visit.moved(asked)) {
      return;
    }
    FigurePages.requireApplies(visit, metric, asked.selection());
    Selection selection = asked.selection();
    DrillDown behind = behind(metric, selection, which);
    long count = count(visit.shelf.reader(), behind);
    Pager pager =
        Pager.of(
            number,
            count,
            PER_PAGE,
            n -> Address.of(asked.path(), selection, with(asked, n)),
            visit.formats());
    Map<String, Object> model = new HashMap<>();
    model.put(
        "frame",
        visit.frame(
            Language.capital(
                visit.say("{0} behind {1}", visit.words().many(metric.subject()), metric.label())),
            "",
            selection));
    model.put("metric", metric);
    model.put("month", visit.words().month(selection.month()));
    model.put("figureHref", visit.figureHref(metric, selection));
    // Another part is looked at from its first page.
    model.put("filters", Filters.of(visit.shelf, asked.path(), selection, with(asked, 1)));
    model.put("parts", parts(visit, metric, selection, which));
    model.put("count", told(visit, metric, selection, which, count));
    model.put("list", CaseList.of(visit, behind, number, PER_PAGE));
    model.put("pager", pager);
    Html.render(visit.request, "cases.jte", model);
  }

  private static Metric metric(Visit visit, Asked asked) {
    String id = asked.more("metric");
    if (visit.shelf.catalogue().find(id).isEmpty()) {
      throw Refused.bad(
          id.isEmpty()
              ? Sentence.of("Behind which figure? Name it with metric=")
              : Sentence.of("There is no figure \"{0}\". These there are:", id),
          visit.shelf.catalogue().all().stream()
              .map(
                  m ->
                      Refused.Choice.of(
                          m.metric(),
                          m.label(),
                          Address.of(
                              asked.path(), asked.selection(), Map.of("metric", m.metric()))))
              .toList());
    }
    return visit.shelf.catalogue().metric(id);
  }

  private static boolean divides(Metric metric) {
    return metric.denominator() != null && !metric.isShareOfAll();
  }

  private static Which which(Metric metric, Asked asked) {
    String only = asked.more("only");
    List<String> known = divides(metric) ? List.of("numerator", "rest") : List.of();
    if (!only.isEmpty() && !known.contains(only)) {
      throw Refused.bad(
          Sentence.of(
              known.isEmpty()
                  ? "only=\"{0}\" cannot be asked of {1}. It has no parts."
                  : "only=\"{0}\" cannot be asked of {1}. These parts there are:",
              only,
              metric.label()),
          known.stream()
              .map(
                  part ->
                      Refused.Choice.named(
                          part,
                          Address.of(
                              asked.path(),
                              asked.selection(),
                              Map.of("metric", metric.metric(), "only", part))))
              .toList());
    }
    return switch (only) {
      case "numerator" -> Which.IN_NUMERATOR;
      case "rest" -> Which.NOT_IN_NUMERATOR;
      default -> Which.ALL;
    };
  }

  private static DrillDown behind(Metric metric, Selection selection, Which which) {
    return new DrillDown(metric, selection.month(), selection.month(), selection.where(), which);
  }

  private static long count(LakeReader reader, DrillDown behind) {
    Question count = behind.count();
    return reader.ask(count.sql(), count.parameters(), row -> row.getLong(1)).get(0);
  }

  private static Map<String, String> with(Asked asked, int page) {
    Map<String, String> more = new HashMap<>(asked.more());
    more.remove("page");
    if (page > 1) {
      more.put("page", String.valueOf(page));
    }
    return more;
  }

  /** All, in the numerator, and the rest, each with its number. */
  private static List<Frame.Link> parts(
      Visit visit, Metric metric, Selection selection, Which current) {
    List<Frame.Link> parts = new ArrayList<>();
    if (divides(metric)) {
      Map<Which, String> only =
          Map.of(Which.IN_NUMERATOR, "numerator", Which.NOT_IN_NUMERATOR, "rest");
      for (Which which : Which.values()) {
        String words =
            switch (which) {
              case ALL -> visit.say("All that count");
              case IN_NUMERATOR -> visit.say("In the numerator");
              case NOT_IN_NUMERATOR -> visit.say("Not in the numerator");
            };
        parts.add(
            new Frame.Link(
                words
                    + ": "
                    + visit
                        .formats()
                        .count(count(visit.shelf.reader(), behind(metric, selection, which))),
                Address.of(
                    visit.at("/cases"),
                    selection,
                    Map.of("metric", metric.metric(), "only", only.getOrDefault(which, ""))),
                which == current));
      }
    }
    return parts;
  }

  /** How the length of the list and the figure go together. */
  private static String told(
      Visit visit, Metric metric, Selection selection, Which which, long count) {
    Figure figure = visit.shelf.book(selection).whole(metric, selection.month());
    String counted = visit.words().amount(count, metric.subject());
    if (figure == null) {
      return counted;
    }
    long whole =
        switch (which) {
          case ALL -> figure.cases();
          case IN_NUMERATOR -> number(figure.numerator());
          case NOT_IN_NUMERATOR -> number(figure.denominator()) - number(figure.numerator());
        };
    String part =
        switch (which) {
          case ALL ->
              visit.say(
                  metric.unit() == Metric.Unit.CASES ? "the figure itself" : "the n of the figure");
          case IN_NUMERATOR -> visit.say("the numerator of the figure");
          case NOT_IN_NUMERATOR -> visit.say("counted by the figure, and not in its numerator");
        };
    return whole == count
        ? counted + ": " + part
        : visit.say("{0}, with {1} promises or spells among them: {2}", counted, whole, part);
  }

  private static long number(@Nullable Long value) {
    return value == null ? 0 : value;
  }

  static void byPath(Visit visit) {
    visit.requireCases();
    String id = visit.request.pathParam("case");
    if (visit.request.queryString() != null) {
      visit.request.redirect(visit.at(Address.ofCase(id)), HttpStatus.SEE_OTHER);
    } else {
      show(visit, id);
    }
  }

  static void byQuery(Visit visit) {
    visit.requireCases();
    String id = visit.request.queryParam("id");
    if (id == null || id.isEmpty()) {
      throw Refused.bad(Sentence.of("Which {case}? Name it with id="), List.of());
    }
    show(visit, id);
  }

  private static void show(Visit visit, String id) {
    Optional<CasePage> page = CasePage.of(visit, id);
    if (page.isEmpty()) {
      throw Refused.notFound(
          Sentence.of(
              "There was no {case} \"{0}\" as of {1}.",
              id, visit.times.of(visit.shelf.run().asOf())),
          List.of());
    }
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame(visit.say("{Case} {0}", id), ""));
    model.put("page", page.get());
    Html.render(visit.request, "case.jte", model);
  }
}
