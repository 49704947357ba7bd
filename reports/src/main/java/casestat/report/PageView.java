package casestat.report;

import casestat.metrics.Metric;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One page of a profile for one selection. */
public record PageView(
    String page,
    String title,
    Selection selection,
    Words words,
    List<Tile> tiles,
    List<ChartView> charts) {

  /** How the goals of the page stand, in a sentence or two; empty where it shows none. */
  public String headline() {
    List<Tile> judged = tiles.stream().filter(tile -> tile.verdict() != null).toList();
    List<String> missed =
        judged.stream()
            .filter(tile -> tile.verdict() == Tile.Verdict.MISSED)
            .map(tile -> say("{0}, {1} against {2}", tile.name(), tile.value(), tile.goal()))
            .toList();
    if (judged.isEmpty()) {
      return "";
    }
    if (missed.isEmpty()) {
      return say("{0, plural, one {The goal is met.} other {All # goals are met.}}", judged.size());
    }
    return say(
        "{0, plural, one {# of {1} goals is met.} other {# of {1} goals are met.}} Missed: {2}.",
        judged.size() - missed.size(), judged.size(), String.join("; ", missed));
  }

  private String say(String english, @Nullable Object... arguments) {
    return words.language().say(english, arguments);
  }

  /** What the figures of the page are about: cases, conversations, or both. */
  public String subjects() {
    return words.subjects(metrics());
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
