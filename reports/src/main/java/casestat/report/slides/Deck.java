package casestat.report.slides;

import casestat.report.chart.Formats;
import casestat.report.chart.Theme;
import casestat.report.sheet.InertText;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;

/**
 * The document: wide slides whose master has the colours of charts, so that what a reader adds
 * looks like what is there. The fonts are those of the master, which every office program has or
 * has one as wide; the font of our pictures would be missing on most machines.
 */
final class Deck implements AutoCloseable {
  static final double WIDTH = 960;
  static final double HEIGHT = 540;
  static final double MARGIN = 48;
  static final double INSIDE = WIDTH - 2 * MARGIN;

  private static final String AUTHOR = "casestat";

  private final XMLSlideShow show = new XMLSlideShow();
  private final Formats formats;
  private final String footer;
  private final Instant asOf;

  Deck(SlidesSpec spec) {
    formats = spec.formats();
    footer = spec.footer();
    asOf = spec.asOf();
    XSLFSlideMaster master = show.getSlideMasters().get(0);
    widen(master);
    colour(master);
    stamp(spec.title());
  }

  Formats formats() {
    return formats;
  }

  Instant asOf() {
    return asOf;
  }

  XMLSlideShow show() {
    return show;
  }

  /** A slide with a title at its head and the footer. */
  Canvas canvas(String section, String title) {
    Canvas canvas = bare();
    canvas.head(section, title);
    canvas.footer(footer);
    return canvas;
  }

  /** A slide with the place for a title only. */
  Canvas bare() {
    XSLFSlideLayout layout = show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_ONLY);
    return new Canvas(show.createSlide(layout), formats);
  }

  void write(OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    show.write(bytes);
    FixedZip.copy(bytes.toByteArray(), out);
  }

  @Override
  public void close() throws IOException {
    show.close();
  }

  private record Place(XSLFSimpleShape shape, Rectangle2D anchor) {}

  // The template is of 4 by 3. All places are read before the first changes: some inherit others.
  private void widen(XSLFSlideMaster master) {
    Dimension before = show.getPageSize();
    show.setPageSize(new Dimension((int) WIDTH, (int) HEIGHT));
    List<XSLFSheet> sheets = new ArrayList<>(List.of(master.getSlideLayouts()));
    sheets.add(0, master);
    List<Place> places = new ArrayList<>();
    for (XSLFSheet sheet : sheets) {
      for (XSLFShape shape : sheet.getShapes()) {
        if (shape instanceof XSLFSimpleShape simple && simple.getAnchor() != null) {
          places.add(new Place(simple, simple.getAnchor()));
        }
      }
    }
    double wider = WIDTH / before.width;
    double higher = HEIGHT / before.height;
    for (Place place : places) {
      Rectangle2D old = place.anchor();
      place
          .shape()
          .setAnchor(
              new Rectangle2D.Double(
                  old.getX() * wider,
                  old.getY() * higher,
                  old.getWidth() * wider,
                  old.getHeight() * higher));
    }
  }

  private static void colour(XSLFSlideMaster master) {
    CTColorScheme scheme = master.getTheme().getXmlObject().getThemeElements().getClrScheme();
    set(scheme.getDk1(), Theme.INK);
    set(scheme.getDk2(), Theme.BLUE);
    set(scheme.getLt2(), Theme.BAND);
    set(scheme.getAccent1(), Theme.BLUE);
    set(scheme.getAccent2(), Theme.TURQUOISE);
    set(scheme.getAccent3(), Theme.PINK);
    set(scheme.getAccent4(), Theme.ORANGE);
    set(scheme.getAccent5(), Theme.CHARCOAL);
    set(scheme.getAccent6(), Theme.PURPLE);
    set(scheme.getHlink(), Theme.BLUE);
  }

  private static void set(CTColor to, Color colour) {
    if (to.isSetSysClr()) {
      to.unsetSysClr();
    }
    (to.isSetSrgbClr() ? to.getSrgbClr() : to.addNewSrgbClr()).setVal(rgb(colour));
  }

  static byte[] rgb(Color colour) {
    return new byte[] {(byte) colour.getRed(), (byte) colour.getGreen(), (byte) colour.getBlue()};
  }

  private void stamp(String title) {
    POIXMLProperties.CoreProperties core = show.getProperties().getCoreProperties();
    Optional<Date> when = Optional.of(Date.from(asOf));
    core.setTitle(InertText.forCell(title));
    core.setCreator(AUTHOR);
    core.setLastModifiedByUser(AUTHOR);
    core.setCreated(when);
    core.setModified(when);
  }
}
