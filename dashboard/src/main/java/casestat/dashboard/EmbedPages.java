package casestat.dashboard;

import casestat.metrics.Metric;
import casestat.report.Selection;
import casestat.report.Versus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A figure without the page around it, for pages of others that may show it. */
final class EmbedPages {
  static final String PATH = "/embed/figures/";

  private EmbedPages() {}

  static void answer(Visit visit) {
    String id = visit.request.pathParam("name");
    Metric metric = FigurePages.metric(visit, id);
    Asked asked = visit.asked(PATH + id, "by", "vs");
    Ways.require(visit, metric, asked);
    Versus versus = VersusForm.asked(visit, metric, asked);
    if (visit.moved(asked)) {
      return;
    }
    Selection selection = asked.selection();
    FigurePages.requireApplies(visit, metric, selection);
    String by = asked.more("by");
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame(metric.label(), "", selection));
    model.put(
        "chart",
        FigurePages.block(
            visit,
            FigurePages.first(visit, metric, by, versus, selection),
            metric,
            asked.more(),
            selection));
    model.put(
        "against",
        versus == null
            ? null
            : TableBlock.of(
                visit,
                FigurePages.against(visit, metric, by, versus, selection),
                selection,
                kind -> ""));
    model.put("scope", visit.scope(List.of(metric), selection));
    model.put("href", Address.of(visit.at("/figures/" + metric.metric()), selection, asked.more()));
    Html.render(visit.request, "embed.jte", model);
  }

  /**
   * What others write into their pages; empty where no page may show a figure. The address is that
   * of the profile and not the one that was asked: an answer is kept for whoever asks next.
   */
  static String snippet(Visit visit, Metric metric, Asked asked) {
    if (!visit.isEmbeddable()) {
      return "";
    }
    return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"520\" loading=\"lazy\"></iframe>"
        .formatted(
            escaped(
                visit.link
                    + Address.of(
                        visit.at(PATH + metric.metric()), asked.selection(), asked.more())),
            escaped(metric.label()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
