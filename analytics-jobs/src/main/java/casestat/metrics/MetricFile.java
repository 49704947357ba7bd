package casestat.metrics;

import casestat.metrics.Metric.Better;
import casestat.metrics.Metric.Cohort;
import casestat.metrics.Metric.Unit;
import casestat.profile.OwnMetric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one {@code *.metrics.yml}, or an entry of a profile in the same form. A key it does not
 * know is a mistake, and every mistake is told. What a metric says of itself keeps its blanks.
 */
final class MetricFile {
  private final String file;
  private final Complaints complaints;
  private int count;

  /** Mistakes are added to {@code mistakes}, each with its place. */
  MetricFile(String file, List<String> mistakes) {
    this(
        file,
        (place, key, what) -> mistakes.add("%s: %s: %s: %s".formatted(file, place, key, what)));
  }

  MetricFile(String file, Complaints complaints) {
    this.file = file;
    this.complaints = complaints;
  }

  /** Hears of every mistake. */
  interface Complaints {
    /**
     * @param place the id of the metric, or its number in the file
     */
    void add(String place, String key, String what);
  }

  /** The sound entries of the file. */
  List<Metric> metrics(String yaml) {
    Object document;
    try {
      document = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml);
    } catch (YamlEngineException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
    if (!(document instanceof List<?> entries)) {
      throw new IllegalStateException(file + ": must be a list of metrics");
    }
    List<Metric> metrics = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i) instanceof Map<?, ?> entry) {
        metric(entry, "[%d]".formatted(i)).ifPresent(metrics::add);
      } else {
        throw new IllegalStateException("%s: [%d]: must be keys and values".formatted(file, i));
      }
    }
    return metrics;
  }

  /** Empty after a mistake. */
  Optional<Metric> metric(Map<?, ?> entry, String index) {
    int before = count;
    Metric metric = read(entry, index);
    return count == before ? Optional.of(metric) : Optional.empty();
  }

  private Metric read(Map<?, ?> entry, String index) {
    String place = entry.get("metric") instanceof String id ? id : index;
    Set<Object> unknown = new LinkedHashSet<>(entry.keySet());
    unknown.removeAll(OwnMetric.KEYS);
    unknown.forEach(key -> mistake(place, String.valueOf(key), "no such key"));

    Unit unit = oneOf(Unit.class, entry, place, "unit");
    String numerator = text(entry, place, "numerator");
    String denominator = optional(entry, place, "denominator");
    boolean divides = denominator != null;
    if (unit.isRatio() ? !divides : unit == Unit.CASES && divides) {
      mistake(
          place,
          "denominator",
          "a share or rate has one, a mean of seconds may, and a count has none");
    }
    Cohort counts = oneOf(Cohort.class, entry, place, "counts");
    String on = optional(entry, place, "on");
    String from = text(entry, place, "from");
    boolean hasPeriods = from.matches(".*\\bperiods\\b.*\\bp\\b.*");
    if (on == null ? !hasPeriods : counts == Cohort.OPEN_AT_END) {
      mistake(
          place,
          "on",
          "the day on which a row is counted; what is open at the end of a period has none");
    }
    String cases = optional(entry, place, "cases");
    String key = optional(entry, place, "key");
    return new Metric(
        text(entry, place, "metric"),
        said(entry, place, "label"),
        unit,
        oneOf(Better.class, entry, place, "better"),
        said(entry, place, "means"),
        said(entry, place, "formula"),
        counts,
        from,
        optional(entry, place, "where"),
        on == null ? "" : on,
        numerator,
        denominator,
        cases == null ? "count(*)" : cases,
        key == null ? "case_id" : key,
        dimensions(entry, place),
        optional(entry, place, "decision"),
        monthly(entry, place),
        List.of());
  }

  private boolean monthly(Map<?, ?> entry, String place) {
    if (!entry.containsKey("monthly")) {
      return false;
    }
    if (entry.get("monthly") instanceof Boolean monthly) {
      return monthly;
    }
    mistake(place, "monthly", "must be true or false");
    return false;
  }

  private List<String> dimensions(Map<?, ?> entry, String place) {
    if (!entry.containsKey("by")) {
      return Metric.DIMENSIONS;
    }
    if (!(entry.get("by") instanceof List<?> names)) {
      mistake(place, "by", "must be a list of dimensions");
      return List.of();
    }
    List<String> by = new ArrayList<>();
    for (Object name : names) {
      if (name instanceof String dimension && Metric.CUTS.contains(dimension)) {
        by.add(dimension);
      } else {
        mistake(place, "by", "no dimension \"%s\"".formatted(name));
      }
    }
    return by;
  }

  private <E extends Enum<E>> E oneOf(Class<E> type, Map<?, ?> entry, String place, String key) {
    String said = text(entry, place, key);
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (words(constant).equals(said)) {
        return constant;
      }
    }
    String choices =
        Arrays.stream(constants).map(MetricFile::words).collect(Collectors.joining(", "));
    mistake(place, key, "\"%s\" is none of %s".formatted(said, choices));
    return constants[0];
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String text(Map<?, ?> entry, String place, String key) {
    String text = optional(entry, place, key);
    if (text == null && !entry.containsKey(key)) {
      mistake(place, key, "is missing");
    }
    return text == null ? "" : text;
  }

  // With blanks for the words of the service.
  private String said(Map<?, ?> entry, String place, String key) {
    String text = text(entry, place, key);
    MetricText.mistake(text).ifPresent(what -> mistake(place, key, what));
    return text;
  }

  private @Nullable String optional(Map<?, ?> entry, String place, String key) {
    if (!entry.containsKey(key)) {
      return null;
    }
    if (entry.get(key) instanceof String text && !text.isBlank()) {
      return oneLine(text);
    }
    mistake(place, key, "must be text");
    return null;
  }

  /** Line breaks are for the reader of the file; two populations are the same however broken. */
  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private void mistake(String place, String key, String what) {
    count++;
    complaints.add(place, key, what);
  }
}
