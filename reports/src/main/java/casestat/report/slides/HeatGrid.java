package casestat.report.slides;

import casestat.report.chart.ChartSpec;
import casestat.report.chart.HeatTable;
import casestat.report.chart.Row;
import casestat.report.chart.Theme;
import casestat.report.slides.Canvas.Style;
import casestat.report.slides.Canvas.Weight;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;

/**
 * The hours of a week as a table, darker where more is. Days stand beneath each other where what is
 * said of an hour is short; else hours do.
 */
final class HeatGrid {
  /** Longer texts do not fit 24 times across a slide. */
  private static final int SHORT = 6;

  /** From here on white letters are easier to read than black ones. */
  private static final double DARK = 0.7;

  /** More hours beneath each other than these do not fit in letters that can be read. */
  private static final int MOST_BENEATH = 12;

  private HeatGrid() {}

  /** The hours that go on a slide each, in the order of the day. */
  static List<List<String>> parts(HeatTable chart) {
    List<String> keys = chart.rows().stream().map(Row::key).distinct().sorted().toList();
    if (isAcross(chart) || keys.size() <= MOST_BENEATH) {
      return List.of(keys);
    }
    return List.of(keys.subList(0, MOST_BENEATH), keys.subList(MOST_BENEATH, keys.size()));
  }

  private static boolean isAcross(HeatTable chart) {
    return chart.rows().stream().allMatch(row -> shown(chart, row).length() <= SHORT);
  }

  /**
   * @param keys of the hours to write
   */
  static void write(Canvas canvas, HeatTable chart, List<String> keys, Rectangle2D place) {
    boolean across = isAcross(chart);
    int rows = across ? chart.series().size() : keys.size();
    int columns = across ? keys.size() : chart.series().size();
    double head = across ? 46 : 90;
    double height = Math.min(36, place.getHeight() / (rows + 1));
    Grid grid = new Grid(canvas, rows + 1, columns + 1, place, 1);
    grid.describe(chart.id(), chart.describe());
    grid.width(0, head);
    grid.height(0, height);
    Style label = new Style(Canvas.SMALLEST, Theme.BLUE, Weight.BOLD, 0);
    String corner = across ? "" : chart.caption().rowName();
    grid.cell(0, 0, corner, label, TextAlign.LEFT, Theme.BAND);
    double most =
        chart.rows().stream()
            .mapToDouble(row -> row.value() == null ? 0 : row.value())
            .max()
            .orElse(0);
    for (int c = 0; c < columns; c++) {
      grid.width(c + 1, (place.getWidth() - head) / columns);
      String name = across ? keys.get(c) : chart.nameOf(chart.series().get(c));
      grid.cell(0, c + 1, name, label, TextAlign.CENTER, Theme.BAND);
    }
    for (int r = 0; r < rows; r++) {
      grid.height(r + 1, height);
      String name = across ? chart.nameOf(chart.series().get(r)) : keys.get(r);
      grid.cell(r + 1, 0, name, label, TextAlign.LEFT, Theme.BAND);
      for (int c = 0; c < columns; c++) {
        String series = chart.series().get(across ? r : c);
        String key = keys.get(across ? c : r);
        Row row =
            chart.rowsOf(series).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
        Double value = row == null ? null : row.value();
        double share = value == null || most <= 0 ? 0 : Math.max(0, value / most);
        Style style =
            new Style(
                across ? 11 : Canvas.SMALLEST,
                share > DARK ? Theme.PAPER : Theme.INK,
                Weight.PLAIN,
                0);
        String text = row == null ? "" : shown(chart, row);
        grid.cell(r + 1, c + 1, text, style, TextAlign.CENTER, shade(share));
      }
    }
  }

  private static String shown(ChartSpec chart, Row row) {
    Double value = row.value();
    return value == null ? row.mark().bracketed() : chart.formats().value(chart.unit(), value);
  }

  private static Color shade(double share) {
    return new Color(
        mix(Theme.PAPER.getRed(), Theme.BLUE.getRed(), share),
        mix(Theme.PAPER.getGreen(), Theme.BLUE.getGreen(), share),
        mix(Theme.PAPER.getBlue(), Theme.BLUE.getBlue(), share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}
