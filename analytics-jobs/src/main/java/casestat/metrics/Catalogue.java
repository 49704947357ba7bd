package casestat.metrics;

import casestat.lake.Definition;
import casestat.language.Language;
import casestat.profile.Goal;
import casestat.profile.Mistake;
import casestat.profile.OwnMetric;
import casestat.profile.Page;
import casestat.profile.ProfileException;
import casestat.profile.ServiceProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The metrics of a service: those that ship, and those that its profile adds. What they say of
 * themselves is in one language, with the service's words for things.
 */
public final class Catalogue {
  private static final String FORM = "METRICS.md shows the form";

  /** In English, or as the profile says it, with blanks for the service's words. */
  private final Map<String, Metric> blank;

  private final Map<String, Metric> byId;

  private Catalogue(Map<String, Metric> blank, Language language) {
    this.blank = Collections.unmodifiableMap(blank);
    Map<String, Metric> said = new LinkedHashMap<>();
    blank.forEach((id, metric) -> said.put(id, said(metric, language)));
    this.byId = Collections.unmodifiableMap(said);
  }

  private Catalogue(Catalogue other, UnaryOperator<String> how) {
    this.blank = other.blank;
    Map<String, Metric> said = new LinkedHashMap<>();
    other.byId.forEach(
        (id, metric) ->
            said.put(
                id,
                metric.saying(
                    new MetricText(
                        how.apply(metric.label()),
                        how.apply(metric.means()),
                        how.apply(metric.formula())))));
    this.byId = Collections.unmodifiableMap(said);
  }

  // What a profile adds is said in the one language in which it is written.
  private static Metric said(Metric metric, Language language) {
    MetricText text =
        Metrics.find(metric.metric()).isPresent()
            ? Metrics.textOf(metric, language)
            : metric.text();
    return metric.saying(text.filled(language));
  }

  /** The same, with every text of every metric said otherwise. */
  public Catalogue saying(UnaryOperator<String> how) {
    return new Catalogue(this, how);
  }

  /** The same in another language of the service. */
  public Catalogue in(Language language) {
    return new Catalogue(blank, language);
  }

  /**
   * In the language of the service's reports. The SQL of what the profile adds is tried on tables
   * without rows.
   *
   * @throws ProfileException with every mistake in what the profile adds
   */
  public static Catalogue of(ServiceProfile profile) {
    List<Mistake> mistakes = new ArrayList<>();
    Catalogue catalogue = read(profile, mistakes);
    if (!mistakes.isEmpty()) {
      throw new ProfileException(mistakes);
    }
    return catalogue;
  }

  /** Every mistake in what a profile adds. */
  public static List<Mistake> mistakes(ServiceProfile profile) {
    List<Mistake> mistakes = new ArrayList<>();
    read(profile, mistakes);
    return mistakes;
  }

  private static Catalogue read(ServiceProfile profile, List<Mistake> mistakes) {
    Map<String, Metric> byId = new LinkedHashMap<>();
    Metrics.blank().forEach(metric -> byId.put(metric.metric(), metric));
    for (OwnMetric own : profile.ownMetrics()) {
      MetricFile.Complaints complaints =
          (place, key, what) -> mistakes.add(own.mistake(key, what, FORM));
      new MetricFile(own.file(), complaints)
          .metric(entry(own), own.metric())
          .ifPresent(
              metric -> {
                if (byId.putIfAbsent(metric.metric(), metric) != null) {
                  mistakes.add(
                      own.mistake(
                          "metric",
                          "\"%s\" is there already".formatted(metric.metric()),
                          "give it an id of its own"));
                }
              });
    }
    for (Goal watched : profile.metrics()) {
      for (String pair : watched.pairs()) {
        Metric metric = byId.get(watched.metric());
        if (metric != null && !metric.by().containsAll(Cut.parts(pair))) {
          mistakes.add(
              new Mistake(
                  profile.profile(),
                  0,
                  0,
                  "metrics: " + watched.metric(),
                  "cannot be cut " + pair,
                  "it can be by " + String.join(", ", metric.by())));
        }
      }
      byId.computeIfPresent(watched.metric(), (id, metric) -> metric.with(watched.pairs()));
    }
    for (Page page : profile.pages()) {
      page.charts().forEach(chart -> checkCut(profile, page, chart, byId, mistakes));
      page.tables().forEach(table -> checkCut(profile, page, table, byId, mistakes));
    }
    // What has a mistake already would only be told of it in other words.
    if (mistakes.isEmpty() && !profile.ownMetrics().isEmpty()) {
      try (Trial trial = new Trial()) {
        profile.ownMetrics().forEach(own -> mistakes.addAll(trial.of(own, byId.get(own.metric()))));
      }
    }
    return new Catalogue(byId, Language.of(profile));
  }

