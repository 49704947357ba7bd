package casestat.samples.desk;

import casestat.samples.Dice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes up the cases of a desk: how many come on a day, and what happens to each. */
final class Stories {
  private static final double DAY = 86_400;
  private static final double HOUR = 3_600;
  private static final double WEEKEND = 0.35;
  private static final double SUNDAY = 0.25;

  private final Desk desk;
  private final DeskTime time;
  private final long seed;
  private final LocalDate first;
  private final LocalDate last;
  private final List<String> areas;
  private final double[] areaShares;
  private final Map<String, String> newest = new HashMap<>();

  Stories(Desk desk, DeskTime time, long seed, LocalDate first, LocalDate last) {
    this.desk = desk;
    this.time = time;
    this.seed = seed;
    this.first = first;
    this.last = last;
    this.areas = List.copyOf(desk.areas().keySet());
    this.areaShares = running(desk.areas().values().stream().mapToDouble(d -> d).toArray());
  }

  static double[] running(double[] weights) {
    return Dice.runningTotals(weights);
  }

  /** So many, in the order in which they come. */
  List<DeskCase> cases(long count) {
    List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
    double[] demand = new double[days.size()];
    for (int i = 0; i < demand.length; i++) {
      demand[i] = demand(days.get(i), i);
    }
    double[] running = running(demand);
    List<DeskCase> cases = new ArrayList<>();
    for (int i = 0; i < demand.length; i++) {
      long until = Math.round(count * running[i] / running[running.length - 1]);
      cases.addAll(on(days.get(i), (int) (until - cases.size()), cases.size()));
    }
    return cases;
  }

  private double demand(LocalDate day, int index) {
    double demand = 0;
    for (Desk.Matter matter : desk.matters()) {
      demand += desk.demand(matter, day);
    }
    double trend = StrictMath.pow(1 + desk.growth(), index / 365.0);
    return demand
        * week(day)
        * trend
        * Dice.of(seed, Dice.Purpose.DAY, day.toEpochDay()).lognormal(1, 0.12);
  }

