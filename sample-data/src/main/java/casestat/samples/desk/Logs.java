package casestat.samples.desk;

import casestat.samples.Dice;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes up what machines note around the cases: calls, steps on the portal, surveys, costs. */
final class Logs {
  private static final String[] DEVICES = {"phone", "computer", "tablet"};
  private static final double[] DEVICE_SHARES = Dice.runningTotals(0.55, 0.38, 0.07);
  private static final String[] PAGES = {"news", "search", "search", "page", "page"};

  private final Desk desk;
  private final DeskTime time;
  private final long seed;

  Logs(Desk desk, DeskTime time, long seed) {
    this.desk = desk;
    this.time = time;
    this.seed = seed;
  }

  List<Row> calls(List<DeskCase> cases) {
    List<Row> calls = new ArrayList<>();
    List<String> lines = List.copyOf(desk.phones().lines().keySet());
    double[] shares =
        Dice.runningTotals(desk.phones().lines().values().stream().mapToDouble(d -> d).toArray());
    for (int i = 0; i < cases.size(); i++) {
      DeskCase about = cases.get(i);
      Dice dice = Dice.of(seed, Dice.Purpose.CALL, i);
      // The more is asked for on a day, the longer the line.
      double rush = rush(time.day(about.openedAt()));
      if (about.channel().equals("phone")) {
        call(
            calls,
            about.openedAt() - 20,
            about.id(),
            "answered",
            lines.get(dice.pick(shares)),
            rush,
            dice);
      }
      double others = desk.phones().others();
      while (dice.chance(Math.min(0.9, others))) {
        // Some call when nobody is there, and are heard by a machine.
        boolean inTime = !dice.chance(0.12);
        long soon = about.openedAt() + dice.below(40_000);
        long at = inTime ? time.after(soon, dice.below(7_200)) : soon + dice.below(60_000);
        boolean gaveUp = dice.chance(Math.min(0.5, desk.phones().gaveUp() * rush));
        call(
            calls,
            at,
            "",
            inTime ? (gaveUp ? "abandoned" : "answered") : "diverted",
            lines.get(dice.pick(shares)),
            rush,
            dice);
        others *= 0.5;
      }
    }
    return numbered(calls, "C-%06d", 500_001);
  }

  private double rush(LocalDate day) {
    double asked = 0;
    double usual = 0;
    for (Desk.Matter matter : desk.matters()) {
      asked += desk.demand(matter, day);
      usual += matter.share();
    }
    return Math.max(0.6, asked / usual);
  }

  private void call(
      List<Row> calls, long at, String about, String result, String line, double rush, Dice dice) {
    Map<String, Object> cells = new LinkedHashMap<>();
    long wait = 2 + (long) dice.lognormal(desk.phones().seconds() * rush, 0.9);
    cells.put("line", line);
    cells.put("case", about);
    cells.put("result", result);
    if (result.equals("answered")) {
      cells.put("at", about.isEmpty() ? at : (Object) (at - wait));
      cells.put("answered", about.isEmpty() ? at + wait : (Object) at);
      cells.put("ended", at + wait + 60 + (long) dice.lognormal(150, 0.6));
    } else {
      cells.put("at", at);
      cells.put("ended", at + 10 + (long) dice.lognormal(70, 0.7));
    }
    calls.add(new Row((long) cells.get("ended"), cells));
  }

