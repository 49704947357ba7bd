package casestat.analyze;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which fact months a run computes again.
 *
 * @param months {@code yyyyMM}; null for all of them
 */
record Scope(@Nullable Set<Integer> months) {
  static final Scope EVERYTHING = new Scope(null);

  static Scope of(Set<Integer> months) {
    return new Scope(new TreeSet<>(months));
  }

  boolean isEverything() {
    return months == null;
  }

  boolean isNothing() {
    return months != null && months.isEmpty();
  }

  /** Of rows with a column of months. */
  String condition(String column) {
    if (months == null) {
      return "true";
    }
    return months.isEmpty()
        ? "false"
        : months.stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", column + " in (", ")"));
  }

  List<Integer> list() {
    return months == null ? List.of() : List.copyOf(months);
  }
}
