package casestat.infer;

import casestat.profile.Calendar;
import casestat.profile.Calls;
import casestat.profile.Intake;
import casestat.profile.Privacy;
import casestat.profile.Publication;
import casestat.profile.Reporting;
import casestat.profile.ServiceProfile;
import casestat.profile.Setting;
import casestat.profile.Social;
import casestat.profile.Text;
import casestat.profile.Wording;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A made-up town that states when its cases are due, by rules that are spelled out in local times:
 * by no arithmetic of the product's.
 */
final class Town {
  static final ZoneId ZONE = ZoneId.of("America/New_York");

  private final List<StatedDue> rows = new ArrayList<>();
  private final Random random = new Random(311);
  private final LocalDate from;
  private final LocalDate to;

  /** Its cases are opened at any time of day from one date up to, not with, the other. */
  Town(String from, String to) {
    this.from = LocalDate.parse(from);
    this.to = LocalDate.parse(to);
  }

  /** So many cases of a type, due by a rule from the local time of opening. */
  Town with(int cases, String type, UnaryOperator<LocalDateTime> due) {
    long seconds = ChronoUnit.SECONDS.between(from.atStartOfDay(), to.atStartOfDay());
    for (int i = 0; i < cases; i++) {
      LocalDateTime opened = from.atStartOfDay().plusSeconds(random.nextLong(seconds));
      add(type, opened, due.apply(opened));
    }
    return this;
  }

  /** So many that are due at any time within some weeks. */
  Town withNoise(int cases, String type) {
    return with(cases, type, opened -> opened.plusSeconds(60 + random.nextInt(30 * 86_400)));
  }

  private void add(String type, LocalDateTime opened, LocalDateTime due) {
    var openedAt = opened.atZone(ZONE).toInstant();
    var dueAt = due.atZone(ZONE).toInstant();
    rows.add(
        new StatedDue(
            "T-" + rows.size(),
            type,
            0,
            openedAt,
            dueAt,
            ZONE,
            StatedDue.grain(openedAt, dueAt, ZONE)));
  }

  List<StatedDue> rows() {
    return List.copyOf(rows);
  }

  Findings infer(Calendar... calendars) {
    return infer(rows, calendars);
  }

  static Findings infer(List<StatedDue> rows, Calendar... calendars) {
    return new Inference(profile(calendars)).infer(rows);
  }

  static ServiceProfile profile(Calendar... calendars) {
    return new ServiceProfile(
        "town",
        Text.of("Town"),
        Wording.STANDARD,
        ZONE,
        Reporting.STANDARD,
        new Intake(0, List.of()),
        List.of(calendars),
        List.of(),
        new Social(Duration.ofHours(24), Duration.ofHours(24)),
        Calls.USUAL,
        Privacy.NONE,
        Publication.STANDARD,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        Setting.NONE,
        "");
  }

  /** The n-th date after this one that is neither a weekend nor a holiday. */
  static LocalDate workday(LocalDate date, int n, Set<LocalDate> holidays) {
    LocalDate day = date;
    for (int left = n; left > 0; ) {
      day = day.plusDays(1);
      left -= isWorkday(day, holidays) ? 1 : 0;
    }
    return day;
  }

  /** So many minutes later, of those within the hours of working days, one by one. */
  static LocalDateTime workMinutes(
      LocalDateTime opened, int minutes, String opens, String closes, Set<LocalDate> holidays) {
    LocalDateTime at = opened;
    for (int left = minutes; left > 0; ) {
      boolean open =
          isWorkday(at.toLocalDate(), holidays)
              && !at.toLocalTime().isBefore(LocalTime.parse(opens))
              && at.toLocalTime().isBefore(LocalTime.parse(closes));
      if (open) {
        left--;
        at = at.plusMinutes(1);
      } else {
        at = at.plusMinutes(1).truncatedTo(ChronoUnit.MINUTES);
      }
    }
    return at;
  }

  private static boolean isWorkday(LocalDate day, Set<LocalDate> holidays) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }

  static Calendar always() {
    return Calendar.always("always", ZONE);
  }
}
