package casestat.brute;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the city promises: the shipped profile and its holidays, read as bare YAML. */
final class Policies {
  private final List<Policy> policies = new ArrayList<>();
  private final Set<LocalDate> holidays = new HashSet<>();

  static Policies read() throws IOException {
    Policies read = new Policies();
    for (Object each : list(yaml("/profiles/city311.yml"), "policies")) {
      read.policies.add(Policy.of((Map<?, ?>) each));
    }
    for (Object each : list(yaml("/profiles/us-federal.yml"), "days")) {
      read.holidays.add(LocalDate.parse(String.valueOf(((Map<?, ?>) each).get("date"))));
    }
    return read;
  }

  /** The first that matches a case as it was at some moment. */
  Policy promisedAt(LogEntry moment) {
    for (Policy policy : policies) {
      if (policy.matches(moment)) {
        return policy;
      }
    }
    throw new IllegalStateException(moment.caseId() + ": promised nothing");
  }

  OfficeDays officeDays() {
    return new OfficeDays(holidays);
  }

  private static Map<?, ?> yaml(String resource) throws IOException {
    try (InputStream bytes = Policies.class.getResourceAsStream(resource)) {
      Object tree =
          new Load(LoadSettings.builder().build())
              .loadFromInputStream(Objects.requireNonNull(bytes, resource));
      return (Map<?, ?>) Objects.requireNonNull(tree);
    }
  }

  private static List<?> list(Map<?, ?> tree, String key) {
    return (List<?>) Objects.requireNonNull(tree.get(key), key);
  }
}
