package casestat.report;

import java.util.List;

/** One page of a profile for one selection. */
public record PageView(
    String page, String title, Selection selection, List<Tile> tiles, List<ChartView> charts) {

  public PageView {
    tiles = List.copyOf(tiles);
    charts = List.copyOf(charts);
  }
}
