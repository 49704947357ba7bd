package casestat.report.slides;

import static casestat.report.slides.Canvas.box;

import casestat.report.chart.AreaMap;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.HeatTable;
import casestat.report.chart.Theme;
import casestat.report.sheet.ChartBook;
import casestat.report.slides.Canvas.Weight;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** One chart with what it says in words, and beneath it the marks and the source. */
final class PictureSlide {
  private static final double WORDS = 56;
  private static final double NOTES = 32;
  private static final double SOURCE = 18;

  private PictureSlide() {}

  static void write(Deck deck, Picture picture) throws IOException {
    if (picture.chart() instanceof HeatTable heat && !heat.isEmpty()) {
      List<List<String>> parts = HeatGrid.parts(heat);
      for (int i = 0; i < parts.size(); i++) {
        String title = picture.title();
        List<String> hours = parts.get(i);
        write(
            deck,
            picture,
            parts.size() == 1
                ? title
                : deck.formats().say("{0} ({1} of {2})", title, i + 1, parts.size()),
            (canvas, place) -> HeatGrid.write(canvas, heat, hours, place));
      }
    } else {
      write(
          deck,
          picture,
          picture.title(),
          (canvas, place) -> {
            if (picture.chart() instanceof AreaMap map) {
              MapSlide.write(deck, canvas, map, place);
            } else if (!picture.chart().isEmpty()) {
              chart(deck, canvas, picture.chart(), place);
            }
          });
    }
  }

  /** What stands between the words and the notes. */
  private interface Content {
    void put(Canvas canvas, Rectangle2D place) throws IOException;
  }

  private static void write(Deck deck, Picture picture, String title, Content content)
      throws IOException {
    ChartSpec chart = picture.chart();
    Canvas canvas = deck.canvas(picture.section(), title);
    ChartWords words = new ChartWords(chart);
    double top = Canvas.BODY;
    canvas.text(
        box(Deck.MARGIN, top, Deck.INSIDE, WORDS),
        TextFit.of(words.said(), Deck.INSIDE, WORDS, 16, 15, 14, 13, 12),
        Theme.INK,
        Weight.PLAIN);
    String notes = words.notes();
    double bottom = Canvas.FLOOR - SOURCE - (notes.isEmpty() ? 0 : NOTES);
    content.put(canvas, box(Deck.MARGIN, top + WORDS, Deck.INSIDE, bottom - top - WORDS - 4));
    if (!notes.isEmpty()) {
      canvas.text(
          box(Deck.MARGIN, bottom, Deck.INSIDE, NOTES),
          TextFit.of(notes, Deck.INSIDE, NOTES, 13, 12),
          Theme.INK,
          Weight.PLAIN);
    }
    canvas.text(
        box(Deck.MARGIN, Canvas.FLOOR - SOURCE, Deck.INSIDE, SOURCE),
        TextFit.of(words.source(), Deck.INSIDE, SOURCE, 12),
        Theme.QUIET,
        Weight.PLAIN);
  }

  private static void chart(Deck deck, Canvas canvas, ChartSpec chart, Rectangle2D place)
      throws IOException {
    XSLFChart drawn = deck.show().createChart(canvas.slide());
    ChartBook.embed(drawn, chart, new ChartWords(chart).most(), deck.asOf());
    ChartLook.set(drawn, chart, canvas.language());
    canvas
        .slide()
        .addChart(
            drawn,
            box(
                Units.toEMU(place.getX()),
                Units.toEMU(place.getY()),
                Units.toEMU(place.getWidth()),
                Units.toEMU(place.getHeight())));
    // The slide's own list of shapes does not know it yet.
    for (CTGraphicalObjectFrame frame :
        canvas.slide().getXmlObject().getCSld().getSpTree().getGraphicFrameList()) {
      frame.getNvGraphicFramePr().getCNvPr().setName(chart.id());
      frame.getNvGraphicFramePr().getCNvPr().setDescr(Canvas.clean(chart.describe()));
    }
  }
}
