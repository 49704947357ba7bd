package casestat.profile;

import casestat.profile.Outline.Point;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads where areas lie: a file of GeoJSON (RFC 7946) with a polygon or several for each area. */
final class AreasReader {
  /** A city's districts with every bend of their borders; more would only make pages slow. */
  private static final int MOST_BYTES = 8 << 20;

  private static final int LEAST_OF_A_RING = 4;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ProfileFile file;
  private final Findings findings;

  AreasReader(ProfileFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  List<Outline> read(YamlNode node) {
    Fields fields = node.fields(Shape.AREAS);
    String name = fields.read("file", NameWords::text, "");
    String property = fields.read("name", NameWords::text, "");
    if (name.isEmpty() || property.isEmpty()) {
      return List.of();
    }
    byte[] bytes = file.beside(name).orElse(null);
    if (bytes == null) {
      fields
          .node()
          .mistake("no file \"" + name + '"', "put it beside the profile, or leave areas out");
      return List.of();
    }
    return new Collection(name, property).read(bytes);
  }

  /** One file while it is read. */
  private final class Collection {
    private final String name;
    private final String property;

    Collection(String name, String property) {
      this.name = name;
      this.property = property;
    }

    List<Outline> read(byte[] bytes) {
      if (bytes.length > MOST_BYTES) {
        mistake("", "larger than 8 MiB", "simplify the borders: a picture shows no more");
        return List.of();
      }
      JsonNode root;
      try {
        root = JSON.readTree(bytes);
      } catch (JsonProcessingException e) {
        findings.add(
            new Mistake(
                name,
                e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                e.getLocation() == null ? 0 : e.getLocation().getColumnNr(),
                "",
                "not JSON, " + e.getOriginalMessage(),
                "export it again as GeoJSON"));
        return List.of();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      if (!root.path("type").asText().equals("FeatureCollection")
          || !root.path("features").isArray()
          || root.path("features").isEmpty()) {
        mistake("", "no FeatureCollection with features", "export it as GeoJSON");
        return List.of();
      }
      Map<String, List<List<Point>>> areas = new LinkedHashMap<>();
      for (int i = 0; i < root.path("features").size(); i++) {
        feature(root.path("features").get(i), "features[" + i + ']', areas);
      }
      return areas.entrySet().stream().map(e -> new Outline(e.getKey(), e.getValue())).toList();
    }

    // A district of several pieces may come as several features.
    private void feature(JsonNode feature, String path, Map<String, List<List<Point>>> areas) {
      JsonNode said = feature.path("properties").path(property);
      if (!said.isValueNode() || said.isNull() || said.asText().isBlank()) {
        Set<String> known = new TreeSet<>();
        feature.path("properties").fieldNames().forEachRemaining(known::add);
        mistake(
            path + ".properties",
            "no \"" + property + '"',
            known.isEmpty()
                ? "give the feature the name of its area"
                : Nearest.suggest(property, known));
        return;
      }
      JsonNode geometry = feature.path("geometry");
      JsonNode coordinates = geometry.path("coordinates");
      List<List<Point>> rings =
          areas.computeIfAbsent(said.asText().strip(), a -> new ArrayList<>());
      switch (geometry.path("type").asText()) {
        case "Polygon" -> polygon(coordinates, path, rings);
        case "MultiPolygon" -> {
          requireBorders(coordinates, path);
          coordinates.forEach(polygon -> polygon(polygon, path, rings));
        }
        default ->
            mistake(path + ".geometry", "no Polygon or MultiPolygon", "an area needs its borders");
      }
    }

    private void polygon(JsonNode polygon, String path, List<List<Point>> rings) {
      requireBorders(polygon, path);
      polygon.forEach(ring -> ring(ring, path, rings));
    }

    // An area without one would be on the map, and nowhere to be seen.
    private void requireBorders(JsonNode coordinates, String path) {
      if (coordinates.isEmpty()) {
        mistake(path + ".geometry", "no border", "an area needs its borders");
      }
    }

    private void ring(JsonNode ring, String path, List<List<Point>> rings) {
      List<Point> points = new ArrayList<>();
      for (JsonNode place : ring) {
        double longitude = place.path(0).asDouble(Double.NaN);
        double latitude = place.path(1).asDouble(Double.NaN);
        // Metres of a national grid are the usual mistake.
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
          mistake(
              path + ".geometry",
              place + " is no place in degrees",
              "export it in longitude and latitude (EPSG:4326)");
          return;
        }
        points.add(new Point(longitude, latitude));
      }
      if (points.size() < LEAST_OF_A_RING) {
        mistake(path + ".geometry", "a border of " + points.size() + " points", "it needs four");
        return;
      }
      rings.add(points);
    }

    private void mistake(String path, String wrong, String mend) {
      findings.add(new Mistake(name, 0, 0, path, wrong, mend));
    }
  }
}
