package casestat.report.chart;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultErrorHandler;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.batik.svggen.SVGPath;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes a drawing as an SVG element, also for the middle of a page: no prolog, no {@code style},
 * which a strict content security policy would drop, and no id that another chart could have.
 */
final class SvgWriter {

  private static final DOMImplementation DOM = dom();
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String FONTS = "Public Sans, system-ui, Arial, sans-serif";

  /** Two digits are less than a pixel of any screen. */
  private static final int PRECISION = 2;

  /** Said once on the root, and the same as what a browser assumes or we set ourselves. */
  private static final Set<String> DROPPED =
      Set.of(
          "style",
          "font-style",
          "clip-path",
          "font-family",
          "xml:space",
          "color-interpolation",
          "color-rendering",
          "text-rendering",
          "shape-rendering",
          "image-rendering",
          "contentScriptType",
          "contentStyleType",
          "zoomAndPan",
          "preserveAspectRatio",
          "xmlns",
          "xmlns:xlink",
          "version");

  private final StringBuilder out = new StringBuilder();
  private final String prefix;
  private final SVGGeneratorContext context;

  private SvgWriter(String prefix, SVGGeneratorContext context) {
    this.prefix = prefix;
    this.context = context;
  }

  /**
   * @param suffix tells the drawings of one chart on a page apart
   * @param scope which cases and which month it is about; empty where a page says so
   */
  static String write(ChartSpec chart, String suffix, Drawing drawing, String scope) {
    String prefix = chart.id() + "-" + suffix;
    SVGGeneratorContext context = context(prefix);
    SVGGraphics2D g = new SVGGraphics2D(context, false);
    List<HotSpot> spots = drawing.draw(g);
    SvgWriter writer = new SvgWriter(prefix, context);
    writer.open(chart, drawing, spots, scope);
    writer.picture(g.getRoot());
    writer.overlay(spots);
    return writer.out.append("</svg>").toString();
  }

  private static SVGGeneratorContext context(String prefix) {
    SVGGeneratorContext context = new Context(DOM.createDocument(NAMESPACE, "svg", null));
    context.setIDGenerator(
        new SVGIDGenerator() {
          @Override
          public String generateID(String kind) {
            return prefix + "-" + super.generateID(kind);
          }
        });
    return context;
  }

  /** As Batik's own default, but for its numbers and its comment. */
  private static final class Context extends SVGGeneratorContext {
    Context(Document document) {
      super(document);
      setExtensionHandler(new DefaultExtensionHandler());
      setImageHandler(new ImageHandlerBase64Encoder());
      setStyleHandler(new DefaultStyleHandler());
      setErrorHandler(new DefaultErrorHandler());
      setPrecision(PRECISION);
      decimalFormat = new Digits();
    }
  }

