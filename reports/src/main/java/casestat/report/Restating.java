package casestat.report;

import casestat.lake.Figure;
import casestat.metrics.Metric;
import casestat.report.chart.Mark;
import casestat.report.chart.Unit;
import casestat.report.html.RestatedFigure;
import casestat.report.sheet.RestatedRow;
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
  List<RestatedRow> sheet(int revision) {
    return shown(figure -> true).stream().map(figure -> line(figure, revision)).toList();
  }

  private RestatedRow line(Restated figure, int revision) {
    RestatedLine line = told(figure);
    Optional<Metric> metric = shelf.catalogue().find(figure.metric());
    return new RestatedRow(
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

  private static RestatedRow.Side side(@Nullable Metric metric, @Nullable Figure figure) {
    if (figure != null && figure.isWithheld()) {
      return RestatedRow.Side.absent(Mark.SUPPRESSED);
    }
    @Nullable Double value = metric == null ? null : Shown.valueOrNone(metric, figure);
    return value == null ? RestatedRow.Side.absent(Mark.NO_CASES) : RestatedRow.Side.of(value);
  }

  /** For the report and the static pages. */
  List<RestatedFigure> pages() {
    return shown(figure -> true).stream().map(this::figure).toList();
  }

  /** For whoever tells of the edition without opening it. */
  List<RestatedFigure> summary() {
    return shown(Restated::isOfAll).stream().map(this::figure).toList();
  }

  private RestatedFigure figure(Restated figure) {
    RestatedLine line = told(figure);
    return new RestatedFigure(
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

  private RestatedLine told(Restated figure) {
    return RestatedLine.of(figure, shelf.catalogue(), shelf.formats());
  }

  private List<Restated> shown(Predicate<Restated> which) {
    return restatement == null
        ? List.of()
        : restatement.figures().stream().filter(Restated::isShown).filter(which).toList();
  }
}
