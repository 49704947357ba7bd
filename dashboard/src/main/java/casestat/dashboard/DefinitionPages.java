package casestat.dashboard;

import casestat.metrics.Metric;
import casestat.report.DefinitionLines;
import casestat.report.Example;
import casestat.report.Selection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every figure means: in words, as a formula, as a query, and worked out once. */
final class DefinitionPages {

  private DefinitionPages() {}

  static void answer(Visit visit) {
    visit.parameters();
    DefinitionLines lines = new DefinitionLines(visit.profile, visit.shelf);
    // Who sees a part of the service is not shown a figure of all of it.
    Optional<Selection> month = visit.caller.isNarrowed() ? Optional.empty() : visit.everything();
    List<Meaning> meanings =
        visit.shelf.catalogue().all().stream()
            .map(metric -> meaning(visit, lines, metric, month))
            .toList();
    Map<String, Object> model = new HashMap<>();
    model.put("frame", visit.frame(visit.say("Definitions"), "about"));
    model.put("meanings", meanings);
    model.put("restated", lines.restated());
    model.put("month", month.map(all -> visit.words().month(all.month())).orElse(""));
    Html.render(visit.request, "definitions.jte", model);
  }

  private static Meaning meaning(
      Visit visit, DefinitionLines lines, Metric metric, Optional<Selection> month) {
    return new Meaning(
        metric,
        lines.of(metric),
        visit.say("What a month counts: " + metric.counts().words() + "."),
        direction(visit, metric),
        month.map(all -> Example.of(visit.shelf, metric, all.month())).orElse(""),
        month.map(all -> visit.figureHref(metric, all)).orElse(""));
  }

  private static String direction(Visit visit, Metric metric) {
    return switch (metric.better()) {
      case HIGHER -> visit.say("Higher is better");
      case LOWER -> visit.say("Lower is better");
      case NEITHER -> visit.say("Neither way is better by itself");
    };
  }
}