  // A chart of what no figure is cut by would say that there is nothing, or 0 of everything.
  private static void checkCut(
      ServiceProfile profile,
      Page page,
      Page.Chart chart,
      Map<String, Metric> byId,
      List<Mistake> mistakes) {
    for (String id : chart.metrics()) {
      Metric metric = byId.get(id);
      if (metric != null && chart.as() == Page.As.DAYS && !Breakdown.countsDays(metric)) {
        mistakes.add(
            new Mistake(
                profile.profile(),
                0,
                0,
                "pages: %s: %s".formatted(page.page(), chart.chart()),
                id + " does not count by the day",
                "days are of what comes or goes, as incoming_cases or calls_offered"));
      }
      if (metric != null && chart.as() == Page.As.DISTRIBUTION && !Spread.isOf(metric)) {
        mistakes.add(
            unfit(
                profile,
                page,
                chart,
                id + " is no percentile of times",
                "a distribution is of what takes time, as resolution_time_median"));
      }
      boolean isOfClosed =
          metric != null
              && Spread.isOf(metric)
              && (metric.counts() == Metric.Cohort.RESOLVED
                  || metric.counts() == Metric.Cohort.FIRST_RESOLVED);
      if (metric != null && chart.as() == Page.As.SURVIVAL && !isOfClosed) {
        mistakes.add(
            unfit(
                profile,
                page,
                chart,
                id + " is no time to resolve",
                "survival is of what waits to be settled: say resolution_time_median"));
      }
      if (metric != null
          && chart.as() == Page.As.FLOW
          && (metric.unit() != Metric.Unit.CASES || metric.subject() != Metric.Subject.CASES)) {
        mistakes.add(
            unfit(
                profile,
                page,
                chart,
                id + " does not count cases",
                "a flow is of cases, as incoming_cases, resolved_cases and open_backlog"));
      }
      if (metric != null && chart.comparesMembers() && !metric.by().contains(chart.by())) {
        mistakes.add(notCut(profile, page, chart.chart(), id, chart.by(), metric.by()));
      }
    }
  }

  private static Mistake unfit(
      ServiceProfile profile, Page page, Page.Chart chart, String wrong, String mend) {
    return new Mistake(
        profile.profile(),
        0,
        0,
        "pages: %s: %s".formatted(page.page(), chart.chart()),
        wrong,
        mend);
  }

  private static void checkCut(
      ServiceProfile profile,
      Page page,
      Page.Table table,
      Map<String, Metric> byId,
      List<Mistake> mistakes) {
    for (String id : table.metrics()) {
      Metric metric = byId.get(id);
      for (String by : table.by()) {
        if (metric != null && !Cut.all(metric).contains(by)) {
          mistakes.add(notCut(profile, page, table.table(), id, by, Cut.all(metric)));
        }
      }
    }
  }

  private static Mistake notCut(
      ServiceProfile profile,
      Page page,
      String part,
      String metric,
      String by,
      List<String> possible) {
    return new Mistake(
        profile.profile(),
        0,
        0,
        "pages: %s: %s".formatted(page.page(), part),
        "%s cannot be cut by %s".formatted(metric, by),
        possible.isEmpty()
            ? "it is of the whole only"
            : "it can be by " + String.join(", ", possible));
  }

  // As the YAML of a file of metrics would be read.
  private static Map<String, Object> entry(OwnMetric own) {
    Map<String, Object> entry = new LinkedHashMap<>();
    own.values()
        .forEach(
            (key, value) -> {
              if (value.isList()) {
                entry.put(key, value.texts());
              } else if (key.equals("monthly") && value.texts().get(0).matches("true|false")) {
                entry.put(key, Boolean.valueOf(value.texts().get(0)));
              } else {
                entry.put(key, value.texts().get(0));
              }
            });
    return entry;
  }

  /** In the order of the files, the profile's own last. */
  public List<Metric> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Metric> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The metric of this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Metric metric(String id) {
    return find(id).orElseGet(() -> Metrics.metric(id));
  }

  /** What travels with the figures: one row per metric. */
  public List<Definition> definitions() {
    return all().stream().map(Metric::definition).toList();
  }
}
