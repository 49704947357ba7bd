package casestat.report.slides;

import casestat.report.chart.Formats;
import casestat.report.chart.Theme;
import casestat.report.sheet.InertText;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** One slide, on which text is put. Places are in points from its upper left corner. */
final class Canvas {
  /** Nothing is smaller but the hours of a week. */
  static final int SMALLEST = 12;

  /** Where a slide begins beneath its title. */
  static final double BODY = 98;

  /** Where it ends above its footer. */
  static final double FLOOR = 500;

  private static final String NUMBER_FIELD = "{5B1C3F52-8C4E-4D0A-9C6B-0F5A2E7D9B11}";

  private final XSLFSlide slide;
  private final Formats formats;

  Canvas(XSLFSlide slide, Formats formats) {
    this.slide = slide;
    this.formats = formats;
  }

  /** A line of text, or some. */
  record Style(double size, Color colour, Weight weight, double before) {}

  /** How heavy letters are. */
  enum Weight {
    PLAIN,
    BOLD
  }

  XSLFSlide slide() {
    return slide;
  }

  static Rectangle2D box(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }

  void head(String section, String title) {
    if (!section.isEmpty()) {
      text(
          box(Deck.MARGIN, 20, Deck.INSIDE, 20),
          TextFit.of(section, Deck.INSIDE, 18, 13, SMALLEST),
          Theme.QUIET,
          Weight.PLAIN);
    }
    title(title, box(Deck.MARGIN, 38, Deck.INSIDE, 56), 28, 24, 20, 18);
  }

  /** The slide's own title, which outlines and screen readers know. */
  void title(String title, Rectangle2D place, int... sizes) {
    TextFit fit = TextFit.of(title, place.getWidth(), place.getHeight(), sizes);
    XSLFTextShape shape = slide.getPlaceholder(0);
    // Without a place of its own, it would move that of the layout.
    if (shape.getXmlObject() instanceof CTShape xml && !xml.getSpPr().isSetXfrm()) {
      xml.getSpPr().addNewXfrm();
    }
    shape.setAnchor(place);
    set(shape, VerticalAlignment.MIDDLE);
    shape.clearText();
    line(shape, fit.text(), new Style(fit.size(), Theme.BLUE, Weight.BOLD, 0));
  }

  void footer(String text) {
    TextFit fit = TextFit.of(text, Deck.INSIDE - 60, 18, SMALLEST);
    text(box(Deck.MARGIN, 511, Deck.INSIDE - 60, 18), fit, Theme.QUIET, Weight.PLAIN);
    XSLFTextShape number = slide.createTextBox();
    number.setAnchor(box(Deck.WIDTH - Deck.MARGIN - 60, 511, 60, 18));
    set(number, VerticalAlignment.TOP);
    number.clearText();
    XSLFTextParagraph paragraph = number.addNewTextParagraph();
    paragraph.setTextAlign(TextAlign.RIGHT);
    CTTextField field = paragraph.getXmlObject().addNewFld();
    field.setId(NUMBER_FIELD);
    field.setType("slidenum");
    var properties = field.addNewRPr();
    properties.setLang(language());
    properties.setSz(SMALLEST * 100);
    properties.addNewSolidFill().addNewSrgbClr().setVal(Deck.rgb(Theme.QUIET));
    field.setT(String.valueOf(slide.getSlideNumber()));
  }

  void text(Rectangle2D place, TextFit fit, Color colour, Weight weight) {
    XSLFTextShape shape = textBox(place);
    line(shape, fit.text(), new Style(fit.size(), colour, weight, 0));
  }

  /** Without a line of text yet. */
  XSLFTextShape textBox(Rectangle2D place) {
    XSLFTextShape shape = slide.createTextBox();
    shape.setAnchor(place);
    set(shape, VerticalAlignment.TOP);
    shape.clearText();
    return shape;
  }

  XSLFTextParagraph line(XSLFTextShape shape, String text, Style style) {
    XSLFTextParagraph paragraph = shape.addNewTextParagraph();
    paragraph.setTextAlign(TextAlign.LEFT);
    paragraph.setBullet(false);
    paragraph.setLeftMargin(0.0);
    paragraph.setIndent(0.0);
    if (style.before() > 0) {
      paragraph.setSpaceBefore(-style.before());
    }
    run(paragraph, text, style);
    return paragraph;
  }

  void run(XSLFTextParagraph paragraph, String text, Style style) {
    XSLFTextRun run = paragraph.addNewTextRun();
    run.setText(clean(text));
    run.setFontSize(style.size());
    run.setFontColor(style.colour());
    run.setBold(style.weight() == Weight.BOLD);
    if (run.getXmlObject() instanceof CTRegularTextRun xml) {
      xml.getRPr().setLang(language());
    }
  }

  /** A filled rectangle. */
  void block(Rectangle2D place, Color fill, List<Color> edge) {
    XSLFAutoShape shape = slide.createAutoShape();
    shape.setAnchor(place);
    shape.setFillColor(fill);
    if (edge.isEmpty()) {
      shape.setLineColor(null);
    } else {
      shape.setLineColor(edge.get(0));
      shape.setLineWidth(1);
    }
  }

  // A line break in a name of a citizen is a blank in ours.
  static String clean(String text) {
    return InertText.forCell(text).replaceAll("[\\t\\n\\r]+", " ");
  }

  String language() {
    return formats.language().locale().toLanguageTag();
  }

  private static void set(XSLFTextShape shape, VerticalAlignment vertical) {
    shape.setVerticalAlignment(vertical);
    shape.setWordWrap(true);
    shape.setTextAutofit(TextAutofit.NONE);
    shape.setLeftInset(0);
    shape.setRightInset(0);
    shape.setTopInset(0);
    shape.setBottomInset(0);
  }
}
