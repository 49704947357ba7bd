package casestat.profile;

import java.io.Serializable;
import java.util.List;

/**
 * Where an area lies.
 *
 * @param area its name, as in the data
 * @param rings its outer and its inner borders, each closed: what an odd number of them surrounds
 *     is in it
 */
public record Outline(String area, List<List<Point>> rings) implements Serializable {

  /** In degrees, east and north. */
  public record Point(double longitude, double latitude) implements Serializable {}

  public Outline {
    rings = rings.stream().map(List::copyOf).toList();
  }
}
