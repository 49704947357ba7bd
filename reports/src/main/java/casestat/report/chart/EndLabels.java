package casestat.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names written where their lines end, instead of a legend. They keep the order of the lines and
 * move apart where they would overlap.
 */
final class EndLabels {

  /**
   * @param sign the mark of the series, drawn before the text; null for plain text
   */
  private record Label(
      List<String> lines,
      Font font,
      Color colour,
      double value,
      @Nullable Shape sign,
      Color tint) {}

  private static final double GAP = 12;
  private static final double SIGN_WIDTH = 14;

  private final List<Label> labels = new ArrayList<>();
  private final double widest;
  private final double lineHeight;

  /**
   * @param widest how wide a label may be before it is wrapped, then cut
   */
  EndLabels(double widest, float textSize) {
    this.widest = widest;
    this.lineHeight = textSize * 1.25;
  }

  void add(String name, String number, Font font, Color colour, double value) {
    labels.add(new Label(wrap(name, number, font, widest), font, colour, value, null, colour));
  }

  void addSigned(String name, String number, Font font, Shape sign, Color tint, double value) {
    List<String> lines = wrap(name, number, font, widest - SIGN_WIDTH);
    labels.add(new Label(lines, font, Theme.INK, value, sign, tint));
  }

  /** How much room the labels need on the right. */
  double width() {
    double width = 0;
    for (Label label : labels) {
      double sign = label.sign() == null ? 0 : SIGN_WIDTH;
      for (String line : label.lines()) {
        width = Math.max(width, ChartFonts.width(label.font(), line) + sign);
      }
    }
    return labels.isEmpty() ? 0 : width + GAP + 2;
  }

  /** What the vertical axis makes of a value. */
  interface Height {
    double of(double value);
  }

  void draw(Graphics2D g, double x, double top, double bottom, Height height) {
    List<Label> sorted = new ArrayList<>(labels);
    sorted.sort(Comparator.comparingDouble((Label label) -> -label.value()));
    double[] starts = spread(sorted, top, bottom, height);
    for (int i = 0; i < sorted.size(); i++) {
      draw(g, sorted.get(i), x + GAP, starts[i]);
    }
  }

  private void draw(Graphics2D g, Label label, double x, double start) {
    double left = x;
    if (label.sign() != null) {
      g.setPaint(label.tint());
      AffineTransform move = AffineTransform.getTranslateInstance(x + 4, start + lineHeight * 0.5);
      g.fill(move.createTransformedShape(label.sign()));
      left += SIGN_WIDTH;
    }
    g.setFont(label.font());
    g.setPaint(label.colour());
    double baseline = start + lineHeight * 0.8;
    for (String line : label.lines()) {
      g.drawString(line, (float) left, (float) baseline);
      baseline += lineHeight;
    }
  }

  // Down from the top, then up from the bottom: what was below stays below.
  private double[] spread(List<Label> sorted, double top, double bottom, Height height) {
    double[] starts = new double[sorted.size()];
    double free = top;
    for (int i = 0; i < starts.length; i++) {
      Label label = sorted.get(i);
      starts[i] = Math.max(free, height.of(label.value()) - lineHeight / 2);
      free = starts[i] + tall(label);
    }
    double limit = bottom;
    for (int i = starts.length - 1; i >= 0; i--) {
      starts[i] = Math.min(starts[i], limit - tall(sorted.get(i)));
      limit = starts[i];
    }
    return starts;
  }

  private double tall(Label label) {
    return label.lines().size() * lineHeight;
  }

  private static List<String> wrap(String name, String number, Font font, double width) {
    String whole = name.isEmpty() || number.isEmpty() ? name + number : name + " " + number;
    if (ChartFonts.width(font, whole) <= width || name.isEmpty() || number.isEmpty()) {
      return List.of(ChartFonts.fit(font, whole, width));
    }
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : name.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && ChartFonts.width(font, longer) > width) {
        lines.add(ChartFonts.fit(font, line, width));
        longer = word;
      }
      line = longer;
    }
    lines.add(ChartFonts.fit(font, line, width));
    lines.add(ChartFonts.fit(font, number, width));
    return lines;
  }
}