  // To look for one in all jars takes longer than to draw a small chart.
  private static DOMImplementation dom() {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  // Children of an image are hidden from a screen reader; a group's links are not.
  private void open(ChartSpec chart, Drawing drawing, List<HotSpot> spots, String scope) {
    out.append("<svg xmlns=\"").append(NAMESPACE).append('"');
    attribute("class", "chart");
    attribute("viewBox", "0 0 " + drawing.width() + " " + drawing.height());
    attribute("width", Integer.toString(drawing.width()));
    attribute("height", Integer.toString(drawing.height()));
    attribute("role", spots.isEmpty() ? "img" : "group");
    attribute("aria-labelledby", prefix + "-title " + prefix + "-desc");
    attribute("font-family", FONTS);
    out.append("><title id=\"").append(prefix).append("-title\">");
    text(chart.caption().title());
    out.append("</title><desc id=\"").append(prefix).append("-desc\">");
    text(scope.isEmpty() ? chart.describe() : scope + ". " + chart.describe());
    out.append("</desc>");
  }

  private void picture(Element root) {
    out.append("<g aria-hidden=\"true\"");
    attributes(root, Set.of("width", "height"));
    out.append('>');
    children(root, 12);
    out.append("</g>");
  }

  // One stop of the tab key: a script moves on from there, and the table beneath has all the same.
  private void overlay(List<HotSpot> spots) {
    if (spots.isEmpty()) {
      return;
    }
    out.append("<g class=\"marks\" fill=\"none\" pointer-events=\"all\">");
    String stop = "0";
    for (HotSpot spot : spots) {
      String tag = spot.href() == null ? "g" : "a";
      out.append('<').append(tag);
      attribute("class", "mark");
      if (spot.href() == null) {
        attribute("role", "img");
      } else {
        attribute("href", spot.href());
      }
      attribute("tabindex", stop);
      stop = "-1";
      attribute("aria-label", spot.text());
      out.append("><title>");
      text(spot.text());
      out.append("</title>");
      shape(spot.area());
      out.append("</").append(tag).append('>');
    }
    out.append("</g>");
  }

  private void shape(Shape shape) {
    if (shape instanceof Rectangle2D area) {
      out.append("<rect");
      attribute("x", number(area.getX()));
      attribute("y", number(area.getY()));
      attribute("width", number(area.getWidth()));
      attribute("height", number(area.getHeight()));
    } else {
      out.append("<path");
      attribute("d", SVGPath.toSVGPathData(shape, context));
    }
    out.append("/>");
  }

  private void element(Element element, float inherited) {
    if (isEmptyGroup(element)) {
      return;
    }
    String size = element.getAttribute("font-size");
    float textSize = size.isEmpty() ? inherited : Float.parseFloat(size.replace("px", ""));
    out.append('<').append(element.getTagName());
    attributes(element, Set.of());
    if (element.getTagName().equals("text")) {
      keepWidth(element, textSize);
    }
    if (element.hasChildNodes()) {
      out.append('>');
      children(element, textSize);
      out.append("</").append(element.getTagName()).append('>');
    } else {
      out.append("/>");
    }
  }

  // A reader without our font gets the words in another, in the same room.
  private void keepWidth(Element text, float size) {
    boolean strong = isStrong(text) || (text.getParentNode() instanceof Element g && isStrong(g));
    Font font = strong ? ChartFonts.strong(size) : ChartFonts.regular(size);
    attribute("textLength", number(ChartFonts.width(font, text.getTextContent())));
    attribute("lengthAdjust", "spacingAndGlyphs");
  }

  private void children(Node parent, float textSize) {
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        element(child, textSize);
      } else if (n.getNodeType() == Node.TEXT_NODE) {
        text(n.getNodeValue());
      }
    }
  }

  private static boolean isEmptyGroup(Element element) {
    String tag = element.getTagName();
    return (tag.equals("defs") && onlyClips(element))
        || (tag.equals("g") && !element.hasChildNodes());
  }

  // Nothing is drawn outside the picture, and dots at its edge must not be cut.
  private static boolean onlyClips(Element definitions) {
    for (Node n = definitions.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (!n.getNodeName().equals("clipPath")) {
        return false;
      }
    }
    return true;
  }

  private void attributes(Element element, Set<String> without) {
    StringBuilder classes = new StringBuilder();
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      String name = all.item(i).getNodeName();
      String value = all.item(i).getNodeValue();
      if (name.equals("font-family") && ChartFonts.isStrong(value)) {
        attribute("font-weight", "600");
      }
      if (DROPPED.contains(name)
          || without.contains(name)
          || (name.equals("font-weight") && isStrong(element))) {
        continue;
      }
      if (name.equals("fill") || name.equals("stroke")) {
        String hex = hex(value);
        String colour = Theme.CLASSES.get(hex);
        if (colour != null) {
          classes.append(classes.isEmpty() ? "" : " ");
          classes.append(name.equals("fill") ? "c-" : "s-").append(colour);
        }
        attribute(name, hex);
      } else {
        attribute(name, value);
      }
    }
    if (!classes.isEmpty()) {
      attribute("class", classes.toString());
    }
  }

  private static boolean isStrong(Element element) {
    return ChartFonts.isStrong(element.getAttribute("font-family"));
  }

  /** Batik writes {@code rgb(18,67,109)}. */
  private static String hex(String colour) {
    if (!colour.startsWith("rgb(")) {
      return colour.equals("black") ? "#000000" : colour.equals("white") ? "#ffffff" : colour;
    }
    String[] parts = colour.substring(4, colour.length() - 1).split(",", -1);
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Integer.parseInt(parts[0].strip()),
        Integer.parseInt(parts[1].strip()),
        Integer.parseInt(parts[2].strip()));
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    text(value);
    out.append('"');
  }

  private void text(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(XmlText.orReplaced(c));
              }
            });
  }

  private static String number(double value) {
    return Formats.plain(value, PRECISION);
  }
}
