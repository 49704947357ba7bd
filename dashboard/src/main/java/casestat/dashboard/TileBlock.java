package casestat.dashboard;

import casestat.report.Tile;
import casestat.report.chart.Charts;
import casestat.report.chart.Size;

/** A tile on a page, with its sparkline drawn. */
public record TileBlock(Tile tile, String href, String spark) {

  static TileBlock of(Tile tile, String figureHref) {
    return new TileBlock(tile, figureHref, Charts.svg(tile.spark(), Size.SPARK));
  }
}
