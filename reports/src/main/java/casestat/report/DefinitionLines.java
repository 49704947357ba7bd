package casestat.report;

import casestat.metrics.Metric;
import casestat.profile.ServiceProfile;
import casestat.report.sheet.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What every figure means, a line each: of a workbook, and of the page of definitions. */
public final class DefinitionLines {
  private final ServiceProfile profile;
  private final Shelf shelf;

  public DefinitionLines(ServiceProfile profile, Shelf shelf) {
    this.profile = profile;
    this.shelf = shelf;
  }

  List<Definition> all() {
    List<Definition> lines = new ArrayList<>();
    shelf.catalogue().all().forEach(metric -> lines.add(of(metric)));
    lines.add(restated());
    return lines;
  }

  /** Of a metric of the lake. */
  public Definition of(Metric metric) {
    return new Definition(
        metric.metric(),
        metric.label(),
        metric.means().strip(),
        metric.formula().strip(),
        shelf.words().of(metric.unit()),
        shelf.words().of(metric.better()),
        Shown.goal(profile, metric, shelf.formats()),
        history(metric),
        metric.where() == null ? "" : metric.where().strip().replaceAll("\\s+", " "));
  }

  /** No figure of the lake, for it is about two editions; the cover tells it where it has one. */
  public Definition restated() {
    return new Definition(
        "restated_figures",
        shelf.say("Restated figures"),
        shelf.say(
            "Which share of the figures that the edition before has published are other numbers"
                + " in this one."),
        shelf.say(
            "Figures whose numerator, denominator or number of {cases} differs, by all figures of"
                + " the edition before, those cut by department, area and the like included. The"
                + " sheet of restatements has those that differ by as much as is shown, the file"
                + " {0} all of them.",
            RestatementFiles.CSV_NAME),
        shelf.words().of(Metric.Unit.SHARE),
        shelf.words().of(Metric.Better.LOWER),
        "",
        "",
        "");
  }

  // A profile has one goal for a metric; what it is measured against may begin anew.
  private String history(Metric metric) {
    return profile.rebases(metric.metric()).stream()
        .map(
            rebase ->
                shelf.say(
                    "measured anew from {0}: {1}",
                    shelf.formats().month(rebase.from()), shelf.say(rebase.because())))
        .collect(Collectors.joining("; "));
  }
}
