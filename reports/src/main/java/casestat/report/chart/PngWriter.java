package casestat.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Writes a drawing as a picture that stands alone: with its title above and its source below. */
final class PngWriter {

  /** Pixels for each of the drawing's: sharp on paper and on good screens. */
  private static final int SCALE = 2;

  private static final int MARGIN = 16;

  private PngWriter() {}

  static byte[] write(ChartSpec chart, Size size) {
    Drawing drawing = Drawing.of(chart, size);
    Font title = ChartFonts.strong(size.text() + 4);
    Font small = ChartFonts.regular(size.text());
    List<String> head = wrap(title, chart.caption().title(), drawing.width());
    List<String> question = wrap(small, chart.caption().question(), drawing.width());
    List<String> foot = wrap(small, foot(chart), drawing.width());
    double titleLine = title.getSize2D() * 1.3;
    double line = small.getSize2D() * 1.35;
    boolean bare = size == Size.SPARK;
    double top = bare ? 0 : MARGIN + head.size() * titleLine + question.size() * line + 10;
    double bottom = bare ? 0 : foot.size() * line + MARGIN;
    int side = bare ? 0 : MARGIN;
    BufferedImage image =
        new BufferedImage(
            (drawing.width() + 2 * side) * SCALE,
            (int) Math.ceil(top + drawing.height() + bottom) * SCALE,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    hint(g);
    g.setPaint(Theme.PAPER);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.scale(SCALE, SCALE);
    g.translate(side, 0);
    if (!bare) {
      g.setPaint(Theme.INK);
      double y = write(g, head, title, titleLine, MARGIN);
      g.setPaint(Theme.QUIET);
      write(g, question, small, line, y);
      write(g, foot, small, line, top + drawing.height() + 4);
    }
    g.translate(0, top);
    drawing.draw(g);
    g.dispose();
    return bytes(image);
  }

  /** The drawing alone. */
  static byte[] bare(Drawing drawing) {
    BufferedImage image =
        new BufferedImage(
            drawing.width() * SCALE, drawing.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    hint(g);
    g.setPaint(Theme.PAPER);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.scale(SCALE, SCALE);
    drawing.draw(g);
    g.dispose();
    return bytes(image);
  }

  private static String foot(ChartSpec chart) {
    String source = chart.caption().source();
    return source.isEmpty() ? "" : chart.formats().say("Source: {0}", source);
  }

  private static double write(
      Graphics2D g, List<String> lines, Font font, double height, double top) {
    g.setFont(font);
    double y = top;
    for (String line : lines) {
      g.drawString(line, 0f, (float) (y + font.getSize2D()));
      y += height;
    }
    return y;
  }

  private static List<String> wrap(Font font, String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (!line.isEmpty() && ChartFonts.width(font, line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(ChartFonts.fit(font, line.toString(), width));
    }
    return lines;
  }

  private static void hint(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  private static byte[] bytes(BufferedImage image) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
