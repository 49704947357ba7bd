package casestat.propose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which columns of a file are times, and how each is written. */
final class TimeColumns {
  private final Map<String, String> patterns = new HashMap<>();
  private final boolean isDecided;

  TimeColumns(Sample sample) {
    for (Column column : sample.columns()) {
      TimeWords.of(column.cells()).ifPresent(pattern -> patterns.put(column.name(), pattern));
    }
    this.isDecided = decide(sample);
  }

  // One column that shows a thirteenth of a month says how the others are meant.
  private boolean decide(Sample sample) {
    Set<String> open = new HashSet<>();
    Set<Boolean> dayFirst = new HashSet<>();
    for (Column column : sample.columns()) {
      String pattern = patterns.get(column.name());
      if (pattern != null && TimeWords.turned(pattern).isPresent()) {
        if (TimeWords.isUndecided(pattern, column.cells())) {
          open.add(column.name());
        } else {
          dayFirst.add(pattern.startsWith("d"));
        }
      }
    }
    // Of undecided ones the month was taken to stand first.
    if (dayFirst.equals(Set.of(true))) {
      open.forEach(
          name -> patterns.computeIfPresent(name, (n, p) -> TimeWords.turned(p).orElse(p)));
    }
    return dayFirst.size() == 1;
  }

  boolean has(Column column) {
    return patterns.containsKey(column.name());
  }

  /** Null for a column that is none of times. */
  @Nullable String pattern(Column column) {
    return patterns.get(column.name());
  }

  /** Whether nothing in the file says if the day or the month stands first in this column. */
  boolean isUndecided(Column column) {
    return !isDecided
        && Optional.ofNullable(pattern(column))
            .filter(pattern -> TimeWords.isUndecided(pattern, column.cells()))
            .isPresent();
  }
}
