package casestat.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One metric over months.
 *
 * @param points keys are months, {@code 2026-10}; a month that is not there is a gap
 * @param comparison a second, quieter line such as last year's; a row's key is the month under
 *     which it is drawn, its label the month it is about
 * @param comparisonName empty when there is no comparison
 * @param bands limits of usual variation, oldest first
 * @param signals keys of the months that vary more than usual
 */
public record Trend(
    Caption caption,
    List<Row> points,
    List<Row> comparison,
    String comparisonName,
    @Nullable Goal goal,
    List<Band> bands,
    List<String> signals,
    List<Happening> happenings)
    implements ChartSpec {

  public Trend {
    points = points.stream().map(row -> row.in("")).toList();
    String name = comparisonName;
    comparison = comparison.stream().map(row -> row.in(name)).toList();
    if (!comparison.isEmpty() && comparisonName.isEmpty()) {
      throw new IllegalArgumentException("chart " + caption.id() + ": comparison without a name");
    }
    bands = List.copyOf(bands);
    signals = List.copyOf(signals);
    happenings = List.copyOf(happenings);
  }

  public static Trend of(Caption caption, List<Row> points, @Nullable Goal goal) {
    return new Trend(caption, points, List.of(), "", goal, List.of(), List.of(), List.of());
  }

  @Override
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>(points);
    rows.addAll(comparison);
    return List.copyOf(rows);
  }

  @Override
  public List<String> series() {
    return comparison.isEmpty() ? List.of("") : List.of("", comparisonName);
  }
}
