package casestat.report;

import casestat.lake.Figure;
import casestat.metrics.Catalogue;
import casestat.profile.ServiceProfile;
import java.util.ArrayList;
import java.util.List;
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
                list.add(
                    Restated.withoutCases(
                        catalogue.find(key.metric()).orElse(null),
                        key,
                        pair.told(),
                        cause,
                        Flow.WITHHELD));
              }
            });
    list.sort(Restated.order(profile));
    return list;
  }
}
