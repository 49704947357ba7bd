package casestat.infer;

import casestat.profile.Target;
import casestat.sla.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is tried: the targets that some of the stated dates would follow from. It may propose too
 * much, for every guess is judged afterwards; what it does not propose is never found.
 */
final class Proposals {
  /** What fewer cases than this have in common is chance, or another rule's. */
  private static final double WORTH_TRYING = 0.05;

  /** A time of day that so many dates share is a cut-off. */
  private static final double CUT_OFF = 0.2;

  /** Days of the week with fewer dates than this are those of exceptions. */
  private static final double RARE_DAY = 0.02;

  /** 24, 48 and 72 hours are promised; whoever promises a week means days. */
  private static final long LONGEST_IN_HOURS = 3 * 1440;

  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final long DAY = 86_400;

  private final WorkCalendars calendars;

  Proposals(WorkCalendars calendars) {
    this.calendars = calendars;
  }

  Set<Guess> of(List<StatedDue> rows) {
    Set<Guess> guesses = new LinkedHashSet<>();
    addElapsed(rows, guesses);
    for (WorkCalendar own : calendars.own()) {
      addOpenTime(rows, own, guesses);
      addDates(rows, own, guesses);
    }
    ZoneId local = rows.get(0).zone();
    List<ZoneId> zones = leaksUtc(rows, local) ? List.of(local, UTC) : List.of(local);
    for (ZoneId zone : zones) {
      for (OpenDays week : weeks(rows, zone)) {
        for (WorkCalendar calendar : new WorkingHours(calendars, week, zone).of(rows)) {
          addOpenTime(rows, calendar, guesses);
        }
        for (WorkCalendar calendar : calendars.allDay(week, zone)) {
          addOpenTime(rows, calendar, guesses);
          addDates(rows, calendar, guesses);
        }
      }
    }
    return guesses;
  }

  private void addElapsed(List<StatedDue> rows, Set<Guess> guesses) {
    Modes minutes = new Modes();
    for (StatedDue row : rows) {
      addRounded(minutes, row.elapsed());
      if (row.elapsedOnTheWall() != row.elapsed()) {
        addRounded(minutes, row.elapsedOnTheWall());
      }
      if (row.grain() == StatedDue.Grain.DAY) {
        long days = ChronoUnit.DAYS.between(row.date(row.openedAt()), row.date(row.dueAt()));
        minutes.add(days * 1440);
        minutes.add((days + 1) * 1440);
      }
    }
    for (long mode : minutes.top(4, WORTH_TRYING / 2)) {
      boolean days = mode % 1440 == 0;
      if (days) {
        Target target = new Target.CalendarDays(Math.toIntExact(mode / 1440));
        guesses.add(new Guess(target, calendars.always()));
      }
      if (!days || mode <= LONGEST_IN_HOURS) {
        Target target = new Target.CalendarTime(Duration.ofMinutes(mode));
        guesses.add(new Guess(target, calendars.always()));
      }
    }
  }

  private static void addOpenTime(List<StatedDue> rows, WorkCalendar calendar, Set<Guess> guesses) {
    boolean toOpening = isToOpening(rows, calendar.hours());
    for (long mode : openMinutes(rows, calendar).top(2, WORTH_TRYING)) {
      Target target = new Target.BusinessTime(Duration.ofMinutes(mode), toOpening);
      guesses.add(new Guess(target, calendar));
    }
  }

  // Whether dates are stated for when hours begin rather than for when they end.
  private static boolean isToOpening(List<StatedDue> rows, BusinessCalendar hours) {
    int openings = 0;
    for (StatedDue row : rows) {
      boolean before = hours.isOpen(row.dueAt().minusSeconds(1));
      boolean after = hours.isOpen(row.dueAt());
      openings += !before && after ? 1 : 0;
      openings -= before && !after ? 1 : 0;
    }
    return openings > 0;
  }

