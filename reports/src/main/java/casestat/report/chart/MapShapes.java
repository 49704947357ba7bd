package casestat.report.chart;

import casestat.profile.Outline;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Outlines as shapes of a picture: east to the right and north up, as wide as high in the middle of
 * the map. That is true enough for a city, and no country is drawn.
 */
final class MapShapes {
  /** How fine the search for the roomiest place in an area is. */
  private static final int GRID = 28;

  private final Map<String, Path2D> shapes = new LinkedHashMap<>();
  private final Rectangle2D bounds;

  /**
   * @param place what the map may fill; it stands at its top, in its middle
   */
  MapShapes(List<Outline> outlines, Rectangle2D place) {
    double west = 180;
    double east = -180;
    double south = 90;
    double north = -90;
    for (Outline outline : outlines) {
      for (List<Outline.Point> ring : outline.rings()) {
        for (Outline.Point point : ring) {
          west = Math.min(west, point.longitude());
          east = Math.max(east, point.longitude());
          south = Math.min(south, point.latitude());
          north = Math.max(north, point.latitude());
        }
      }
    }
    double stretch = Math.cos(Math.toRadians((south + north) / 2));
    double wide = Math.max(1e-9, (east - west) * stretch);
    double high = Math.max(1e-9, north - south);
    double scale = Math.min(place.getWidth() / wide, place.getHeight() / high);
    double left = place.getX() + (place.getWidth() - wide * scale) / 2;
    for (Outline outline : outlines) {
      Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      for (List<Outline.Point> ring : outline.rings()) {
        for (int i = 0; i < ring.size(); i++) {
          double x = left + (ring.get(i).longitude() - west) * stretch * scale;
          double y = place.getY() + (north - ring.get(i).latitude()) * scale;
          if (i == 0) {
            path.moveTo(x, y);
          } else {
            path.lineTo(x, y);
          }
        }
        path.closePath();
      }
      shapes.put(outline.area(), path);
    }
    bounds = new Rectangle2D.Double(left, place.getY(), wide * scale, high * scale);
  }

  /** How high a map is that is so wide. */
  static double height(List<Outline> outlines, double width) {
    Rectangle2D drawn = new MapShapes(outlines, new Rectangle2D.Double(0, 0, width, 1e6)).bounds();
    return drawn.getHeight();
  }

  Map<String, Path2D> all() {
    return shapes;
  }

  Rectangle2D bounds() {
    return bounds;
  }

  /**
   * The middle of the widest place in a shape where a text of this size lies in it; null where it
   * has none.
   */
  static @Nullable Point2D room(Shape shape, double width, double height) {
    Rectangle2D box = shape.getBounds2D();
    Point2D best = null;
    double most = -1;
    for (int column = 1; column < GRID; column++) {
      for (int row = 1; row < GRID; row++) {
        double x = box.getX() + box.getWidth() * column / GRID;
        double y = box.getY() + box.getHeight() * row / GRID;
        if (shape.contains(x - width / 2, y - height / 2, width, height)) {
          double room = room(shape, x, y, width, height);
          if (room > most) {
            most = room;
            best = new Point2D.Double(x, y);
          }
        }
      }
    }
    return best;
  }

  // By how much the text could grow.
  private static double room(Shape shape, double x, double y, double width, double height) {
    double grown = 0;
    while (grown < 60
        && shape.contains(
            x - width / 2 - grown, y - height / 2 - grown, width + 2 * grown, height + 2 * grown)) {
      grown += 2;
    }
    return grown;
  }
}
