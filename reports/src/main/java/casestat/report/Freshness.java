package casestat.report;

import casestat.lake.Delivery;
import casestat.lake.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How new the figures of a run are.
 *
 * @param asOf nothing that happened later counts
 * @param completeTo how far the source goes that is furthest behind; null where none says
 * @param sources each with how far it goes, in the order of their names
 */
public record Freshness(
    String runId, Instant asOf, @Nullable Instant completeTo, List<Source> sources) {

  /** A source is late when a day and more of a period is missing at its end. */
  private static final Duration SLACK = Duration.ofDays(1);

  /**
   * @param completeTo the latest thing that happened in any of its deliveries
   */
  public record Source(String source, int deliveries, @Nullable Instant completeTo) {}

  public Freshness {
    sources = List.copyOf(sources);
  }

  static Freshness of(Run run, List<Delivery> deliveries) {
    Map<String, Source> sources = new TreeMap<>();
    for (Delivery delivery : deliveries) {
      Source one = new Source(delivery.source(), 1, delivery.latestAt());
      sources.merge(delivery.source(), one, Freshness::sum);
    }
    return new Freshness(
        run.runId(), run.asOf(), run.dataCompleteTo(), new ArrayList<>(sources.values()));
  }

  private static Source sum(Source one, Source other) {
    return new Source(
        one.source(),
        one.deliveries() + other.deliveries(),
        later(one.completeTo(), other.completeTo()));
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  /** The sources that have not delivered to the end of a period. */
  public List<Source> lateFor(Instant end) {
    Instant wanted = (end.isBefore(asOf) ? end : asOf).minus(SLACK);
    return sources.stream()
        .filter(s -> s.completeTo() != null && s.completeTo().isBefore(wanted))
        .toList();
  }
}
