package casestat.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether a case can reach a policy past those before it: tried with every value that a policy
 * names, one that none names, and every date on which another policy begins or ends to hold.
 */
final class PolicyReach {
  /** Stands for every value that no policy names. */
  private static final String OTHER = "\0";

  /** Beyond so many combinations nothing is said: a profile of that size was made by a program. */
  private static final int MOST = 1_000_000;

  private int tried;

  /**
   * Why no case, or no case with one of the values it names, can reach it; empty for a sound one.
   */
  Optional<String> obstacle(SlaPolicy policy, List<SlaPolicy> before) {
    List<SlaPolicy> rivals =
        before.stream()
            .filter(b -> DateSpan.valid(b).overlaps(DateSpan.valid(policy)))
            .filter(b -> meets(b, policy))
            .toList();
    tried = 0;
    if (dates(policy, rivals).isEmpty()) {
      return Optional.empty();
    }
    if (!isReached(policy, rivals, policy.where())) {
      return Optional.of(
          "no case can reach it: " + takers(policy, rivals, policy.where(), "them all"));
    }
    for (Map.Entry<String, List<String>> condition : policy.where().entrySet()) {
      for (String value : condition.getValue()) {
        Map<String, List<String>> only = new HashMap<>(policy.where());
        only.put(condition.getKey(), List.of(value));
        if (condition.getValue().size() > 1 && !isReached(policy, rivals, only)) {
          return Optional.of(
              "no case with %s \"%s\" can reach it: %s"
                  .formatted(condition.getKey(), value, takers(policy, rivals, only, "them")));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether on a date some case with the values of this policy is taken by none. */
  boolean isOpen(SlaPolicy policy, LocalDate date, List<SlaPolicy> all) {
    List<SlaPolicy> there =
        all.stream()
            .filter(p -> DateSpan.valid(p).contains(date))
            .filter(p -> meets(p, policy))
            .toList();
    tried = 0;
    return isPassed(there, domain(there, policy.where()), 0, new HashMap<>());
  }

  private static boolean meets(SlaPolicy a, SlaPolicy b) {
    return a.where().entrySet().stream()
        .allMatch(
            e ->
                !b.where().containsKey(e.getKey())
                    || e.getValue().stream().anyMatch(b.where().get(e.getKey())::contains));
  }

  private boolean isReached(
      SlaPolicy policy, List<SlaPolicy> rivals, Map<String, List<String>> where) {
    for (LocalDate date : dates(policy, rivals)) {
      List<SlaPolicy> there =
          rivals.stream().filter(r -> DateSpan.valid(r).contains(date)).toList();
      if (isPassed(there, domain(rivals, where), 0, new HashMap<>())) {
        return true;
      }
    }
    return false;
  }

  // The columns that rivals look at, with the values to try for each.
  private static List<Map.Entry<String, List<String>>> domain(
      List<SlaPolicy> rivals, Map<String, List<String>> where) {
    Map<String, List<String>> domain = new LinkedHashMap<>();
    for (SlaPolicy rival : rivals) {
      for (String column : rival.where().keySet()) {
        domain.computeIfAbsent(column, c -> where.getOrDefault(c, values(c, rivals)));
      }
    }
    return new ArrayList<>(domain.entrySet());
  }

  private static List<String> values(String column, List<SlaPolicy> policies) {
    Set<String> values = new LinkedHashSet<>();
    values.add(OTHER);
    policies.forEach(p -> values.addAll(p.where().getOrDefault(column, List.of())));
    return List.copyOf(values);
  }

  private static Set<LocalDate> dates(SlaPolicy policy, List<SlaPolicy> rivals) {
    DateSpan span = DateSpan.valid(policy);
    Set<LocalDate> dates = new TreeSet<>(Set.of(span.from()));
    for (SlaPolicy rival : rivals) {
      DateSpan other = DateSpan.valid(rival);
      dates.add(other.from());
      if (other.to().isBefore(LocalDate.MAX)) {
        dates.add(other.to().plusDays(1));
      }
    }
    dates.removeIf(date -> !span.contains(date));
    return dates;
  }

  private boolean isPassed(
      List<SlaPolicy> rivals,
      List<Map.Entry<String, List<String>>> domain,
      int column,
      Map<String, String> chosen) {
    if (column == domain.size()) {
      return ++tried > MOST || rivals.stream().noneMatch(r -> takes(r, chosen));
    }
    for (String value : domain.get(column).getValue()) {
      chosen.put(domain.get(column).getKey(), value);
      if (isPassed(rivals, domain, column + 1, chosen)) {
        return true;
      }
    }
    return false;
  }

  private static boolean takes(SlaPolicy policy, Map<String, String> values) {
    return policy.where().entrySet().stream()
        .allMatch(e -> e.getValue().contains(values.getOrDefault(e.getKey(), OTHER)));
  }

  private String takers(
      SlaPolicy policy, List<SlaPolicy> rivals, Map<String, List<String>> where, String whom) {
    for (SlaPolicy rival : rivals) {
      if (!isReached(policy, List.of(rival), where)) {
        return "policy %s before it takes %s".formatted(rival.policy(), whom);
      }
    }
    return "policies %s before it take %s"
        .formatted(
            rivals.stream().map(SlaPolicy::policy).distinct().collect(Collectors.joining(", ")),
            whom);
  }
}
