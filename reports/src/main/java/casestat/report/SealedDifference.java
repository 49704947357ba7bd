package casestat.report;

import casestat.lake.Figure;
import casestat.metrics.Catalogue;
import casestat.metrics.Metric;
import casestat.profile.ServiceProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which figures differ, where only the figures are left: no cases, and no cause but a given one.
 */
final class SealedDifference {
  private SealedDifference() {}

  /**
   * @param cause of all of them; null where it is not known
   */
  static List<Restated> of(
      List<Figure> before,
      List<Figure> after,
      ServiceProfile profile,
      Catalogue catalogue,
      @Nullable Cause cause) {
    List<Restated> list = new ArrayList<>();
    Pair.of(before, after)
        .forEach(
            (key, pair) -> {
              if (pair.differs()) {
                list.add(restated(key, pair.told(), catalogue, cause));
              }
            });
    list.sort(Restated.order(profile));
    return list;
  }

  private static Restated restated(
      Restated.Key key, Pair pair, Catalogue catalogue, @Nullable Cause cause) {
    @Nullable Metric metric = catalogue.find(key.metric()).orElse(null);
    Figure one = pair.before() == null ? pair.after() : pair.before();
    if (one == null) {
      throw new IllegalStateException(key + " is on neither side");
    }
    return new Restated(
        key.metric(),
        metric == null ? null : metric.unit(),
        one.grain(),
        one.periodStart(),
        key.dimension(),
        key.member(),
        pair.before(),
        pair.after(),
        cause,
        new TreeMap<>(),
        Flow.WITHHELD,
        metric == null || metric.denominator() == null ? null : Flow.WITHHELD,
        Flow.WITHHELD,
        Figure.WITHHELD,
        Figure.WITHHELD,
        Figure.WITHHELD,
        metric == null || pair.isShown(metric));
  }
}
