package casestat.report;

import casestat.metrics.Metric;
import casestat.profile.Page;
import casestat.profile.ServiceProfile;
import casestat.profile.Text;
import casestat.report.chart.Distribution;
import casestat.report.chart.RankedBars;
import casestat.report.chart.Trend;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes tiles and charts of figures, as the pages of a profile ask for them. */
public final class Views {
  private final ServiceProfile profile;
  private final Shelf shelf;
  private final ChartMaker charts;
  private final TileMaker tiles;
  private final TableMaker tables;
  private final ScoreMaker scores;

  public Views(ServiceProfile profile, Shelf shelf, Links links) {
    this.profile = profile;
    this.shelf = shelf;
    this.charts = new ChartMaker(profile, shelf, links);
    this.tiles = new TileMaker(profile, shelf, links, charts);
    this.tables = new TableMaker(profile, shelf);
    this.scores = new ScoreMaker(profile, shelf, charts);
  }

  public PageView page(Page page, Selection selection) {
    List<ChartView> drawn = new ArrayList<>();
    List<TableView> written = new ArrayList<>();
    @Nullable Score score = null;
    // The goals are those of the whole service, and so is what they make up.
    if (page.score() == Page.Score.ALL_GOALS && selection.where().isEmpty()) {
      score = Score.of(profile, shelf, selection.month());
      if (score != null) {
        drawn.add(scores.chart(page.page() + "-score", selection.month()));
        written.add(
            new TableView(
                new ScoreTable(profile, shelf, selection.month()).table(page.page() + "-goals"),
                List.of()));
      }
    }
    page.charts().stream()
        .filter(shelf::shows)
        .filter(chart -> metrics(shelf, chart).stream().allMatch(m -> applies(m, selection)))
        // Of one area by itself a map would say that the others have none.
        .filter(chart -> chart.as() != Page.As.MAP || !selection.where().containsKey(chart.by()))
        .map(chart -> charts.chart(chart, selection))
        .forEach(drawn::add);
    for (Page.Table table : page.tables()) {
      TableView view = tables.table(table, selection);
      if (view != null) {
        written.add(view);
      }
    }
    Text about = page.about();
    return new PageView(
        page.page(),
        shelf.say(page.title()),
        selection,
        shelf.words(),
        about == null ? null : shelf.say(about),
        page.tiles().stream()
            .map(shelf.catalogue()::metric)
            .filter(metric -> applies(metric, selection))
            .map(metric -> tile(metric, selection))
            .toList(),
        score,
        drawn,
        written,
        page.missing().stream().map(this::words).toList());
  }

  private String words(Page.Missing missing) {
    String what = shelf.words().of(shelf.say(missing.what()));
    return switch (missing.why()) {
      case NOT_MAPPED ->
          shelf.say(
              "Not shown: \"{0}\". The service does not state {1}.",
              shelf.say(missing.title()), what);
      case SMALL_GROUPS ->
          shelf.say(
              "Not shown: \"{0}\". Its rows would tell of small groups.",
              shelf.say(missing.title()));
    };
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

  /**
   * How many took how long, in the period looked at.
   *
   * @throws IllegalArgumentException for a metric that is no percentile of times, see {@link
   *     casestat.metrics.Spread#isOf}
   */
  public Distribution distribution(Metric metric, Selection selection, String id, String title) {
    return charts.distribution(metric, selection, id, title);
  }
}
