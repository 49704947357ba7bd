package casestat.sla;

import casestat.lake.Milestone;
import casestat.profile.Calendar;
import casestat.profile.ServiceProfile;
import casestat.profile.SlaPolicy;
import casestat.profile.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The promises of a service, and which of them a case was given.
 *
 * <p>The first policy in file order holds whose values are those of the case at its start, and
 * which was valid on the local date of its opening. It holds for the life of the case. A case that
 * no policy matches is promised nothing. See RATIONALE.md#the-promise-is-that-of-the-start.
 */
public final class PolicyBook {
  private final LocalDates dates;
  private final List<Page> pages;

  /**
   * @throws IllegalArgumentException for a calendar or a column that there is none of: the profile
   *     was not checked
   */
  public PolicyBook(ServiceProfile profile) {
    this.dates = new LocalDates(profile.zone());
    Map<String, BusinessCalendar> calendars = new HashMap<>();
    for (Calendar calendar : profile.calendars()) {
      calendars.put(calendar.calendar(), new BusinessCalendar(calendar));
    }
    List<Page> all = new ArrayList<>();
    for (SlaPolicy policy : profile.policies()) {
      BusinessCalendar calendar = calendars.get(policy.calendar());
      if (calendar == null) {
        throw new IllegalArgumentException(
            "policy " + policy.policy() + ": no calendar " + policy.calendar());
      }
      all.add(Page.of(policy, calendar));
    }
    this.pages = List.copyOf(all);
  }

  /** What the case was promised, first response first; empty where no policy matches. */
  public List<Promise> promises(CaseHistory history) {
    return clocks(history).stream().map(SlaClock::promise).toList();
  }

  List<SlaClock> clocks(CaseHistory history) {
    int openedOn = dates.day(history.openedAt());
    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      values.put(dimension, history.original(dimension));
    }
    for (Page page : pages) {
      if (page.matches(values, openedOn)) {
        return page.clocks;
      }
    }
    return List.of();
  }

  /** One policy, ready to be matched. */
  private record Page(List<Condition> where, int from, int to, List<SlaClock> clocks) {

    /** A column, and the values that match. */
    private record Condition(Dimension column, Set<String> values) {}

    static Page of(SlaPolicy policy, BusinessCalendar calendar) {
      List<Condition> where = new ArrayList<>();
      policy
          .where()
          .forEach((column, of) -> where.add(new Condition(Dimension.of(column), Set.copyOf(of))));
      List<SlaClock> clocks = new ArrayList<>();
      add(clocks, policy, Milestone.FIRST_RESPONSE, policy.firstResponse(), calendar);
      add(clocks, policy, Milestone.RESOLUTION, policy.resolution(), calendar);
      return new Page(
          List.copyOf(where),
          number(policy.validFrom(), Integer.MIN_VALUE),
          number(policy.validTo(), Integer.MAX_VALUE),
          List.copyOf(clocks));
    }

    private static void add(
        List<SlaClock> clocks,
        SlaPolicy policy,
        Milestone milestone,
        @Nullable Target target,
        BusinessCalendar calendar) {
      if (target != null) {
        clocks.add(new SlaClock(new Promise(policy, milestone, target, calendar)));
      }
    }

    private static int number(@Nullable LocalDate date, int otherwise) {
      return date == null ? otherwise : LocalDates.number(date);
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
  }
}
