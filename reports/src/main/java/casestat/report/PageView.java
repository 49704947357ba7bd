package casestat.report;

import casestat.metrics.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a profile for one selection.
 *
 * @param about what it is, in a paragraph; null where its title says enough
 * @param score all goals as one number; null where it is not asked for, or there is none
 * @param missing what belongs to it and cannot be shown, a sentence each
 */
public record PageView(
    String page,
    String title,
    Selection selection,
    Words words,
    @Nullable String about,
    List<Tile> tiles,
    @Nullable Score score,
    List<ChartView> charts,
    List<TableView> tables,
    List<String> missing) {

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

  /** Which of its headline figures are unlike what is usual, and how; empty where none is. */
  public String unusual() {
    List<String> sentences = new ArrayList<>();
    String worse = unlike(Tile.Judgement.WORSE);
    if (!worse.isEmpty()) {
      sentences.add(say("Worse than usual: {0}.", worse));
    }
    String better = unlike(Tile.Judgement.BETTER);
    if (!better.isEmpty()) {
      sentences.add(say("Better than usual: {0}.", better));
    }
    String other = unlike(Tile.Judgement.NEUTRAL);
    if (!other.isEmpty()) {
      sentences.add(say("Unlike usual: {0}.", other));
    }
    return String.join(" ", sentences);
  }

  // Of few nothing is concluded.
  private String unlike(Tile.Judgement judgement) {
    List<String> names = new ArrayList<>();
    for (Tile tile : tiles) {
      Usual usual = tile.usual();
      if (usual != null && !tile.few() && usual.judgement() == judgement) {
        names.add(tile.name());
      }
    }
    return String.join("; ", names);
  }

  private String say(String english, @Nullable Object... arguments) {
    return words.language().say(english, arguments);
  }

  /** What the figures of the page are about: cases, conversations, or both. */
  public String subjects() {
    return words.subjects(metrics());
  }

  /** Those of its tiles, of its charts and of its tables. */
  List<Metric> metrics() {
    return Stream.of(
            tiles.stream().map(Tile::metric),
            charts.stream().flatMap(chart -> chart.metrics().stream()),
            tables.stream().flatMap(table -> table.metrics().stream()))
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  public PageView {
    tiles = List.copyOf(tiles);
    charts = List.copyOf(charts);
    tables = List.copyOf(tables);
    missing = List.copyOf(missing);
  }
}
