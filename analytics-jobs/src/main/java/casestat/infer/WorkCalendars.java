package casestat.infer;

import casestat.profile.Calendar;
import casestat.profile.ServiceProfile;
import casestat.profile.ShippedHolidays;
import casestat.profile.TimeRange;
import casestat.sla.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The calendars that are tried: the profile's own, and those that the dates suggest. */
final class WorkCalendars {
  private static final TimeRange ALL_DAY = new TimeRange(0, TimeRange.DAY);

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
  private final Map<WorkCalendar, BusinessCalendar> allDay = new HashMap<>();

  private record Spec(Week week, ZoneId zone, TimeRange hours) {}

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
      WorkCalendar stated = new WorkCalendar(calendar, null, true, 0);
      if (!calendar.always()) {
        own.add(stated);
      } else if (day == null) {
        day = stated;
      }
    }
    always = day == null ? newAlways(zone) : day;
  }

  private WorkCalendar newAlways(ZoneId zone) {
    Calendar calendar =
        new Calendar(named("always"), zone, true, Map.of(), Map.of(), Set.of(), null, null);
    return new WorkCalendar(calendar, null, false, 0);
  }

  /** Day and night: the profile's, where it has one. */
  WorkCalendar always() {
    return always;
  }

  /** Those of the profile that are not open day and night. */
  List<WorkCalendar> own() {
    return own;
  }

  /** Open from midnight to midnight on the days of a week; also without holidays. */
  List<WorkCalendar> allDay(Week week, ZoneId zone) {
    return of(week, zone, ALL_DAY);
  }

  /** Without holidays first, then with each list that knows the dates. */
  List<WorkCalendar> of(Week week, ZoneId zone, TimeRange hours) {
    return made.computeIfAbsent(new Spec(week, zone, hours), this::make);
  }

  private List<WorkCalendar> make(Spec spec) {
    List<WorkCalendar> all = new ArrayList<>();
    String name = name(spec);
    double cost = cost(spec);
    all.add(
        new WorkCalendar(
            calendar(spec, name, Set.of(), yearStart(from), yearEnd(to)), null, false, cost));
    for (ShippedHolidays list : HOLIDAYS) {
      if (!list.from().isAfter(from) && !list.to().isBefore(to)) {
        LocalDate first = later(list.from(), yearStart(from));
        LocalDate last = earlier(list.to(), yearEnd(to));
        Set<LocalDate> days = new TreeSet<>(list.days());
        days.removeIf(day -> day.isBefore(first) || day.isAfter(last));
        String file = list.file();
        String full = name + "_" + file.replace(".yml", "").replace('-', '_');
        // Next to nothing: so that of two that fit alike, the one without holidays is taken.
        all.add(
            new WorkCalendar(calendar(spec, full, days, first, last), file, false, cost + 2e-4));
      }
    }
    return List.copyOf(all);
  }

  private Calendar calendar(
      Spec spec, String name, Set<LocalDate> holidays, LocalDate first, LocalDate last) {
    Map<DayOfWeek, List<TimeRange>> hours = new EnumMap<>(DayOfWeek.class);
    spec.week.days().forEach(day -> hours.put(day, List.of(spec.hours)));
    return new Calendar(named(name), spec.zone, false, hours, Map.of(), holidays, first, last);
  }

  private double cost(Spec spec) {
    boolean wholeDay = spec.hours.equals(ALL_DAY);
    boolean onTheHalfHour = spec.hours.start() % 1800 == 0 && spec.hours.end() % 1800 == 0;
    return 0.001
        + (wholeDay ? 0 : 0.001)
        + (onTheHalfHour ? 0 : 0.002)
        + (spec.zone.equals(zone) ? 0 : 0.002);
  }

  private String name(Spec spec) {
    String name = spec.week.name().toLowerCase(Locale.ROOT);
    if (!spec.hours.equals(ALL_DAY)) {
      name += "_" + clock(spec.hours.start()) + "_" + clock(spec.hours.end());
    }
    return spec.zone.equals(zone)
        ? name
        : name + "_" + spec.zone.getId().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
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

  /** The same, and closed on more dates. */
  WorkCalendar closedOn(Set<LocalDate> dates, WorkCalendar base) {
    return closedOn(dates, base, base.name());
  }

  /** The same under a name of its own, to be kept. */
  WorkCalendar keepClosedOn(Set<LocalDate> dates, WorkCalendar base) {
    return closedOn(dates, base, named(base.name() + "_closed"));
  }

  private static WorkCalendar closedOn(Set<LocalDate> dates, WorkCalendar base, String name) {
    Calendar old = base.calendar();
    Set<LocalDate> holidays = new HashSet<>(old.holidays());
    holidays.addAll(dates);
    return new WorkCalendar(
        new Calendar(
            name,
            old.zone(),
            false,
            old.hours(),
            old.exceptions(),
            holidays,
            old.coversFrom(),
            old.coversTo()),
        null,
        false,
        base.cost());
  }

  /** Open from midnight to midnight on the dates on which this one is open: to count dates by. */
  BusinessCalendar dates(WorkCalendar calendar) {
    return allDay.computeIfAbsent(calendar, WorkCalendars::wholeDays);
  }

  private static BusinessCalendar wholeDays(WorkCalendar calendar) {
    Calendar stated = calendar.calendar();
    Map<DayOfWeek, List<TimeRange>> hours = new EnumMap<>(DayOfWeek.class);
    stated
        .hours()
        .forEach((day, ranges) -> hours.put(day, ranges.isEmpty() ? List.of() : List.of(ALL_DAY)));
    Map<LocalDate, List<TimeRange>> exceptions = new HashMap<>();
    stated
        .exceptions()
        .forEach(
            (day, ranges) -> exceptions.put(day, ranges.isEmpty() ? List.of() : List.of(ALL_DAY)));
    return new BusinessCalendar(
        new Calendar(
            stated.calendar(),
            stated.zone(),
            false,
            hours,
            exceptions,
            stated.holidays(),
            null,
            null));
  }

  private static LocalDate yearStart(LocalDate date) {
    return date.withDayOfYear(1);
  }

  private static LocalDate yearEnd(LocalDate date) {
    return date.withDayOfYear(date.lengthOfYear());
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
