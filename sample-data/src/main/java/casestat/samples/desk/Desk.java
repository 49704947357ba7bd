package casestat.samples.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A service that does not exist, as a file describes it.
 *
 * @param caseId a format of the number of a case
 * @param growth how much more is asked for every year
 * @param hours when its people work; the last that fits a date holds
 * @param areas to their share of cases
 * @param waits on whom a case may wait
 * @param chances of what may happen to a case, by name
 * @param answerHours in which an answer usually comes
 * @param paces an office to how slow it is at the beginning and at the end; 1 is usual
 * @param costs an office to what a month costs, about; empty where costs are not stated
 * @param files that it delivers
 */
record Desk(
    ZoneId zone,
    String caseId,
    long firstNumber,
    double growth,
    List<Opening> hours,
    Set<LocalDate> closed,
    List<Stretch> stretches,
    List<Matter> matters,
    Map<String, Double> areas,
    List<Way> channels,
    List<Wait> waits,
    Map<String, Double> chances,
    double answerHours,
    Map<String, List<Double>> paces,
    Map<String, Double> costs,
    Talking talking,
    Portal portal,
    Phones phones,
    List<DeskFile> files) {

  /** Working hours on some days, between two days of the year or all year. */
  record Opening(
      MonthDay from, MonthDay to, Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {
    boolean fits(LocalDate date) {
      MonthDay day = MonthDay.from(date);
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /**
   * Days on which more or less is asked for.
   *
   * @param matters of which; empty for all
   */
  record Stretch(LocalDate from, LocalDate to, double factor, List<String> matters) {
    boolean holds(LocalDate date, String matter) {
      return !date.isBefore(from)
          && !date.isAfter(to)
          && (matters.isEmpty() || matters.contains(matter));
    }
  }

  /**
   * What people ask for.
   *
   * @param days of work that it usually takes
   * @param due calendar days after which it is needed; 0 for no such date
   * @param urgent the share that is urgent, and of it what cannot wait for the morning
   * @param months how demand moves through the year, from January; empty for not at all
   */
  record Matter(
      String matter,
      String office,
      double share,
      double days,
      int due,
      double urgent,
      List<Double> months) {}

  /**
   * How cases come in.
   *
   * @param spoken whether a person of the service writes them down
   * @param online whether people do it themselves on the portal
   * @param social whether it is a conversation
   * @param dated whether only the date is known
   */
  record Way(
      String channel,
      double share,
      boolean spoken,
      boolean online,
      boolean social,
      boolean dated) {}

  /** Whom a case waits for: how often, and for how many days. */
  record Wait(String reason, double share, double days, boolean citizen) {}

  /**
   * What is said around the cases.
   *
   * @param channels where; empty for a service that does not talk
   * @param strays conversations about no case, for each case
   * @param announcements in a month
   */
  record Talking(List<String> channels, double strays, double announcements) {}

  /**
   * What people do on the portal.
   *
   * @param visits that submit nothing, for each case
   */
  record Portal(double visits) {}

  /**
   * Who calls.
   *
   * @param lines to their share
   * @param others calls about no case, for each case
   * @param seconds that it usually takes until a person answers
   * @param gaveUp the share of callers who give up, when nothing special is going on
   */
  record Phones(Map<String, Double> lines, double others, double seconds, double gaveUp) {}

  double chance(String of) {
    Double chance = chances.get(of);
    if (chance == null) {
      throw new IllegalArgumentException("no chance of " + of + " is described");
    }
    return chance;
  }

  /** How much of a matter is asked for on a date. */
  double demand(Matter matter, LocalDate date) {
    double demand = matter.share();
    if (!matter.months().isEmpty()) {
      demand *= matter.months().get(date.getMonthValue() - 1);
    }
    for (Stretch stretch : stretches) {
      if (stretch.holds(date, matter.matter())) {
        demand *= stretch.factor();
      }
    }
    return demand;
  }
}
