package casestat.metrics;

import casestat.lake.Period;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of facts, and the periods they are counted in.
 *
 * @param on the local day, as {@code yyyyMMdd}; empty where {@code from} joins the periods itself
 * @param where null for all rows
 * @param monthly whether days and weeks have none
 */
record Population(String from, String on, @Nullable String where, boolean monthly) {
  private static final Pattern FACTS =
      Pattern.compile(
          "\\b[a-z]+_(facts|spells|stays|phases|readings|holdings|lateness|reports)\\b");

  /** The tables of facts that it names. */
  Set<String> facts() {
    return FACTS.matcher(from).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /** Whether it is counted at the end of a period, and not on a day of it. */
  boolean isAtEnd() {
    return on.isEmpty();
  }

  /** The rows, each as often as there are periods in which it counts. */
  String source() {
    return isAtEnd() ? from : "%s join period_days p on p.day = %s".formatted(from, on);
  }

  /** The columns that name a period. */
  String key() {
    return "p.grain, p.period_start";
  }

  /** Those in which it is counted. */
  List<Period> of(List<Period> periods) {
    return monthly
        ? periods.stream()
            .filter(p -> !p.grain().equals("day") && !p.grain().equals("week"))
            .toList()
        : periods;
  }
}
