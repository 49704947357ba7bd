package casestat.report.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Shapes of dots: series differ in shape, so that they differ without colour. */
final class Marks {

  private Marks() {}

  static Shape of(int series, double size) {
    return switch (series % 4) {
      case 0 -> dot(size);
      case 1 -> new Rectangle2D.Double(-size * 0.45, -size * 0.45, size * 0.9, size * 0.9);
      case 2 -> polygon(0, -size * 0.6, size * 0.58, size * 0.45, -size * 0.58, size * 0.45);
      default -> diamond(size);
    };
  }

  static Shape dot(double size) {
    return new Ellipse2D.Double(-size / 2, -size / 2, size, size);
  }

  static Shape diamond(double size) {
    double half = size * 0.65;
    return polygon(0, -half, half, 0, 0, half, -half, 0);
  }

  private static Shape polygon(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }
}
