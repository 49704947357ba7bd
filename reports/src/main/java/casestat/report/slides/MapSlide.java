package casestat.report.slides;

import static casestat.report.slides.Canvas.box;

import casestat.report.chart.AreaMap;
import casestat.report.chart.Charts;
import casestat.report.chart.Picture;
import casestat.report.chart.Row;
import casestat.report.chart.Size;
import casestat.report.chart.Theme;
import casestat.report.slides.Canvas.Style;
import casestat.report.slides.Canvas.Weight;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;

/** A map as a picture, for office programs draw none, and its numbers as a table beside it. */
final class MapSlide {
  /** More lines do not fit beneath each other in letters that can be read. */
  static final int MOST = 12;

  private static final double BETWEEN = 18;
  private static final double VALUE = 90;

  private MapSlide() {}

  static void write(Deck deck, Canvas canvas, AreaMap chart, Rectangle2D place) {
    Picture picture = Charts.picture(chart, Size.WIDE);
    double scale =
        Math.min(place.getHeight() / picture.height(), place.getWidth() * 0.66 / picture.width());
    Rectangle2D map =
        box(place.getX(), place.getY(), picture.width() * scale, picture.height() * scale);
    XSLFPictureShape shape =
        canvas
            .slide()
            .createPicture(deck.show().addPicture(Charts.bare(chart, Size.WIDE), PictureType.PNG));
    shape.setAnchor(map);
    if (shape.getXmlObject() instanceof CTPicture xml) {
      xml.getNvPicPr().getCNvPr().setName(chart.id());
      xml.getNvPicPr().getCNvPr().setDescr(Canvas.clean(chart.describe()));
    }
    double left = map.getMaxX() + BETWEEN;
    table(canvas, chart, box(left, place.getY(), place.getMaxX() - left, place.getHeight()));
  }

  private static void table(Canvas canvas, AreaMap chart, Rectangle2D place) {
    List<Row> rows = chart.rows().stream().limit(MOST).toList();
    Grid grid = new Grid(canvas, rows.size() + 1, 2, place, 4);
    grid.describe(chart.id() + "-table", chart.caption().title());
    double height = Math.min(24, place.getHeight() / (rows.size() + 1));
    grid.width(0, place.getWidth() - VALUE);
    grid.width(1, VALUE);
    Style head = new Style(Canvas.SMALLEST, Theme.BLUE, Weight.BOLD, 0);
    Style plain = new Style(Canvas.SMALLEST, Theme.INK, Weight.PLAIN, 0);
    grid.height(0, height);
    grid.cell(0, 0, chart.caption().rowName(), head, TextAlign.LEFT, Theme.BAND);
    grid.cell(0, 1, chart.caption().valueName(), head, TextAlign.RIGHT, Theme.BAND);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Double value = row.value();
      grid.height(i + 1, height);
      grid.cell(i + 1, 0, row.label(), plain, TextAlign.LEFT, Theme.PAPER);
      grid.cell(
          i + 1,
          1,
          value == null ? row.mark().bracketed() : chart.formats().value(chart.unit(), value),
          plain,
          TextAlign.RIGHT,
          Theme.PAPER);
    }
  }
}
