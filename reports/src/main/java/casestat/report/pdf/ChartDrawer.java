package casestat.report.pdf;

import casestat.report.chart.ChartFonts;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.Charts;
import casestat.report.chart.Picture;
import casestat.report.chart.Size;
import casestat.report.html.Card;
import casestat.report.html.ReportChart;
import casestat.report.html.ReportPage;
import casestat.report.html.ReportSpec;
import casestat.report.html.Xhtml;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.w3c.dom.Element;

/** Draws charts as lines and letters of a PDF, in the fonts of its text. */
final class ChartDrawer implements FSObjectDrawer {
  static final String TYPE = "application/x-casestat-chart";

  /** In points: beneath a heading, on the smaller of the papers. */
  private static final double HIGHEST = 590;

  private final Map<String, ChartSpec> charts = new HashMap<>();
  private final Map<String, ChartSpec> sparks = new HashMap<>();
  private final PdfBoxGraphics2DFontTextDrawer letters;

  ChartDrawer(ReportSpec report, Fonts fonts) {
    for (ReportPage page : report.pages()) {
      page.charts().stream().map(ReportChart::chart).forEach(c -> charts.put(c.id(), c));
      page.cards().stream().map(Card::spark).forEach(c -> sparks.put(c.id(), c));
    }
    this.letters = new Letters(fonts);
  }

  /** The place of a chart in a document. */
  static void put(Xhtml out, ChartSpec chart, Size size) {
    Picture picture = Charts.picture(chart, size);
    String words = chart.caption().title() + ". " + chart.describe();
    out.open(
        "object",
        "type",
        TYPE,
        "data",
        chart.id(),
        "data-size",
        size.name(),
        "alt",
        words,
        "style",
        style(picture, size));
    out.close();
  }

  // On paper as wide as its place, and as high as that makes it; narrower if no page has the room,
  // for a picture that is cut in two cannot be read.
  private static String style(Picture picture, Size size) {
    double width =
        switch (size) {
          case WIDE -> 500;
          case NARROW -> 214;
          case SPARK -> 106;
        };
    double height = width * picture.height() / picture.width();
    double shrink = Math.min(1, HIGHEST / height);
    return String.format(
        Locale.ROOT, "width:%.1fpt;height:%.1fpt", width * shrink, height * shrink);
  }

  @Override
  @SuppressWarnings("NullAway") // The interface means by null: nothing here is a link.
  public Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    Size size = Size.valueOf(element.getAttribute("data-size"));
    // A chart of the profile may have the name of a spark.
    ChartSpec chart = (size == Size.SPARK ? sparks : charts).get(element.getAttribute("data"));
    if (chart == null) {
      throw new IllegalStateException("no chart " + element.getAttribute("data"));
    }
    Picture picture = Charts.picture(chart, size);
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        g -> draw(g, picture, width / dotsPerPixel, height / dotsPerPixel));
    return null;
  }

  private void draw(Graphics2D g, Picture picture, double width, double height) {
    ((PdfBoxGraphics2D) g).setFontTextDrawer(letters);
    g.scale(width / picture.width(), height / picture.height());
    picture.draw().accept(g);
  }

  /** Letters stay letters, so that they can be searched, copied and read aloud. */
  private static final class Letters extends PdfBoxGraphics2DFontTextDrawer {
    private final Fonts fonts;

    Letters(Fonts fonts) {
      this.fonts = fonts;
    }

    // What the font has no letter for is drawn as its outline, as on the pages' pictures.
    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv environment)
        throws IOException, FontFormatException {
      return !hasBreak(text)
          && environment.getFont().canDisplayUpTo(text, text.getBeginIndex(), text.getEndIndex())
              < 0
          && super.canDrawText(text, environment);
    }

    // Java takes a tab or a line break in a name for a letter that it has; the font has none.
    private static boolean hasBreak(AttributedCharacterIterator text) {
      CharacterIterator letters = (CharacterIterator) text.clone();
      for (char c = letters.first(); c != CharacterIterator.DONE; c = letters.next()) {
        if (c < ' ') {
          return true;
        }
      }
      return false;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv environment) {
      return ChartFonts.isStrong(font) ? fonts.strong() : fonts.regular();
    }

    @Override
    protected boolean hasDynamicFontMapping() {
      return true;
    }
  }
}
