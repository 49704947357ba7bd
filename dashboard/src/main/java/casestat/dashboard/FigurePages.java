package casestat.dashboard;

import casestat.language.Language;
import casestat.language.Sentence;
import casestat.metrics.Metric;
import casestat.report.Basis;
import casestat.report.ChartView;
import casestat.report.Compared;
import casestat.report.FigureFile;
import casestat.report.Outlook;
import casestat.report.PairTable;
import casestat.report.Reasons;
import casestat.report.Selection;
import casestat.report.TableFile;
import casestat.report.TableView;
import casestat.report.Versus;
import casestat.report.Views;
import casestat.report.Waits;
import casestat.report.chart.Trend;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One figure by itself. Its address with an ending is the same figure as a file: that of the chart
 * which stands first on the page.
 */
final class FigurePages {
  private static final int MONTHS = 25;

  private FigurePages() {}

  static void list(Visit visit) {
    visit.request.redirect(visit.at("/definitions"));
  }

  static void answer(Visit visit) {
    String name = visit.request.pathParam("name");
    @Nullable String kind = kind(name);
    Metric metric =
        metric(visit, kind == null ? name : name.substring(0, name.length() - kind.length() - 1));
    Asked asked = visit.asked("/figures/" + name, "by", "vs");
    Ways.require(visit, metric, asked);
    Versus versus = VersusForm.asked(visit, metric, asked);
    if (visit.moved(asked)) {
      return;
    }
    requireApplies(visit, metric, asked.selection());
    if (kind != null) {
      file(visit, metric, versus, kind, asked);
    } else {
      show(visit, metric, versus, asked);
    }
  }

  /** What is held against something is a table of both in files that have rows. */
  private static void file(
      Visit visit, Metric metric, @Nullable Versus versus, String kind, Asked asked) {
    String by = asked.more("by");
    Selection selection = asked.selection();
    String name = metric.metric() + (by.isEmpty() ? "" : "-by-" + by);
    if (versus == null) {
      Download.chart(visit, first(visit, metric, by, null, selection), name, kind, asked);
      return;
    }
    String against = name + "-vs-" + versus.kind().word();
    if (TableFile.KINDS.contains(kind)) {
      Download.table(visit, against(visit, metric, by, versus, selection), against, kind, asked);
    } else {
      Download.chart(visit, first(visit, metric, by, versus, selection), against, kind, asked);
    }
  }

  /** The chart that stands first. */
  static ChartView first(
      Visit visit, Metric metric, String by, @Nullable Versus versus, Selection selection) {
    if (by.equals(Ways.TIME_TAKEN)) {
      return new ChartView(
          visit.views.distribution(
              metric,
              selection,
              "by-time-taken",
              visit.say("{0}, by {1}", metric.label(), Ways.word(visit, by))),
          List.of(metric));
    }
    if (!by.isEmpty()) {
      return parts(visit, metric, by, selection);
    }
    ChartView alone = trend(visit, metric, selection);
    return versus == null
        ? alone
        : new ChartView(
            compared(visit, metric, versus, selection).over((Trend) alone.chart(), MONTHS),
            alone.metrics());
  }

  private static Compared compared(Visit visit, Metric metric, Versus versus, Selection selection) {
    return new Compared(visit.profile, visit.shelf, visit.views, metric, selection, versus);
  }

  /** Both, with the difference. */
  static TableView against(
      Visit visit, Metric metric, String by, Versus versus, Selection selection) {
    Compared compared = compared(visit, metric, versus, selection);
    return by.isEmpty()
        ? compared.months((Trend) trend(visit, metric, selection).chart(), MONTHS)
        : compared.members(by, parts(visit, metric, by, selection).chart());
  }

  private static @Nullable String kind(String name) {
    for (String kind : FigureFile.KINDS) {
      if (name.endsWith("." + kind)) {
        return kind;
      }
    }
    return null;
  }

  /** The metric of this id. */
  static Metric metric(Visit visit, String id) {
    return visit
        .shelf
        .catalogue()
        .find(id)
        .orElseThrow(
            () ->
                Refused.notFound(
                    Sentence.of("There is no figure \"{0}\". These there are:", id),
                    visit.shelf.catalogue().all().stream()
                        .map(
                            m ->
                                Refused.Choice.of(
                                    m.metric(), m.label(), visit.at("/figures/" + m.metric())))
                        .toList()));
  }

