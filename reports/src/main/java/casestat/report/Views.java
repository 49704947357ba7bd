package casestat.report;

import casestat.metrics.Metric;
import casestat.profile.Page;
import casestat.profile.ServiceProfile;
import casestat.report.chart.RankedBars;
import casestat.report.chart.Trend;
import java.util.List;

/** Makes tiles and charts of figures, as the pages of a profile ask for them. */
public final class Views {
  private final Shelf shelf;
  private final ChartMaker charts;
  private final TileMaker tiles;

  public Views(ServiceProfile profile, Shelf shelf, Links links) {
    this.shelf = shelf;
    this.charts = new ChartMaker(profile, shelf, links);
    this.tiles = new TileMaker(profile, shelf, links, charts);
  }

  public PageView page(Page page, Selection selection) {
    return new PageView(
        page.page(),
        shelf.say(page.title()),
        selection,
        shelf.words(),
        page.tiles().stream()
            .map(shelf.catalogue()::metric)
            .filter(metric -> applies(metric, selection))
            .map(metric -> tile(metric, selection))
            .toList(),
        page.charts().stream()
            .filter(shelf::shows)
            .filter(chart -> metrics(shelf, chart).stream().allMatch(m -> applies(m, selection)))
            .map(chart -> charts.chart(chart, selection))
            .toList());
  }

  /** Whether a metric can be asked for this part at all. */
  public static boolean applies(Metric metric, Selection selection) {
    return metric.by().containsAll(selection.where().keySet());
  }

  static List<Metric> metrics(Shelf shelf, Page.Chart chart) {
    return chart.metrics().stream().map(shelf.catalogue()::metric).toList();
  }

  public Tile tile(Metric metric, Selection selection) {
    return tiles.tile(metric, selection);
  }

  /** One metric over the months to the one looked at. */
  public Trend trend(Metric metric, Selection selection, String id, String title, int mostMonths) {
    return charts.trend(metric, selection, id, title, mostMonths);
  }

  /** The members of a dimension, in the month looked at. */
  public RankedBars ranked(
      Metric metric, String dimension, Selection selection, String id, String title) {
    return charts.ranked(metric, dimension, selection, id, title);
  }
}
