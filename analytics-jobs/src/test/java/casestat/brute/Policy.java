package casestat.brute;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One promise of the profile.
 *
 * @param continues whether a reopening within 14 days goes on with the same clock
 */
record Policy(
    List<?> priorities,
    List<?> serviceTypes,
    Target firstResponse,
    Target resolution,
    boolean continues) {

  static Policy of(Map<?, ?> yaml) {
    Map<?, ?> where = (Map<?, ?>) Objects.requireNonNull(yaml.get("where"));
    if (!Objects.equals(yaml.get("pauses"), List.of("waiting for citizen"))) {
      throw new IllegalArgumentException(yaml + ": pauses for something else");
    }
    return new Policy(
        values(where, "priority"),
        values(where, "service_type"),
        Target.of(String.valueOf(yaml.get("first_response"))),
        Target.of(String.valueOf(yaml.get("resolution"))),
        switch (String.valueOf(yaml.get("reopen"))) {
          case "continue within 14 days" -> true;
          case "new cycle" -> false;
          default -> throw new IllegalArgumentException(yaml + ": another way to reopen");
        });
  }

  /** Where no values are stated, all match. */
  boolean matches(LogEntry opening) {
    return (priorities.isEmpty() || priorities.contains(opening.priority()))
        && (serviceTypes.isEmpty() || serviceTypes.contains(opening.serviceType()));
  }

  private static List<?> values(Map<?, ?> where, String column) {
    Object values = where.get(column);
    return values == null ? List.of() : (List<?>) values;
  }
}
