package casestat.metrics;

import casestat.lake.Definition;
import casestat.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The metrics that ship, in the order of their files. */
public final class Metrics {
  /** A class path cannot be listed; a test holds this list against the folder. */
  static final List<String> FILES =
      List.of(
          "intake",
          "backlog",
          "response",
          "resolution",
          "outcome",
          "promises",
          "cohort",
          "incidents",
          "people",
          "social",
          "calls",
          "portal",
          "contacts");

  private static final Map<String, Metric> BLANK = read();
  private static final Map<String, Metric> CATALOGUE = filled();

  private Metrics() {}

  /** In English and with casestat's own words. */
  public static List<Metric> catalogue() {
    return List.copyOf(CATALOGUE.values());
  }

  /** In English, with blanks for the words of the service. */
  static List<Metric> blank() {
    return List.copyOf(BLANK.values());
  }

  /** What one that ships says in a language, with blanks for the words of the service. */
  static MetricText textOf(Metric shipped, Language language) {
    return language.code().equals(Language.ENGLISH.code())
        ? shipped.text()
        : Objects.requireNonNull(MetricTexts.of(language.code()).get(shipped.metric()));
  }

  /**
   * The metric of this id.
   *
   * @throws IllegalArgumentException if there is none, naming the id that comes nearest
   */
  public static Metric metric(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no metric \"%s\": did you mean \"%s\"?".formatted(id, nearest(id))));
  }

  public static Optional<Metric> find(String id) {
    return Optional.ofNullable(CATALOGUE.get(id));
  }

  /** What travels with the figures: one row per metric of the catalogue. */
  public static List<Definition> definitions() {
    return catalogue().stream().map(Metric::definition).toList();
  }

  /** The metrics that one of {@link #FILES} defines, as {@link #blank()} has them. */
  static List<Metric> inFile(String name) {
    return new MetricFile(name, new ArrayList<>()).metrics(text(name + ".metrics.yml"));
  }

  private static Map<String, Metric> filled() {
    Map<String, Metric> filled = new LinkedHashMap<>();
    BLANK.forEach(
        (id, metric) -> filled.put(id, metric.saying(metric.text().filled(Language.ENGLISH))));
    return Collections.unmodifiableMap(filled);
  }

  private static Map<String, Metric> read() {
    Map<String, Metric> byId = new LinkedHashMap<>();
    List<String> mistakes = new ArrayList<>();
    for (String name : FILES) {
      String file = name + ".metrics.yml";
      for (Metric metric : new MetricFile(file, mistakes).metrics(text(file))) {
        if (byId.putIfAbsent(metric.metric(), metric) != null) {
          mistakes.add("%s: %s: is defined twice".formatted(file, metric.metric()));
        }
      }
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalStateException(String.join("\n", mistakes));
    }
    return Collections.unmodifiableMap(byId);
  }

  /** A file that stands beside this package's classes. */
  static String text(String file) {
    try (InputStream stream = Metrics.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static String nearest(String id) {
    return CATALOGUE.keySet().stream().min(Comparator.comparingInt(k -> edits(id, k))).orElse("");
  }

  /** How many letters must be put in, taken out or changed to turn one word into the other. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
