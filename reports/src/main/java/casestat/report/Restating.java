package casestat.report;

import casestat.lake.Figure;
import casestat.metrics.Metric;
import casestat.report.chart.Mark;
import casestat.report.chart.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an edition restates, as each of its documents takes it: of the figures that people see to be
 * other numbers. The sheet and the pages have all of them, what is read from front to back those of
 * the whole service.
 */
final class Restating {
  private final @Nullable Restatement restatement;
  private final Shelf shelf;

  /**
   * @param restatement null for a first edition
   */
  Restating(@Nullable Restatement restatement, Shelf shelf) {
    this.restatement = restatement;
    this.shelf = shelf;
  }

  boolean isFirst() {
    return restatement == null;
  }

  /** How many and why, in a sentence; nothing for a first edition. */
  List<String> headline() {
    return restatement == null ? List.of() : List.of(restatement.headline(shelf));
  }

  /**
   * For the workbook.
   *
   * @param revision that tells the new values
   */
  List<casestat.report.sheet.Restated> sheet(int revision) {
    return shown(figure -> true).stream().map(figure -> line(figure, revision)).toList();
  }

  private casestat.report.sheet.Restated line(Restated figure, int revision) {
    RestatedLine line = told(figure);
    Optional<Metric> metric = shelf.catalogue().find(figure.metric());
    return new casestat.report.sheet.Restated(
        line.label(),
        line.dimension(),
        figure.isOfAll() ? "" : figure.member(),
        line.period(),
        revision,
        metric.map(Shown::unit).orElse(Unit.COUNT),
        side(metric.orElse(null), figure.before()),
        side(metric.orElse(null), figure.after()),
        line.cause(),
        figure.in(),
        figure.out());
  }

  private static casestat.report.sheet.Restated.Side side(
      @Nullable Metric metric, @Nullable Figure figure) {
    if (figure != null && figure.isWithheld()) {
      return casestat.report.sheet.Restated.Side.absent(Mark.SUPPRESSED);
    }
    @Nullable Double value = metric == null ? null : Shown.valueOrNone(metric, figure);
    return value == null
        ? casestat.report.sheet.Restated.Side.absent(Mark.NO_CASES)
        : casestat.report.sheet.Restated.Side.of(value);
  }

  /** For the static pages. */
  List<casestat.report.html.RestatedLine> pages() {
    return shown(figure -> true).stream().map(this::page).toList();
  }

  private casestat.report.html.RestatedLine page(Restated figure) {
    RestatedLine line = told(figure);
    return new casestat.report.html.RestatedLine(
        line.dimension().isEmpty()
            ? line.label()
            : "%s, %s %s".formatted(line.label(), line.dimension(), line.member()),
        line.period(),
        line.before(),
        line.after(),
        line.cause(),
        figure.in(),
        figure.out());
  }

  /** For the notes of the slides. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>(headline());
    for (Restated figure : shown(Restated::isOfAll)) {
      RestatedLine line = told(figure);
      sentences.add(
          shelf.say(
              "{0}: {1} was published, {2} it is now.", line.label(), line.before(), line.after()));
    }
    return sentences;
  }

  /** For whoever tells of the edition without opening it. */
  List<Summary.Restatement> summary() {
    return shown(Restated::isOfAll).stream()
        .map(
            figure -> {
              RestatedLine line = told(figure);
              return new Summary.Restatement(
                  line.label(),
                  line.period(),
                  line.before(),
                  line.after(),
                  line.cause(),
                  figure.in(),
                  figure.out());
            })
        .toList();
  }

  private RestatedLine told(Restated figure) {
    return RestatedLine.of(figure, shelf.catalogue(), shelf.formats());
  }

  private List<Restated> shown(Predicate<Restated> which) {
    return restatement == null
        ? List.of()
        : restatement.figures().stream().filter(Restated::isShown).filter(which).toList();
  }
}
