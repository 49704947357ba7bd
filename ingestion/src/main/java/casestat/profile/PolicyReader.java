package casestat.profile;

import casestat.lake.Milestone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the promises of a profile. */
final class PolicyReader {
  private final Set<String> calendars;
  private final List<Source> sources;

  PolicyReader(List<Calendar> calendars, List<Source> sources) {
    this.calendars = calendars.stream().map(Calendar::calendar).collect(Collectors.toSet());
    this.sources = sources;
  }

  List<SlaPolicy> read(YamlNode node) {
    List<SlaPolicy> policies = new ArrayList<>();
    PolicyReach reach = new PolicyReach();
    List<YamlNode> items = node.list();
    for (YamlNode item : items) {
      SlaPolicy policy = policy(item, item.fields(Shape.POLICY));
      refuseTwin(item, policy, policies);
      reach
          .obstacle(policy, policies)
          .ifPresent(
              obstacle -> item.mistake(obstacle, "put it first, or narrow where of the other"));
      policies.add(policy);
    }
    for (int i = 0; i < policies.size(); i++) {
      noteGap(items.get(i), policies.get(i), policies, reach);
    }
    return policies;
  }

  // A case opened in a gap is promised nothing, and is counted as such: that may be meant.
  private static void noteGap(
      YamlNode item, SlaPolicy policy, List<SlaPolicy> all, PolicyReach reach) {
    // One that could not be read stands as the last date there is, and is told already.
    if (policy.validTo() == null || policy.validTo().equals(LocalDate.MAX)) {
      return;
    }
    LocalDate gap = policy.validTo().plusDays(1);
    Optional<LocalDate> next =
        all.stream()
            .filter(p -> p.policy().equals(policy.policy()) && p.validFrom() != null)
            .map(p -> DateSpan.valid(p).from())
            .filter(from -> !from.isBefore(gap))
            .min(Comparator.naturalOrder());
    if (next.filter(gap::equals).isEmpty() && reach.isOpen(policy, gap, all)) {
      item.note(
          "%s %d ends, and cases that it would take are promised nothing %s"
              .formatted(
                  policy.policy(),
                  policy.version(),
                  next.map(n -> "from %s to %s".formatted(gap, n.minusDays(1)))
                      .orElse("from %s on".formatted(gap))));
    }
  }

  // One name may stand for several versions, one after the other.
  private static void refuseTwin(YamlNode item, SlaPolicy policy, List<SlaPolicy> before) {
    for (SlaPolicy other : before) {
      if (!other.policy().equals(policy.policy()) || policy.policy().isEmpty()) {
        continue;
      }
      if (other.version() == policy.version()) {
        item.mistake(
            policy.version() == 1
                ? "a second policy " + policy.policy()
                : "a second version %d of policy %s".formatted(policy.version(), policy.policy()),
            "give it a name of its own, or a version of its own");
      } else if (DateSpan.valid(other).overlaps(DateSpan.valid(policy))) {
        item.mistake(
            "versions %d and %d of policy %s are valid at the same time"
                .formatted(other.version(), policy.version(), policy.policy()),
            "end one before the other begins, with valid_to and valid_from");
      }
    }
  }

  private SlaPolicy policy(YamlNode node, Fields fields) {
    LocalDate from = fields.readOrNull("valid_from", DateSpan::date, LocalDate.MIN);
    LocalDate to = fields.readOrNull("valid_to", DateSpan::date, LocalDate.MAX);
    if (from != null && to != null && to.isBefore(from)) {
      fields.find("valid_to").ifPresent(n -> n.mistake("is before valid_from", "swap them"));
    }
    ItemReader reader = new ItemReader(fields, this::isMapped);
    List<PolicyItem> items =
        Arrays.stream(Milestone.values()).flatMap(m -> reader.read(m).stream()).toList();
    if (items.isEmpty() && fields.find("policy").isPresent()) {
      node.mistake("promises nothing", "say what it promises, as in resolution: 5 business days");
    }
    return new SlaPolicy(
        fields.read("policy", NameWords::name, ""),
        fields.read("version", PolicyReader::version, 1),
        fields.find("where").map(this::where).orElse(Map.of()),
        fields.find("calendar").map(this::choice).orElse(CalendarChoice.of("")),
        items,
        from,
        to);
  }

  private static Integer version(String text) throws Unreadable {
    if (!text.matches("[1-9]\\d{0,5}")) {
      throw Unreadable.word(text, "number versions from 1");
    }
    return Integer.valueOf(text);
  }

  private CalendarChoice choice(YamlNode node) {
    if (node.isText()) {
      return CalendarChoice.of(node.read(this::calendar, ""));
    }
    String by = "";
    String otherwise = "";
    Map<String, String> named = new LinkedHashMap<>();
    for (YamlNode.Entry entry : node.entries()) {
      switch (entry.name()) {
        case "by" -> {
          by = entry.value().read(NameWords.oneOf(SlaPolicy.COLUMNS), "");
          if (!by.isEmpty() && !isMapped(by)) {
            entry.value().mistake("no source maps " + by, "map it under columns");
          }
        }
        case "otherwise" -> otherwise = entry.value().read(this::calendar, "");
        default -> named.put(entry.name(), entry.value().read(this::calendar, ""));
      }
    }
    if (node.isMapping() && (by.isEmpty() || otherwise.isEmpty() || named.isEmpty())) {
      node.mistake(
          "does not say which",
          "say by: a column, a calendar for some of its values, and otherwise: a calendar");
    }
    return new CalendarChoice(by.isEmpty() ? null : by, named, otherwise);
  }

  private String calendar(String name) throws Unreadable {
    if (!calendars.contains(name)) {
      throw new Unreadable(
          "no calendar \"" + name + '"',
          Nearest.suggest(name, calendars.stream().sorted().toList()));
    }
    return name;
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
}
