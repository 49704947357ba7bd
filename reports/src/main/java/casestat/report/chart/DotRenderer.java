package casestat.report.chart;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Lines with dots: a white rim where final, hollow where provisional, a diamond where unusual. */
final class DotRenderer extends XYLineAndShapeRenderer {

  /** What one dot looks like. */
  enum Dot {
    NONE,
    FINAL,
    HOLLOW,
    SIGNAL
  }

  /** Says how a line and each of its dots look. */
  interface Look {
    Color line(int series);

    Stroke stroke(int series);

    Dot dot(int series, int item);

    Color colour(int series, int item);
  }

  private final transient Look look;
  private final double dotSize;

  DotRenderer(Look look, double dotSize) {
    super(true, true);
    this.look = look;
    this.dotSize = dotSize;
    setUseFillPaint(true);
    setUseOutlinePaint(true);
    setDrawOutlines(true);
  }

  @Override
  public Paint getItemPaint(int series, int item) {
    return look.line(series);
  }

  @Override
  public Stroke getItemStroke(int series, int item) {
    return look.stroke(series);
  }

  @Override
  public boolean getItemShapeVisible(int series, int item) {
    return look.dot(series, item) != Dot.NONE;
  }

  @Override
  public Shape getItemShape(int series, int item) {
    return look.dot(series, item) == Dot.SIGNAL
        ? Marks.diamond(dotSize + 3)
        : Marks.of(series, dotSize);
  }

  @Override
  public Paint getItemFillPaint(int series, int item) {
    return switch (look.dot(series, item)) {
      case NONE, FINAL -> look.colour(series, item);
      case HOLLOW -> Theme.PAPER;
      case SIGNAL -> Theme.SIGNAL;
    };
  }

  @Override
  public Paint getItemOutlinePaint(int series, int item) {
    return look.dot(series, item) == Dot.HOLLOW ? look.colour(series, item) : Theme.PAPER;
  }

  @Override
  public Stroke getItemOutlineStroke(int series, int item) {
    return look.dot(series, item) == Dot.HOLLOW ? Theme.LINE : Theme.RIM;
  }
}