  List<Row> steps(List<DeskCase> cases) {
    List<Row> steps = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      DeskCase about = cases.get(i);
      Dice dice = Dice.of(seed, Dice.Purpose.PORTAL, i);
      long at = about.openedAt();
      if (about.way().online()) {
        Visit visit = new Visit(steps, dice);
        visit.step(at - 60 - dice.below(300), "start", "", -1);
        visit.step(at, "complete", about.id(), -1);
      }
      if (dice.chance(0.3 * (about.way().online() ? 1 : 0.4))) {
        // Begun, and given up.
        new Visit(steps, dice).step(at + dice.below(50_000), "start", "", -1);
      }
      double more = about.way().online() ? 0.5 : 0.15;
      long lookedAt = at;
      long lastAt = about.events().get(about.events().size() - 1).at();
      while (dice.chance(more)) {
        lookedAt += 3_600 + (long) (dice.unit() * Math.max(3_600, (lastAt - lookedAt) * 0.8));
        new Visit(steps, dice).step(lookedAt, "lookup", about.id(), -1);
        more = 0.4;
      }
      double visits = desk.portal().visits();
      while (dice.chance(Math.min(0.9, visits))) {
        Visit visit = new Visit(steps, dice);
        long when = at + dice.below(70_000);
        String page = dice.pick(PAGES);
        visit.step(
            when,
            page,
            "",
            page.equals("search") ? (dice.chance(0.82) ? 1 + dice.below(20) : 0) : -1);
        if (dice.chance(0.5)) {
          visit.step(when + 20 + dice.below(100), "page", "", -1);
        }
        visits *= 0.7;
      }
    }
    return numbered(steps, "H-%07d", 1_000_001);
  }

  /** One person on the portal. */
  private static final class Visit {
    private final List<Row> steps;
    private final String session;
    private final String device;

    Visit(List<Row> steps, Dice dice) {
      this.steps = steps;
      this.session = String.format(Locale.ROOT, "s%08x", dice.next() & 0xffff_ffffL);
      this.device = DEVICES[dice.pick(DEVICE_SHARES)];
    }

    void step(long at, String step, String about, int results) {
      Map<String, Object> cells = new LinkedHashMap<>();
      cells.put("at", at);
      cells.put("step", step);
      cells.put("session", session);
      cells.put("device", device);
      cells.put("case", about);
      cells.put("page", "/" + step);
      if (results >= 0) {
        cells.put("results", results);
      }
      steps.add(new Row(at, cells));
    }
  }

  List<Row> surveys(List<DeskCase> cases) {
    List<Row> surveys = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      DeskCase about = cases.get(i);
      Dice dice = Dice.of(seed, Dice.Purpose.SURVEY, i);
      DeskEvent end = about.events().get(about.events().size() - 1);
      if (!end.state().equals("resolved") || !dice.chance(0.22)) {
        continue;
      }
      Map<String, Object> cells = new LinkedHashMap<>();
      long sentAt = end.at() + 3_600 + dice.below(40_000);
      cells.put("case", about.id());
      cells.put("sent", sentAt);
      long knownAt = sentAt;
      if (dice.chance(0.42)) {
        knownAt = sentAt + 600 + (long) dice.lognormal(60_000, 1);
        cells.put("answered", knownAt);
        double days = (end.at() - about.openedAt()) / 86_400.0;
        double happy = 0.86 - Math.min(0.5, days / 40);
        double draw = dice.unit();
        cells.put(
            "answer", draw < happy ? "positive" : draw < happy + 0.1 ? "neutral" : "negative");
      }
      surveys.add(new Row(knownAt, cells));
    }
    return numbered(surveys, "S-%06d", 300_001);
  }

  List<Row> costs(LocalDate first, LocalDate last) {
    List<Row> costs = new ArrayList<>();
    for (YearMonth month = YearMonth.from(first);
        !month.isAfter(YearMonth.from(last));
        month = month.plusMonths(1)) {
      Dice dice = Dice.of(seed, Dice.Purpose.COST, month.getYear() * 100L + month.getMonthValue());
      for (Map.Entry<String, Double> office : desk.costs().entrySet()) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("month", month.toString());
        cells.put("office", office.getKey());
        long cents = (long) (office.getValue() * dice.between(94, 108));
        cells.put("amount", String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100));
        costs.add(new Row(time.midnight(month.plusMonths(1).atDay(1)) - 1, cells));
      }
    }
    return costs;
  }

  private static List<Row> numbered(List<Row> rows, String id, long first) {
    rows.sort(Comparator.comparingLong(Row::at));
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).cells().put("id", String.format(Locale.ROOT, id, first + i));
    }
    return rows;
  }
}
