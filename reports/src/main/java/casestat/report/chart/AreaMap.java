package casestat.report.chart;

import casestat.profile.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One value for each area, on a map.
 *
 * @param rows keys are the names of areas; those of the outlines that have no row get one that says
 *     so, largest first and those without a value last
 * @param outlines where areas lie; a row without one is named beneath the map
 * @param untold why an area of which there is no row has no number
 */
public record AreaMap(
    Caption caption, List<Row> rows, @Nullable Goal goal, List<Outline> outlines, Mark untold)
    implements ChartSpec {

  public AreaMap {
    outlines = List.copyOf(outlines);
    List<Row> all = new ArrayList<>(rows);
    Set<String> known = rows.stream().map(Row::key).collect(Collectors.toSet());
    outlines.stream()
        .map(Outline::area)
        .filter(area -> !known.contains(area))
        .forEach(area -> all.add(Row.absent(area, area, untold)));
    rows = all.stream().map(row -> row.in("")).sorted(RankedBars.ORDER).toList();
  }

  @Override
  public List<String> series() {
    return List.of("");
  }

  /** Those that are on the map. */
  Set<String> mapped() {
    return outlines.stream().map(Outline::area).collect(Collectors.toSet());
  }
}
