package casestat.sla;

import casestat.lake.Event;
import casestat.lake.Milestone;
import casestat.lake.Period;
import casestat.profile.Calendar;
import casestat.profile.CalendarChoice;
import casestat.profile.PolicyItem;
import casestat.profile.ServiceProfile;
import casestat.profile.SlaPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The promises of a service, and which of them a case was given, from when on.
 *
 * <p>The first policy in file order holds whose values are those of the case, at its start and
 * after each event that changes one of them; valid is what was valid on the local date of its
 * opening, for the life of the case. A case that no policy matches is promised nothing. See
 * RATIONALE.md#the-promise-is-that-of-the-start.
 */
public final class PolicyBook {
  private final LocalDates dates;
  private final List<Page> pages;
  private final Set<Milestone> milestones = EnumSet.noneOf(Milestone.class);
  private final @Nullable Integer on;

  /**
   * @throws IllegalArgumentException for a calendar or a column that there is none of: the profile
   *     was not checked
   */
  public PolicyBook(ServiceProfile profile) {
    this(profile, null);
  }

  /**
   * @param on every case is promised what was valid on this date, whenever it was opened; null for
   *     what was promised
   */
  public PolicyBook(ServiceProfile profile, @Nullable LocalDate on) {
    this.dates = new LocalDates(profile.zone());
    this.on = on == null ? null : Period.day(on);
    Map<String, BusinessCalendar> calendars = new HashMap<>();
    for (Calendar calendar : profile.calendars()) {
      calendars.put(calendar.calendar(), new BusinessCalendar(calendar));
    }
    List<Page> all = new ArrayList<>();
    for (SlaPolicy policy : profile.policies()) {
      all.add(Page.of(policy, calendars));
      policy.items().forEach(item -> milestones.add(item.milestone()));
    }
    this.pages = List.copyOf(all);
  }

  /** What the case was promised at its start, in the order of the milestones. */
  public List<Promise> promises(CaseHistory history) {
    List<Promise> promises = new ArrayList<>();
    for (List<Term> terms : terms(history).values()) {
      SlaClock clock = terms.get(0).clock();
      if (clock != null) {
        promises.add(clock.promise());
      }
    }
    return promises;
  }

  /** For which milestones any case is promised something. */
  Set<Milestone> milestones() {
    return milestones;
  }

  /** The promises of a case from its start on, for each milestone that any policy has one for. */
  Map<Milestone, List<Term>> terms(CaseHistory history) {
    int openedOn = on == null ? dates.day(history.openedAt()) : on;
    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      values.put(dimension, history.original(dimension));
    }
    Map<Milestone, List<Term>> terms = new EnumMap<>(Milestone.class);
    add(terms, Long.MIN_VALUE, openedOn, values);
    for (Event event : history.events()) {
      boolean changed = false;
      for (Dimension dimension : Dimension.values()) {
        String value = dimension.of(event);
        changed |= value != null && !value.equals(values.put(dimension, value));
      }
      if (changed) {
        add(terms, Micros.of(event.happenedAt()), openedOn, values);
      }
    }
    return terms;
  }

  private void add(
      Map<Milestone, List<Term>> terms, long from, int openedOn, Map<Dimension, String> values) {
    @Nullable Page page = null;
    for (Page candidate : pages) {
      if (candidate.matches(values, openedOn)) {
        page = candidate;
        break;
      }
    }
    for (Milestone milestone : milestones) {
      @Nullable SlaClock clock = page == null ? null : page.clock(milestone, values);
      add(terms.computeIfAbsent(milestone, m -> new ArrayList<>(1)), from, clock);
    }
  }

  // Of changes at the same instant the last holds, and what was between them never did.
  private static void add(List<Term> terms, long from, @Nullable SlaClock clock) {
    if (!terms.isEmpty() && terms.get(terms.size() - 1).from() == from) {
      terms.remove(terms.size() - 1);
    }
    if (terms.isEmpty() || !Objects.equals(terms.get(terms.size() - 1).clock(), clock)) {
      terms.add(new Term(from, clock));
    }
  }

  /** One policy, ready to be matched. */
  private record Page(List<Condition> where, int from, int to, Map<Milestone, Clocks> clocks) {

    /** A column, and the values that match. */
    private record Condition(Dimension column, Set<String> values) {}

    /** The clock of one item by the value of a column; of another value, the one for the others. */
    private record Clocks(
        @Nullable Dimension by, Map<String, SlaClock> clocks, SlaClock otherwise) {}

    static Page of(SlaPolicy policy, Map<String, BusinessCalendar> calendars) {
      List<Condition> where = new ArrayList<>();
      policy
          .where()
          .forEach((column, of) -> where.add(new Condition(Dimension.of(column), Set.copyOf(of))));
      Map<Milestone, Clocks> clocks = new EnumMap<>(Milestone.class);
      for (PolicyItem item : policy.items()) {
        clocks.put(item.milestone(), clocks(policy, item, calendars));
      }
      return new Page(
          List.copyOf(where),
          number(policy.validFrom(), Integer.MIN_VALUE),
          number(policy.validTo(), Integer.MAX_VALUE),
          clocks);
    }

    private static Clocks clocks(
        SlaPolicy policy, PolicyItem item, Map<String, BusinessCalendar> calendars) {
      CalendarChoice choice = policy.calendar();
      Map<String, SlaClock> clocks = new HashMap<>();
      choice
          .calendars()
          .forEach((value, name) -> clocks.put(value, clock(policy, item, name, calendars)));
      return new Clocks(
          choice.by() == null ? null : Dimension.of(choice.by()),
          clocks,
          clock(policy, item, choice.otherwise(), calendars));
    }

    private static SlaClock clock(
        SlaPolicy policy, PolicyItem item, String name, Map<String, BusinessCalendar> calendars) {
      BusinessCalendar calendar = calendars.get(name);
      if (calendar == null) {
        throw new IllegalArgumentException("policy " + policy.policy() + ": no calendar " + name);
      }
      return new SlaClock(new Promise(policy, item, calendar));
    }

    private static int number(@Nullable LocalDate date, int otherwise) {
      return date == null ? otherwise : Period.day(date);
    }

    boolean matches(Map<Dimension, String> values, int openedOn) {
      if (openedOn < from || openedOn > to) {
        return false;
      }
      for (Condition condition : where) {
        if (!condition.values.contains(values.get(condition.column))) {
          return false;
        }
      }
      return true;
    }

    @Nullable SlaClock clock(Milestone milestone, Map<Dimension, String> values) {
      Clocks of = clocks.get(milestone);
      if (of == null || of.by == null) {
        return of == null ? null : of.otherwise;
      }
      return of.clocks.getOrDefault(String.valueOf(values.get(of.by)), of.otherwise);
    }
  }
}
