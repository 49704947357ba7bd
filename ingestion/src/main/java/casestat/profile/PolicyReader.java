package casestat.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the promises of a profile. */
final class PolicyReader {
  private static final Target UNREAD = new Target.BusinessDays(1);

  private final Set<String> calendars;
  private final List<Source> sources;

  PolicyReader(List<Calendar> calendars, List<Source> sources) {
    this.calendars = calendars.stream().map(Calendar::calendar).collect(Collectors.toSet());
    this.sources = sources;
  }

  List<SlaPolicy> read(YamlNode node) {
    List<SlaPolicy> policies = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlNode item : node.list()) {
      SlaPolicy policy = policy(item.fields(Shape.POLICY));
      if (!policy.policy().isEmpty() && !names.add(policy.policy())) {
        item.mistake("a second policy " + policy.policy(), "give it a name of its own");
      }
      findTaker(policy, policies)
          .ifPresent(
              taker ->
                  item.mistake(
                      "no case can reach it: policy %s before it takes them all"
                          .formatted(taker.policy()),
                      "put it first, or narrow where of the other"));
      policies.add(policy);
    }
    return policies;
  }

  private SlaPolicy policy(Fields fields) {
    LocalDate from = fields.readOrNull("valid_from", DateSpan::date, LocalDate.MIN);
    LocalDate to = fields.readOrNull("valid_to", DateSpan::date, LocalDate.MAX);
    if (from != null && to != null && to.isBefore(from)) {
      fields.find("valid_to").ifPresent(n -> n.mistake("is before valid_from", "swap them"));
    }
    return new SlaPolicy(
        fields.read("policy", NameWords::name, ""),
        fields.find("where").map(this::where).orElse(Map.of()),
        fields.read("calendar", this::calendar, ""),
        target(fields, "first_response"),
        target(fields, "resolution"),
        Set.copyOf(
            new HashSet<>(
                fields.find("pauses").map(n -> n.list(NameWords::text, "")).orElse(List.of()))),
        fields.read("reopen", ReopenWords::reopen, ReopenWords.UNSAID),
        from,
        to);
  }

  private String calendar(String name) throws Unreadable {
    if (!calendars.contains(name)) {
      throw new Unreadable(
          "no calendar \"" + name + '"',
          Nearest.suggest(name, calendars.stream().sorted().toList()));
    }
    return name;
  }

  private @Nullable Target target(Fields fields, String key) {
    Target target = fields.readOrNull(key, TargetWords::target, UNREAD);
    if (target instanceof Target.FixedDate && !isMapped("due_at")) {
      fields.find(key).ifPresent(n -> n.mistake("no source maps due_at", "map it under columns"));
    }
    return target;
  }

  private Map<String, List<String>> where(YamlNode node) {
    Map<String, List<String>> where = new LinkedHashMap<>();
    for (YamlNode.Entry entry : node.entries()) {
      if (!SlaPolicy.COLUMNS.contains(entry.name())) {
        entry.key().mistake("unknown column", Nearest.suggest(entry.name(), SlaPolicy.COLUMNS));
      } else if (!isMapped(entry.name())) {
        entry.key().mistake("no source maps " + entry.name(), "map it under columns");
      }
      List<String> words = entry.value().list(NameWords::text, "");
      if (words.isEmpty() && entry.value().isList()) {
        entry.value().mistake("no value", "list the values it may have");
      }
      where.put(entry.name(), words);
    }
    return where;
  }

  private boolean isMapped(String column) {
    return sources.stream()
        .filter(s -> s.kind() != Source.Kind.INTERACTIONS)
        .anyMatch(s -> s.columns().containsKey(column));
  }

  private static Optional<SlaPolicy> findTaker(SlaPolicy policy, List<SlaPolicy> before) {
    return before.stream()
        .filter(b -> span(b).contains(span(policy)))
        .filter(
            b ->
                b.where().entrySet().stream()
                    .allMatch(
                        e ->
                            policy.where().containsKey(e.getKey())
                                && e.getValue().containsAll(policy.where().get(e.getKey()))))
        .findFirst();
  }

  private static DateSpan span(SlaPolicy policy) {
    LocalDate from = policy.validFrom();
    LocalDate to = policy.validTo();
    return new DateSpan(from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to);
  }
}
