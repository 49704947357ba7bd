package casestat.report.chart;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** A part of a picture that answers when pointed at. */
record HotSpot(Shape area, String text, @Nullable String href) {

  /** WCAG 2.2, 2.5.8: smaller targets are hard to hit. */
  private static final double LEAST = 24;

  /** The area of a mark, grown until a finger finds it. */
  static HotSpot around(Rectangle2D mark, String text, @Nullable String href) {
    double width = Math.max(LEAST, mark.getWidth());
    double height = Math.max(LEAST, mark.getHeight());
    return new HotSpot(
        new Rectangle2D.Double(
            mark.getCenterX() - width / 2, mark.getCenterY() - height / 2, width, height),
        text,
        href);
  }
}