  /** Open minutes from each opening to its date. */
  static Modes openMinutes(List<StatedDue> rows, WorkCalendar calendar) {
    Modes minutes = new Modes();
    for (StatedDue row : rows) {
      addRounded(minutes, calendar.hours().secondsBetween(row.openedAt(), row.dueAt()));
    }
    return minutes;
  }

  // Seconds may have been cut off on either side.
  private static void addRounded(Modes minutes, long seconds) {
    long floor = Math.floorDiv(seconds, 60L);
    if (floor > 0) {
      minutes.add(floor);
    } else {
      minutes.addNone();
    }
    if (seconds > 0 && seconds % 60 > 0) {
      minutes.add(floor + 1);
    }
  }

  private void addDates(List<StatedDue> rows, WorkCalendar calendar, Set<Guess> guesses) {
    ZoneId zone = calendar.hours().zone();
    BusinessCalendar dates = calendars.dates(calendar);
    Modes days = new Modes();
    Modes times = new Modes();
    for (StatedDue row : rows) {
      days.add(dates(row, dates, zone));
      times.add(minuteOfDay(row.dueAt(), zone));
    }
    List<Long> cutOffs = times.top(3, CUT_OFF);
    boolean endsDay = rows.stream().anyMatch(row -> row.grain() == StatedDue.Grain.DAY);
    for (long n : days.top(3, WORTH_TRYING)) {
      for (@Nullable LocalTime receivedBy : ReceivedBy.in(rows, n, dates)) {
        if (n > 0 && (calendar.isOwn() || cutOffs.contains(0L) || endsDay)) {
          guesses.add(new Guess(new Target.BusinessDays((int) n), receivedBy, calendar));
        }
        for (long minute : cutOffs) {
          // The first minute of a date was counted as the end of the one before.
          long date = minute == 0 ? n + 1 : n;
          if (date > 0) {
            LocalTime at = LocalTime.ofSecondOfDay(minute * 60);
            guesses.add(new Guess(new Target.CutOff(at, (int) date), receivedBy, calendar));
          }
        }
      }
    }
  }

  // How many working dates lie after the date of the opening, up to that of the stated date.
  static long dates(StatedDue row, BusinessCalendar dates, ZoneId zone) {
    Instant after =
        row.openedAt().atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    // Less a second, so that midnight ends a date; more an hour or less where clocks are changed.
    long open = dates.secondsBetween(after, row.dueAt().minusSeconds(1));
    return row.dueAt().isAfter(after) ? open / DAY + 1 : 0;
  }

  /** The days of the week that the dates fall on; every day is always tried, for ends of days. */
  private static List<OpenDays> weeks(List<StatedDue> rows, ZoneId zone) {
    int saturdays = 0;
    int sundays = 0;
    for (StatedDue row : rows) {
      DayOfWeek day = row.dueAt().minusSeconds(1).atZone(zone).getDayOfWeek();
      saturdays += day == DayOfWeek.SATURDAY ? 1 : 0;
      sundays += day == DayOfWeek.SUNDAY ? 1 : 0;
    }
    double rare = RARE_DAY * rows.size();
    List<OpenDays> weeks = new ArrayList<>();
    if (sundays <= rare) {
      weeks.add(saturdays <= rare ? OpenDays.WEEKDAYS : OpenDays.MON_SAT);
    }
    weeks.add(OpenDays.DAILY);
    return weeks;
  }

  /**
   * Whether a time of day that many dates share is one of UTC: what local clocks show in summer and
   * in winter then differs by an hour.
   */
  private static boolean leaksUtc(List<StatedDue> rows, ZoneId local) {
    Modes here = new Modes();
    Modes there = new Modes();
    for (StatedDue row : rows) {
      here.add(minuteOfDay(row.dueAt(), local));
      there.add(minuteOfDay(row.dueAt(), UTC));
    }
    return there.largest() >= CUT_OFF / 2 && there.largest() > 1.2 * here.largest();
  }

  static long minuteOfDay(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalTime().toSecondOfDay() / 60;
  }
}
