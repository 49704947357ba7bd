package casestat.report;

import casestat.metrics.Metric;
import java.util.List;
import java.util.stream.Stream;

/** One page of a profile for one selection. */
public record PageView(
    String page, String title, Selection selection, List<Tile> tiles, List<ChartView> charts) {

  /** How the goals of the page stand, in a sentence or two; empty where it shows none. */
  public String headline() {
    List<Tile> judged = tiles.stream().filter(tile -> tile.verdict() != null).toList();
    List<String> missed =
        judged.stream()
            .filter(tile -> tile.verdict() == Tile.Verdict.MISSED)
            .map(tile -> "%s, %s against %s".formatted(tile.name(), tile.value(), tile.goal()))
            .toList();
    if (judged.isEmpty()) {
      return "";
    }
    if (missed.isEmpty()) {
      return judged.size() == 1
          ? "The goal is met."
          : "All %d goals are met.".formatted(judged.size());
    }
    return "%d of %d goals %s met. Missed: %s."
        .formatted(
            judged.size() - missed.size(),
            judged.size(),
            judged.size() - missed.size() == 1 ? "is" : "are",
            String.join("; ", missed));
  }

  /** What the figures of the page are about: cases, conversations, or both. */
  public String subjects() {
    return Words.subjects(metrics());
  }

  /** Those of its tiles and of its charts. */
  List<Metric> metrics() {
    return Stream.concat(
            tiles.stream().map(Tile::metric),
            charts.stream().flatMap(chart -> chart.metrics().stream()))
        .distinct()
        .toList();
  }

  public PageView {
    tiles = List.copyOf(tiles);
    charts = List.copyOf(charts);
  }
}
