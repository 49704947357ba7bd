package casestat.report;

import casestat.cube.Cube;
import casestat.metrics.Metric;
import casestat.profile.Page;
import casestat.profile.ServiceProfile;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the pages of a profile ask of a cube, in the order in which it should be made: what every
 * part of the first page needs first, and what has many groups last.
 */
final class CubeOrder {
  private final Shelf shelf;
  private final Cube cube;

  CubeOrder(Shelf shelf, Cube cube) {
    this.shelf = shelf;
    this.cube = cube;
  }

  void place(ServiceProfile profile) {
    for (Page page : profile.pages()) {
      page.tiles().forEach(id -> tile(shelf.catalogue().metric(id)));
      for (Page.Chart chart : page.charts()) {
        Views.metrics(shelf, chart).forEach(metric -> cube.want(metric, Metric.ALL));
      }
      for (Page.Table table : page.tables()) {
        metrics(table).forEach(metric -> cube.want(metric, Metric.ALL));
      }
    }
    for (Page page : profile.pages()) {
      for (Page.Chart chart : page.charts()) {
        Views.metrics(shelf, chart).forEach(metric -> cut(metric, chart));
      }
      for (Page.Table table : page.tables()) {
        if (!table.by().isEmpty()) {
          String cut = String.join(" by ", table.by());
          metrics(table).forEach(metric -> cube.want(metric, cut));
        }
      }
    }
    bases(profile);
  }

  /** What the page of a figure asks for besides: what it rests on. */
  private void bases(ServiceProfile profile) {
    profile.pages().stream()
        .flatMap(
            page ->
                Stream.of(
                        page.tiles().stream().map(shelf.catalogue()::metric),
                        page.charts().stream().flatMap(c -> Views.metrics(shelf, c).stream()),
                        page.tables().stream().flatMap(table -> metrics(table).stream()))
                    .flatMap(each -> each))
        .distinct()
        .forEach(metric -> Basis.want(cube, metric));
  }

  private List<Metric> metrics(Page.Table table) {
    return table.metrics().stream().map(shelf.catalogue()::metric).toList();
  }

  private void tile(Metric metric) {
    cube.want(metric, Metric.ALL);
    if (Waits.isMedian(metric)) {
      Lives.want(shelf, cube);
    }
    if (metric.from().contains("clock_readings c")) {
      cube.want(Shelf.uncovered(metric));
    }
  }

  private void cut(Metric metric, Page.Chart chart) {
    switch (chart.as()) {
      case RANKED_BARS, STACKED_BARS, MAP -> cube.want(metric, chart.by());
      case HEAT_TABLE -> cube.want(metric, Metric.HOUR);
      case DAYS -> cube.want(Days.byDay(metric), metric.on());
      case SURVIVAL -> Lives.want(shelf, cube);
      // Of the whole, which every chart has wanted; the times of a distribution are those of its
      // percentile.
      case TREND, GROUPED_LINES, FLOW, DISTRIBUTION -> {}
    }
  }
}
