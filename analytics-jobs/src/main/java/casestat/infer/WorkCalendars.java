package casestat.infer;

import casestat.profile.Calendar;
import casestat.profile.CalendarVersion;
import casestat.profile.Season;
import casestat.profile.ServiceProfile;
import casestat.profile.ShippedHolidays;
import casestat.profile.TimeRange;
import casestat.profile.Week;
import casestat.sla.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The calendars that are tried: the profile's own, and those that the dates suggest. */
final class WorkCalendars {
  /** Tried where they cover the dates. */
  private static final List<ShippedHolidays> HOLIDAYS =
      List.of(ShippedHolidays.of("us-federal.yml"));

  private final ZoneId zone;
  private final LocalDate from;
  private final LocalDate to;
  private final List<WorkCalendar> own = new ArrayList<>();
  private final WorkCalendar always;
  private final Set<String> names = new HashSet<>();
  private final Map<Spec, List<WorkCalendar>> made = new HashMap<>();
  private final Map<WorkCalendar, BusinessCalendar> dates = new HashMap<>();

  private record Spec(OpenDays days, ZoneId zone, TimeRange hours) {}

  /**
   * @param zone of the source's wall clock
   * @param from the first date that calendars have to know
   * @param to the last
   */
  WorkCalendars(ServiceProfile profile, ZoneId zone, LocalDate from, LocalDate to) {
    this.zone = zone;
    this.from = from;
    this.to = to;
    WorkCalendar day = null;
    for (Calendar calendar : profile.calendars()) {
      names.add(calendar.calendar());
      WorkCalendar stated = WorkCalendar.own(calendar);
      if (!calendar.always()) {
        own.add(stated);
      } else if (day == null) {
        day = stated;
      }
    }
    always = day == null ? WorkCalendar.always(Calendar.always(named("always"), zone)) : day;
  }

  /** Day and night: the profile's, where it has one. */
  WorkCalendar always() {
    return always;
  }

  /** Those of the profile that are not open day and night. */
  List<WorkCalendar> own() {
    return own;
  }

  /** Open from midnight to midnight; without holidays first, then with each list. */
  List<WorkCalendar> allDay(OpenDays days, ZoneId zone) {
    return of(days, zone, Recipe.ALL_DAY);
  }

  /** Without holidays first, then with each list that knows the dates. */
  List<WorkCalendar> of(OpenDays days, ZoneId zone, TimeRange hours) {
    return made.computeIfAbsent(new Spec(days, zone, hours), this::make);
  }

  private List<WorkCalendar> make(Spec spec) {
    List<WorkCalendar> all = new ArrayList<>();
    LocalDate first = from.withDayOfYear(1);
    LocalDate last = to.withDayOfYear(to.lengthOfYear());
    Recipe plain = new Recipe(spec.days, spec.zone, spec.hours, null, Set.of(), first, last);
    all.add(WorkCalendar.of(plain, named(name(plain)), cost(plain)));
    for (ShippedHolidays list : HOLIDAYS) {
      if (!list.from().isAfter(from) && !list.to().isBefore(to)) {
        Recipe with =
            new Recipe(
                spec.days,
                spec.zone,
                spec.hours,
                list,
                Set.of(),
                list.from().isAfter(first) ? list.from() : first,
                list.to().isBefore(last) ? list.to() : last);
        all.add(WorkCalendar.of(with, named(name(with)), cost(with)));
      }
    }
    return List.copyOf(all);
  }

  private double cost(Recipe recipe) {
    boolean onTheHalfHour = recipe.hours().start() % 1800 == 0 && recipe.hours().end() % 1800 == 0;
    return 0.001
        + (recipe.isAllDay() ? 0 : 0.001)
        + (onTheHalfHour ? 0 : 0.002)
        + (recipe.zone().equals(zone) ? 0 : 0.002)
        // Next to nothing: of two that fit alike, the one without holidays is taken.
        + (recipe.list() == null ? 0 : 0.0002);
  }

  private String name(Recipe recipe) {
    StringBuilder name = new StringBuilder(recipe.days().name().toLowerCase(Locale.ROOT));
    if (!recipe.isAllDay()) {
      name.append('_').append(clock(recipe.hours().start()));
      name.append('_').append(clock(recipe.hours().end()));
    }
    if (!recipe.zone().equals(zone)) {
      name.append('_').append(word(recipe.zone().getId()));
    }
    if (recipe.list() != null) {
      name.append('_').append(word(recipe.list().file().replace(".yml", "")));
    }
    return name.toString();
  }

  private static String word(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  private static String clock(int second) {
    return "%02d%02d".formatted(second / 3600, second / 60 % 60);
  }

  // Calendars of one profile have names of their own.
  private String named(String wanted) {
    String name = wanted;
    for (int i = 2; !names.add(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }

  /** One that the dates suggested, closed on further dates; only to be tried. */
  static WorkCalendar closedOn(Set<LocalDate> dates, WorkCalendar base) {
    Recipe recipe = Objects.requireNonNull(base.recipe(), base::name);
    return WorkCalendar.of(recipe.closedOn(dates), base.name(), base.cost());
  }

  /** The same under a name of its own, to be kept. */
  WorkCalendar keepClosedOn(Set<LocalDate> dates, WorkCalendar base) {
    Recipe recipe = Objects.requireNonNull(base.recipe(), base::name);
    return WorkCalendar.of(recipe.closedOn(dates), named(base.name() + "_closed"), base.cost());
  }

  /** Open from midnight to midnight on the dates on which this one is open: to count dates by. */
  BusinessCalendar dates(WorkCalendar calendar) {
    return dates.computeIfAbsent(
        calendar,
        c -> {
          Recipe recipe = c.recipe();
          return recipe != null && recipe.isAllDay()
              ? c.hours()
              : new BusinessCalendar(wholeDays(c.calendar()));
        });
  }

  private static Calendar wholeDays(Calendar stated) {
    List<CalendarVersion> versions =
        stated.versions().stream()
            .map(
                v ->
                    new CalendarVersion(
                        v.version(),
                        v.validFrom(),
                        wholeDays(v.week()),
                        v.seasons().stream()
                            .map(s -> new Season(s.season(), s.from(), s.to(), wholeDays(s.week())))
                            .toList(),
                        wholeDays(v.exceptions()),
                        Map.of(),
                        v.holidays()))
            .toList();
    return new Calendar(stated.calendar(), stated.zone(), false, versions, null, null);
  }

  private static Week wholeDays(Week week) {
    Map<DayOfWeek, List<TimeRange>> hours = wholeDays(week.hours());
    return new Week(hours, Map.of());
  }

  private static <K> Map<K, List<TimeRange>> wholeDays(Map<K, List<TimeRange>> hours) {
    Map<K, List<TimeRange>> whole = new HashMap<>();
    hours.forEach(
        (day, ranges) -> whole.put(day, ranges.isEmpty() ? List.of() : List.of(Recipe.ALL_DAY)));
    return whole;
  }
}
