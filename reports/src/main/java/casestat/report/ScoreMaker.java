package casestat.report;

import casestat.lake.Period;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Caption;
import casestat.report.chart.Direction;
import casestat.report.chart.Goal;
import casestat.report.chart.Mark;
import casestat.report.chart.Row;
import casestat.report.chart.Trend;
import casestat.report.chart.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Makes the chart of the score of all goals. */
final class ScoreMaker {
  private static final int MONTHS = 25;

  private final ServiceProfile profile;
  private final Shelf shelf;
  private final ChartMaker charts;

  ScoreMaker(ServiceProfile profile, Shelf shelf, ChartMaker charts) {
    this.profile = profile;
    this.shelf = shelf;
    this.charts = charts;
  }

  /** The score over the months to the one looked at. */
  ChartView chart(String id, int month) {
    List<Row> rows = new ArrayList<>();
    for (int m : shelf.whole().monthsTo(month, MONTHS)) {
      String key = Period.yearMonth(m).toString();
      String label = shelf.formats().month(Period.yearMonth(m));
      OptionalDouble score = Score.composite(profile, shelf, m).score();
      Period period = shelf.whole().periods().get(m);
      boolean isOver = period != null && period.complete();
      rows.add(
          score.isEmpty()
              ? Row.absent(key, label, Mark.NO_CASES)
              : isOver
                  ? Row.of(key, label, score.getAsDouble())
                  : Row.of(key, label, score.getAsDouble()).marked(Mark.PROVISIONAL));
    }
    Caption caption =
        Caption.of(
                id,
                shelf.say("All goals as one score"),
                shelf.say("Are the goals met, all in all?"),
                Unit.RATE,
                Direction.HIGHER_IS_BETTER,
                shelf.words().period())
            .in(shelf.formats())
            .about(shelf.say("goals with a value"))
            .from(charts.source());
    Trend trend =
        new Trend(
            caption,
            rows,
            List.of(),
            "",
            Goal.of(1, shelf.formats()),
            List.of(),
            List.of(),
            new Occasions(profile, shelf)
                .over(shelf.whole().monthsTo(month, MONTHS), Selection.ofAll(month), List.of()));
    return new ChartView(trend, List.of());
  }
}
