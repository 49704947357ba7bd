package casestat.infer;

import casestat.profile.YamlText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Findings as calendars and policies of a profile: what {@code casestat check} accepts. */
final class PolicyYaml {
  private static final int WIDTH = 100;

  /** What policies are chosen by stands so where a case does not say. */
  private static final String NOT_STATED = "(not stated)";

  private final Findings findings;
  private final boolean byType;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /**
   * @param byType whether the profile knows service types at all
   */
  PolicyYaml(Findings findings, boolean byType) {
    this.findings = findings;
    this.byType = byType;
  }

  List<String> lines() {
    Map<Stretch, Policy> policies = policies();
    Map<WorkCalendar, Dates> calendars = calendars();
    if (!calendars.isEmpty()) {
      lines.add(
          "# To stand among the calendars that are there. Hours, closed dates and the dates that");
      lines.add("# they cover are those that the due dates tell: look them over.");
      lines.add("calendars:");
      calendars.forEach(this::calendar);
      lines.add("");
    }
    lines.add("policies:");
    policies.values().stream()
        .sorted(Comparator.comparingInt(policy -> -policy.heldOut.cases()))
        .forEach(this::policy);
    return lines;
  }

  /** Types that were promised the same. */
  private static final class Policy {
    private final Stretch stretch;
    private final List<String> types = new ArrayList<>();
    private Score heldOut = Score.NONE;

    Policy(Stretch stretch) {
      this.stretch = stretch;
    }
  }

  /** The dates of the cases that tell of a calendar. */
  private record Dates(LocalDate from, LocalDate to) {
    Dates and(Dates other) {
      return new Dates(
          from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
  }

  // Those that the profile lacks, by name.
  private Map<WorkCalendar, Dates> calendars() {
    Map<WorkCalendar, Dates> calendars = new TreeMap<>(Comparator.comparing(WorkCalendar::name));
    for (Finding type : findings.types()) {
      for (Finding.Part part : type.kept()) {
        WorkCalendar calendar = part.stretch().guess().calendar();
        if (!calendar.isOwn()) {
          calendars.merge(calendar, new Dates(part.from(), part.to()), Dates::and);
        }
      }
    }
    return calendars;
  }

  private Map<Stretch, Policy> policies() {
    Map<Stretch, Policy> policies = new LinkedHashMap<>();
    for (Finding type : findings.types()) {
      for (Finding.Part part : type.kept()) {
        Policy policy = policies.computeIfAbsent(part.stretch(), Policy::new);
        policy.types.add(Objects.requireNonNullElse(type.serviceType(), NOT_STATED));
        policy.heldOut = policy.heldOut.plus(part.heldOut());
      }
    }
    return policies;
  }

  private void policy(Policy policy) {
    Guess guess = policy.stretch.guess();
    lines.add(
        "  # %s cases scored, %s right"
            .formatted(
                FindingsText.count(policy.heldOut.cases()),
                FindingsText.percent(policy.heldOut.share(), policy.heldOut.cases())));
    lines.add("  - policy: " + name(guess));
    if (byType) {
      list(
          "    where: {service_type: [",
          policy.types.stream().map(YamlText::quoted).toList(),
          "]}");
    }
    lines.add("    calendar: " + guess.calendar().name());
    lines.add("    resolution: " + guess.words());
    if (guess.receivedBy() != null) {
      lines.add("    received_by: " + YamlText.quoted(guess.receivedBy().toString()));
    }
    date("valid_from", policy.stretch.from());
    date("valid_to", policy.stretch.to());
  }

  private void date(String key, @Nullable LocalDate date) {
    if (date != null) {
      lines.add("    " + key + ": " + date);
    }
  }

  private String name(Guess guess) {
    String words = guess.words().replaceAll("[:,]", "").replace(' ', '_');
    String wanted = words.startsWith("by_") ? words : "in_" + words;
    String name = wanted;
    for (int i = 2; !names.add(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }

  private void calendar(WorkCalendar made, Dates dates) {
    Recipe recipe = made.recipe();
    if (recipe == null) {
      lines.add("  " + made.name() + ": 24x7");
      return;
    }
    lines.add("  " + made.name() + ":");
    lines.add("    zone: " + recipe.zone());
    lines.add(
        "    hours: {%s: [%s-%s]}"
            .formatted(
                recipe.days().words(), clock(recipe.hours().start()), clock(recipe.hours().end())));
    List<String> holidays = new ArrayList<>();
    if (recipe.list() != null) {
      holidays.add(recipe.list().file());
    }
    new TreeSet<>(recipe.closed()).forEach(date -> holidays.add(date.toString()));
    if (!holidays.isEmpty()) {
      list("    holidays: [", holidays, "]");
    }
    // A shipped list may end before the last date.
    LocalDate from = dates.from.isBefore(recipe.from()) ? recipe.from() : dates.from;
    LocalDate to = dates.to.isAfter(recipe.to()) ? recipe.to() : dates.to;
    lines.add("    covers: %s to %s".formatted(from, to));
  }

  private static String clock(int second) {
    return "%02d:%02d".formatted(second / 3600, second / 60 % 60);
  }

  private void list(String start, List<String> items, String end) {
    StringBuilder line = new StringBuilder(start);
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i) + (i + 1 < items.size() ? "," : end);
      if (i > 0 && line.length() + 1 + item.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
        line.append("     ");
      }
      line.append(i > 0 ? " " : "").append(item);
    }
    lines.add(line.toString());
  }
}