  /** A figure that cannot be cut by a dimension cannot be asked for one member of it. */
  static void requireApplies(Visit visit, Metric metric, Selection selection) {
    if (!Views.applies(metric, selection)) {
      throw Refused.bad(
          Sentence.of(
              "{0} cannot be told by {1}. It can by:",
              metric.label(),
              selection.where().keySet().stream()
                  .filter(dimension -> !metric.comparedBy().contains(dimension))
                  .map(visit.words()::of)
                  .collect(Collectors.joining(", "))),
          metric.comparedBy().stream()
              .map(by -> Ways.choice(visit, metric, by, selection.month()))
              .toList());
    }
  }

  private static ChartView trend(Visit visit, Metric metric, Selection selection) {
    return new ChartView(
        visit.views.trend(metric, selection, "by-month", metric.label(), MONTHS), List.of(metric));
  }

  private static ChartView parts(Visit visit, Metric metric, String by, Selection selection) {
    return new ChartView(
        visit.views.ranked(
            metric,
            by,
            selection,
            "by-" + by.replace('_', '-'),
            visit.say("{0}, by {1}", metric.label(), visit.words().of(by))),
        List.of(metric));
  }

  private static void show(Visit visit, Metric metric, @Nullable Versus versus, Asked asked) {
    Selection selection = asked.selection();
    String by = asked.more("by");
    List<ChartBlock> charts = new ArrayList<>();
    charts.add(
        block(visit, first(visit, metric, by, versus, selection), metric, asked.more(), selection));
    if (by.isEmpty()) {
      metric.comparedBy().stream()
          .filter(dimension -> !selection.where().containsKey(dimension))
          .map(
              d ->
                  block(
                      visit,
                      parts(visit, metric, d, selection),
                      metric,
                      Map.of("by", d),
                      selection))
          .forEach(charts::add);
    } else {
      charts.add(block(visit, trend(visit, metric, selection), metric, Map.of(), selection));
    }
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame(metric.label(), "", selection));
    model.put("metric", metric);
    model.put("month", visit.words().month(selection.month()));
    model.put(
        "scope",
        Language.capital(selection.words(visit.words().many(metric.subject()), visit.words())));
    model.put("notices", ProfilePages.notices(visit, selection.month()));
    model.put("filters", Filters.of(visit.shelf, asked.path(), selection, asked.more()));
    model.put("versus", VersusForm.of(visit, metric, asked, asked.path()));
    model.put("snippet", EmbedPages.snippet(visit, metric, asked));
    model.put("against", againstBlock(visit, metric, versus, asked));
    model.put("by", Ways.links(visit, metric, asked));
    model.put("tile", TileBlock.of(visit.views.tile(metric, selection), ""));
    model.put("charts", charts);
    model.put("waits", Waits.belongsTo(metric) ? visit.shelf.waits(selection) : null);
    model.put(
        "outlook", Outlook.belongsTo(metric) ? Outlook.of(visit.shelf, metric, selection) : null);
    model.put("reasons", reasons(visit, metric, selection));
    boolean comparesAreas = Waits.isOfAreas(metric) && selection.where().isEmpty();
    model.put("gaps", comparesAreas ? visit.shelf.gaps(selection.month()) : null);
    model.put("pairs", PairTable.of(visit.profile, visit.shelf, metric, selection));
    model.put("ledger", Basis.of(visit.shelf, metric, selection));
    Html.render(visit.request, "figure.jte", model);
  }

  private static List<Reasons> reasons(Visit visit, Metric metric, Selection selection) {
    return Reasons.belongsTo(metric)
        ? metric.comparedBy().stream()
            .filter(dimension -> !selection.where().containsKey(dimension))
            .map(dimension -> Reasons.of(visit.shelf, metric, dimension, selection))
            .filter(reasons -> reasons.parts().size() > 1)
            .toList()
        : List.of();
  }

  private static @Nullable TableBlock againstBlock(
      Visit visit, Metric metric, @Nullable Versus versus, Asked asked) {
    return versus == null
        ? null
        : TableBlock.of(
            visit,
            against(visit, metric, asked.more("by"), versus, asked.selection()),
            asked.selection(),
            kind -> fileHref(visit, metric, kind, asked.selection(), asked.more()));
  }

  private static String fileHref(
      Visit visit, Metric metric, String kind, Selection selection, Map<String, String> more) {
    return Address.of(visit.at("/figures/" + metric.metric() + "." + kind), selection, more);
  }

  static ChartBlock block(
      Visit visit, ChartView view, Metric metric, Map<String, String> more, Selection selection) {
    List<Frame.Link> files =
        FigureFile.KINDS.stream()
            .map(kind -> Download.link(kind, fileHref(visit, metric, kind, selection, more)))
            .toList();
    return ChartBlock.of(
        view, ProfilePages.heading(visit, view, selection.month()), files, List.of());
  }
}
