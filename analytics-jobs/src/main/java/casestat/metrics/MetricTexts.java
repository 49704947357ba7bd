package casestat.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What the metrics that ship say of themselves in another language than English: beside {@code
 * x.metrics.yml} stands {@code x.es.yml} with the texts of each, and of no other.
 */
final class MetricTexts {
  private static final List<String> KEYS = List.of("label", "means", "formula");
  private static final Map<String, Map<String, MetricText>> BY_CODE = new ConcurrentHashMap<>();

  private final String file;
  private final List<String> mistakes;

  /** Mistakes are added to {@code mistakes}, each with its place. */
  MetricTexts(String file, List<String> mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  /**
   * By metric.
   *
   * @param code of the language: {@code es}
   * @throws IllegalStateException with every mistake, or if a file is not there
   */
  static Map<String, MetricText> of(String code) {
    return BY_CODE.computeIfAbsent(code, MetricTexts::readAll);
  }

  private static Map<String, MetricText> readAll(String code) {
    Map<String, MetricText> texts = new LinkedHashMap<>();
    List<String> mistakes = new ArrayList<>();
    for (String name : Metrics.FILES) {
      String file = "%s.%s.yml".formatted(name, code);
      List<String> metrics = Metrics.inFile(name).stream().map(Metric::metric).toList();
      texts.putAll(new MetricTexts(file, mistakes).read(Metrics.text(file), metrics));
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalStateException(String.join("\n", mistakes));
    }
    return Map.copyOf(texts);
  }

  /**
   * The sound entries of the file.
   *
   * @param metrics of which it must have the texts
   */
  Map<String, MetricText> read(String yaml, List<String> metrics) {
    Object document;
    try {
      document = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml);
    } catch (YamlEngineException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
    if (!(document instanceof Map<?, ?> entries)) {
      throw new IllegalStateException(file + ": must be a map from metrics to their texts");
    }
    Map<String, MetricText> texts = new LinkedHashMap<>();
    for (String metric : metrics) {
      if (!entries.containsKey(metric)) {
        mistake(metric, "is missing");
      } else if (entries.get(metric) instanceof Map<?, ?> entry) {
        int before = mistakes.size();
        MetricText text = text(metric, entry);
        if (mistakes.size() == before) {
          texts.put(metric, text);
        }
      } else {
        mistake(metric, "must be keys and values");
      }
    }
    Set<Object> unknown = new LinkedHashSet<>(entries.keySet());
    metrics.forEach(unknown::remove);
    unknown.forEach(id -> mistake(String.valueOf(id), "no metric of the file beside it"));
    return texts;
  }

  private MetricText text(String metric, Map<?, ?> entry) {
    Set<Object> unknown = new LinkedHashSet<>(entry.keySet());
    KEYS.forEach(unknown::remove);
    unknown.forEach(key -> mistake(metric, key + ": no such key"));
    return new MetricText(
        said(metric, entry, "label"), said(metric, entry, "means"), said(metric, entry, "formula"));
  }

  private String said(String metric, Map<?, ?> entry, String key) {
    if (!entry.containsKey(key)) {
      mistake(metric, key + ": is missing");
    } else if (entry.get(key) instanceof String text && !text.isBlank()) {
      MetricText.mistake(text).ifPresent(what -> mistake(metric, key + ": " + what));
      return MetricFile.oneLine(text);
    } else {
      mistake(metric, key + ": must be text");
    }
    return "";
  }

  private void mistake(String place, String what) {
    mistakes.add("%s: %s: %s".formatted(file, place, what));
  }
}