  private double week(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return SUNDAY;
    }
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || !time.isOpen(day) ? WEEKEND : 1;
  }

  private List<DeskCase> on(LocalDate day, int count, int before) {
    Dice dice = Dice.of(seed, Dice.Purpose.ARRIVAL, day.toEpochDay());
    double[] matters =
        running(desk.matters().stream().mapToDouble(m -> desk.demand(m, day)).toArray());
    double[] ways =
        running(
            desk.channels().stream()
                .mapToDouble(w -> time.isOpen(day) || !w.spoken() ? w.share() : w.share() / 20)
                .toArray());
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Desk.Way way = desk.channels().get(dice.pick(ways));
      arrivals.add(
          new Arrival(
              time.midnight(day) + secondOfDay(way, dice),
              desk.matters().get(dice.pick(matters)),
              way));
    }
    arrivals.sort((a, b) -> Long.compare(a.at(), b.at()));
    List<DeskCase> cases = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      cases.add(story(arrival, before + cases.size()));
    }
    return cases;
  }

  private record Arrival(long at, Desk.Matter matter, Desk.Way way) {}

  // Who writes or clicks does it until late, who calls or comes does it in the day.
  private static long secondOfDay(Desk.Way way, Dice dice) {
    double hour = way.spoken() ? 12.2 + 2.3 * dice.gaussian() : 14 + 4.5 * dice.gaussian();
    double within = way.spoken() ? Math.max(8.1, Math.min(16.9, hour)) : (hour + 48) % 24;
    return (long) (within * HOUR);
  }

  private DeskCase story(Arrival arrival, int index) {
    Dice dice = Dice.of(seed, Dice.Purpose.STORY, index);
    Desk.Matter matter = arrival.matter();
    String id = String.format(Locale.ROOT, desk.caseId(), desk.firstNumber() + index);
    String area = areas.get(dice.pick(areaShares));
    String urgency =
        dice.chance(matter.urgent()) ? (dice.chance(0.4) ? "emergency" : "high") : "routine";
    boolean always = urgency.equals("emergency");
    String alike = matter.matter() + "|" + area;
    String master = newest.getOrDefault(alike, "");
    boolean repeats = !master.isEmpty() && dice.chance(desk.chance("repeated"));
    long at = arrival.at();
    Plot plot = new Plot(matter.matter(), matter.office(), urgency);
    plot.add(at, "submitted", arrival.way().spoken() ? "agent" : "citizen");
    if (dice.chance(desk.chance("acknowledged"))) {
      boolean automatic = !arrival.way().spoken() && !arrival.way().dated();
      long when =
          automatic
              ? at + dice.below(5)
              : arrival.way().dated() ? after(false, at, 2 * HOUR) : at + 60;
      plot.add(when, "acknowledged", automatic ? "system" : "agent");
    }
    long due = matter.due() == 0 ? 0 : time.midnight(time.day(at).plusDays(matter.due()));
    if (repeats) {
      plot.end(after(false, at, dice.lognormal(3 * HOUR, 0.8)), "merged", "duplicate", "agent");
      return plot.told(id, arrival.at(), arrival.way(), area, requester(dice), master, due);
    }
    newest.put(alike, id);
    serve(plot, arrival, matter, always, dice);
    return plot.told(id, arrival.at(), arrival.way(), area, requester(dice), "", due);
  }

  private void serve(Plot plot, Arrival arrival, Desk.Matter matter, boolean always, Dice dice) {
    long at = arrival.at();
    double workday = 8 * HOUR;
    double work =
        600 + matter.days() * workday * dice.lognormal(0.6, 0.75) * pace(matter.office(), at);
    work = always ? Math.min(work, 20 * HOUR) * 0.7 : work;
    if (dice.chance(desk.chance("at_once")) && arrival.way().spoken()) {
      long done = at + 120 + dice.below(600);
      plot.add(done, "replied", "agent");
      plot.end(done, "resolved", "resolved", "agent");
      return;
    }
    if (dice.chance(desk.chance("assigned"))) {
      plot.add(after(always, at, dice.between(0.02, 0.15) * work), "assigned", "agent");
    }
    double handed = 0.2;
    while (dice.chance(desk.chance("handed_on")) && handed < 0.5) {
      plot.move(otherOffice(plot.office(), dice));
      plot.add(after(always, at, handed * work), "assigned", "agent");
      handed += 0.15;
    }
    double ending = dice.unit();
    if (ending < desk.chance("misdirected")) {
      plot.end(after(always, at, 0.3 * work), "not_responsible", "not_responsible", "agent");
      return;
    }
    if (ending < desk.chance("misdirected") + desk.chance("withdrawn")) {
      plot.end(
          after(always, at, dice.between(0.1, 0.5) * work), "cancelled", "cancelled", "citizen");
      return;
    }
    if (dice.chance(0.3)) {
      plot.add(after(always, at, 0.5 * work), "work_started", "agent");
    }
    long resolvedAt = after(always, at, work);
    if (dice.chance(desk.chance("held"))) {
      resolvedAt = hold(plot, always, at, work, dice);
    }
    long answered =
        after(always, at, 60 + dice.lognormal((always ? 0.4 : desk.answerHours()) * HOUR, 1.1));
    if (answered < resolvedAt && dice.chance(0.9)) {
      plot.add(answered, "replied", "agent");
    }
    finish(plot, always, resolvedAt, work, dice);
  }

  private long hold(Plot plot, boolean always, long at, double work, Dice dice) {
    double[] shares = running(desk.waits().stream().mapToDouble(Desk.Wait::share).toArray());
    Desk.Wait wait = desk.waits().get(dice.pick(shares));
    double worked = dice.between(0.55, 0.85);
    long heldAt = after(always, at, worked * work);
    if (wait.citizen()) {
      plot.add(heldAt, "replied", "agent");
    }
    plot.hold(heldAt, wait.reason());
    long free = heldAt + (long) (HOUR + dice.lognormal(wait.days() * DAY, 0.8));
    long freeAt = wait.citizen() ? free : after(always, free, 60);
    plot.add(freeAt, "off_hold", wait.citizen() ? "citizen" : "agent");
    return after(always, freeAt, (1 - worked) * work);
  }

  private void finish(Plot plot, boolean always, long first, double work, Dice dice) {
    long resolvedAt = first;
    plot.end(resolvedAt, "resolved", "resolved", "agent");
    if (dice.chance(desk.chance("reopened"))) {
      long again = resolvedAt + (long) (HOUR + dice.lognormal(3 * DAY, 0.9));
      plot.reopen(again);
      resolvedAt = after(always, again, 900 + work * dice.between(0.2, 0.9));
      plot.end(resolvedAt, "resolved", "resolved", "agent");
    }
    if (dice.chance(desk.chance("closed"))) {
      // Closing is clerical: a nightly job a week after the resolution.
      long closedAt = time.midnight(time.day(resolvedAt).plusDays(8)) + (long) (3 * HOUR);
      plot.end(closedAt, "closed", "resolved", "system");
    }
  }

  private long after(boolean always, long at, double seconds) {
    return always ? at + (long) seconds : time.after(at, seconds);
  }

  private double pace(String office, long at) {
    List<Double> both = desk.paces().getOrDefault(office, List.of(1.0, 1.0));
    double from = time.midnight(first);
    double share = (at - from) / (time.midnight(last) - from);
    return both.get(0) + (both.get(1) - both.get(0)) * share;
  }

  private String otherOffice(String office, Dice dice) {
    List<String> others =
        desk.matters().stream()
            .map(Desk.Matter::office)
            .distinct()
            .filter(other -> !other.equals(office))
            .toList();
    return others.get(dice.below(others.size()));
  }

  /** A few people bring many cases, most bring one. */
  private static String requester(Dice dice) {
    double draw = dice.unit();
    return String.format(Locale.ROOT, "p%07d", (long) (9000 * draw * draw));
  }
}
