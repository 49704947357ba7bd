package casestat.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the metrics that a profile adds. */
final class OwnMetricReader {
  private OwnMetricReader() {}

  static List<OwnMetric> read(YamlNode node) {
    return node.list().stream().map(OwnMetricReader::metric).toList();
  }

  private static OwnMetric metric(YamlNode node) {
    Fields fields = node.fields(Shape.OWN_METRIC);
    fields.find("metric").ifPresent(id -> id.read(NameWords::name, ""));
    Map<String, OwnMetric.Value> values = new LinkedHashMap<>();
    for (String key : Shape.OWN_METRIC.keys()) {
      fields.find(key).ifPresent(value -> values.put(key, value(value)));
    }
    return new OwnMetric(node.file().name(), place(node), values);
  }

  private static OwnMetric.Value value(YamlNode node) {
    List<String> texts =
        node.isList() ? node.list(NameWords::text, "") : List.of(node.read(NameWords::text, ""));
    return new OwnMetric.Value(texts, node.isList(), place(node));
  }

  private static OwnMetric.Place place(YamlNode node) {
    return new OwnMetric.Place(node.line(), node.column(), node.path());
  }
}
