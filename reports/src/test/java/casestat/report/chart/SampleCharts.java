package casestat.report.chart;

import casestat.profile.Outline;
import casestat.profile.Profiles;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Charts as a city would have them, with all that can be odd about them. One for each kind and
 * oddity, and nothing else: the file is long as a list is.
 */
public final class SampleCharts {

  private static final YearMonth FIRST = YearMonth.of(2025, 10);
  private static final String SOURCE = "City 311, cases to 31 Oct 2026. Data complete to 31 Oct.";

  private SampleCharts() {}

  /** On-time share over 13 months: a goal, a gap, a withheld and a provisional month. */
  public static Trend onTime() {
    int[] met = {3120, 3010, 2890, 2740, 2650, 2990, 3150, 0, 3300, 3280, 0, 3420, 2410};
    int[] due = {3600, 3522, 3461, 3391, 3402, 3541, 3598, 0, 3655, 3602, 0, 3701, 2777};
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < met.length; i++) {
      YearMonth month = FIRST.plusMonths(i);
      if (i == 7) {
        continue;
      }
      rows.add(
          i == 10
              ? Row.absent(month.toString(), Formats.ENGLISH.month(month), Mark.SUPPRESSED)
              : Rows.linked(
                  "/r/" + month + "/on-time?service=pothole&by=department",
                  Rows.ratio(month.toString(), Formats.ENGLISH.month(month), met[i], due[i])));
    }
    int last = rows.size() - 1;
    rows.set(last, Rows.marked(Mark.PROVISIONAL, rows.get(last)));
    Caption caption =
        Caption.of(
                "on-time",
                "Cases resolved on time",
                "How many cases were resolved within the time promised?",
                Unit.SHARE,
                Direction.HIGHER_IS_BETTER,
                "Month")
            .ratio("On time", "Resolved on time", "Due")
            .from(SOURCE);
    return Trend.of(caption, rows, Goal.of(0.9, Formats.ENGLISH));
  }

  /** Days to resolve a pothole, 24 months, with limits, a reset, a signal and last year's line. */
  public static Trend days() {
    double[] days = {
      5.1, 4.8, 5.4, 5.0, 4.7, 5.2, 5.3, 4.9, 5.1, 5.0, 7.4, 5.2, 4.4, 4.2, 4.3, 4.1, 4.0, 4.2, 3.9,
      4.1, 4.0, 3.8, 4.2, 4.6
    };
    YearMonth first = YearMonth.of(2024, 11);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < days.length; i++) {
      YearMonth month = first.plusMonths(i);
      rows.add(
          Rows.linked(
              "/r/" + month,
              Rows.over(
                  400 + 13 * i,
                  Row.of(month.toString(), Formats.ENGLISH.month(month), days[i] * 86_400))));
    }
    rows.set(23, Rows.marked(Mark.PROVISIONAL, rows.get(23)));
    Caption caption =
        Caption.of(
                "pothole-days",
                "Days to fill a pothole",
                "How long does it usually take from report to repair?",
                Unit.DURATION_SECONDS,
                Direction.LOWER_IS_BETTER,
                "Month")
            .from(SOURCE);
    return new Trend(
        caption,
        rows,
        List.of(),
        "",
        new Goal(4.5 * 86_400, "Goal"),
        List.of(
            new Band("2024-11", "2025-10", 3.9 * 86_400, 5.1 * 86_400, 6.3 * 86_400),
            new Band("2025-11", "2026-10", 3.25 * 86_400, 4.1 * 86_400, 5.05 * 86_400)),
        List.of("2025-09"),
        List.of(new Happening("2025-09", "Storm"), new Happening("2025-11", "New crew contract")));
  }

  /** Cases opened against last year. */
  public static Trend opened() {
    int[] now = {4100, 3950, 3800, 4300, 4150, 4600, 4900, 5100, 5300, 5250, 4980, 4700};
    int[] then = {3900, 3850, 3700, 4000, 4050, 4300, 4500, 4700, 4950, 5100, 4800, 4400};
    List<Row> rows = new ArrayList<>();
    List<Row> before = new ArrayList<>();
    for (int i = 0; i < now.length; i++) {
      YearMonth month = FIRST.plusMonths(i + 1);
      rows.add(Row.of(month.toString(), Formats.ENGLISH.month(month), now[i]));
      before.add(Row.of(month.toString(), Formats.ENGLISH.month(month.minusYears(1)), then[i]));
    }
    Caption caption =
        Caption.of(
                "opened",
                "Cases opened",
                "How many cases do people bring us?",
                Unit.CASES,
                Direction.NEUTRAL,
                "Month")
            .from(SOURCE);
    return new Trend(caption, rows, before, "Year before", null, List.of(), List.of(), List.of());
  }

  public static RankedBars departments() {
    List<Row> rows =
        List.of(
            Rows.linked(
                "/department/sanitation", Rows.ratio("sanitation", "Sanitation", 5120, 5400)),
            Rows.linked(
                "/d/streets", Rows.ratio("streets", "Streets and Public Works", 2890, 3510)),
            Rows.ratio("parks", "Parks, Recreation and Neighbourhood Facilities", 810, 902),
            Rows.ratio("water", "Water", 1240, 1301),
            Rows.ratio("housing", "Housing & Inspections", 310, 620),
            Rows.marked(Mark.LOW_RELIABILITY, Rows.ratio("animals", "Animal Care", 9, 11)),
            Row.absent("mayor", "Office of the Mayor", Mark.SUPPRESSED),
            Rows.ratio("library", "Library", 0, 0));
    return new RankedBars(
        Caption.of(
                "departments",
                "On time by department",
                "Which departments keep their promises?",
                Unit.SHARE,
                Direction.HIGHER_IS_BETTER,
                "Department")
            .ratio("On time", "Resolved on time", "Due")
            .from(SOURCE),
        rows,
        Goal.of(0.9, Formats.ENGLISH));
  }

  public static StackedBars channels() {
    List<String> parts = List.of("Phone", "Mobile app", "Web", "E-mail", "Social media", "Walk-in");
    double[] base = {1800, 1200, 800, 260, 120, 60};
    double[] growth = {-40, 55, 20, -5, 6, 0};
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      YearMonth month = FIRST.plusMonths(i + 1);
      for (int p = 0; p < parts.size(); p++) {
        Row row = Row.of(month.toString(), Formats.ENGLISH.month(month), base[p] + growth[p] * i);
        rows.add(Rows.linked("/r/" + month + "/intake", row.in(parts.get(p))));
      }
    }
    return new StackedBars(
        Caption.of(
                "intake",
                "Cases opened by channel",
                "How do people reach us?",
                Unit.CASES,
                Direction.NEUTRAL,
                "Month")
            .from(SOURCE),
        parts,
        rows);
  }

  public static GroupedLines flow() {
    int[] in = {4100, 3950, 3800, 4300, 4150, 4600, 4900, 5100, 5300, 5250, 4980, 4700};
    int[] out = {4000, 3990, 3700, 4100, 4200, 4300, 4500, 4900, 5200, 5400, 5100, 4690};
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < in.length; i++) {
      YearMonth month = FIRST.plusMonths(i + 1);
      Mark mark = i == 11 ? Mark.PROVISIONAL : Mark.NONE;
      String label = Formats.ENGLISH.month(month);
      rows.add(Rows.marked(mark, Row.of(month.toString(), label, in[i]).in("Incoming")));
      rows.add(Rows.marked(mark, Row.of(month.toString(), label, out[i]).in("Resolved")));
    }
    return new GroupedLines(
        Caption.of(
                "flow",
                "Incoming and resolved",
                "Do we keep up?",
                Unit.CASES,
                Direction.NEUTRAL,
                "Month")
            .from(SOURCE),
        List.of("Incoming", "Resolved"),
        rows,
        null);
  }

  /** In, out and backlog of 13 months: a storm, a provisional end, a month without a figure. */
  public static FlowLines inOutAndOpen() {
    int[] in = {410, 395, 380, 430, 415, 460, 790, 510, 430, 425, 398, 470, 300};
    int[] out = {400, 399, 370, 410, 420, 430, 450, 590, 620, 540, 410, 469, 290};
    int open = 460;
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < in.length; i++) {
      YearMonth month = FIRST.plusMonths(i);
      Mark mark = i == 12 ? Mark.PROVISIONAL : Mark.NONE;
      String key = month.toString();
      String label = Formats.ENGLISH.month(month);
      open += in[i] - out[i];
      rows.add(Rows.marked(mark, Row.of(key, label, in[i]).in("Opened")));
      rows.add(Rows.marked(mark, Row.of(key, label, out[i]).in("Resolved")));
      rows.add(
          i == 3
              ? Row.absent(key, label, Mark.SUPPRESSED).in("Open at the end")
              : Rows.linked(
                  "/figures/open_backlog?month=" + key,
                  Rows.marked(mark, Row.of(key, label, open).in("Open at the end"))));
    }
    return new FlowLines(
        Caption.of(
                "in-out-open",
                "Cases in, out and open",
                "Does the backlog grow?",
                Unit.CASES,
                Direction.NEUTRAL,
                "Month")
            .from(SOURCE),
        "Opened",
        "Resolved",
        "Open at the end",
        rows,
        new Goal(500, "Goal"),
        List.of(
            new Happening("2026-04", "2026-05", "13 Apr to 2 May 2026", "Storm and flood", null),
            new Happening("2026-06", "Second crew")));
  }

  /** Eight districts: one withheld, one without cases, one not on the map. */
  public static AreaMap districts() {
    List<Row> rows =
        List.of(
            Rows.linked("/area/harbor", Rows.ratio("Harbor", "Harbor", 610, 872)),
            Rows.ratio("Old Town", "Old Town", 820, 950),
            Rows.ratio("Northside", "Northside", 905, 1002),
            Rows.ratio("Riverside", "Riverside", 610, 750),
            Rows.marked(Mark.LOW_RELIABILITY, Rows.ratio("Hillcrest", "Hillcrest", 12, 12)),
            Row.absent("Mill District", "Mill District", Mark.SUPPRESSED),
            Rows.ratio("West End", "West End", 780, 901),
            Rows.ratio("Fort Island", "Fort Island", 20, 31));
    return new AreaMap(
        Caption.of(
                "districts",
                "On time by district",
                "Where are promises kept?",
                Unit.SHARE,
                Direction.HIGHER_IS_BETTER,
                "District")
            .ratio("On time", "Resolved on time", "Due")
            .from(SOURCE),
        rows,
        Goal.of(0.85, Formats.ENGLISH),
        Profiles.load("city311").setting().areas(),
        Mark.NO_CASES);
  }

  /** Buildings on a campus, without a goal: classes of equal numbers. */
  public static AreaMap buildings() {
    List<Row> rows = new ArrayList<>();
    int[] opened = {121, 98, 88, 110, 143, 97, 61, 119, 38, 71};
    List<Outline> outlines = Profiles.load("campus311").setting().areas();
    for (int i = 0; i < outlines.size(); i++) {
      rows.add(Row.of(outlines.get(i).area(), outlines.get(i).area(), opened[i]));
    }
    return new AreaMap(
        Caption.of(
                "buildings",
                "Work orders by building",
                "Where do they come from?",
                Unit.CASES,
                Direction.NEUTRAL,
                "Building")
            .from(SOURCE),
        rows,
        null,
        outlines,
        Mark.NO_CASES);
  }

  /** Days to resolve, in steps of two days, with a long tail and a step of nobody. */
  public static Distribution daysTaken() {
    int[] counts = {212, 167, 121, 84, 61, 40, 33, 21, 14, 0, 9, 6, 41};
    double width = 2 * 86_400;
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      String from = Formats.ENGLISH.brief(Unit.DURATION_SECONDS, i * width);
      String to = Formats.ENGLISH.brief(Unit.DURATION_SECONDS, (i + 1) * width);
      String label =
          i == counts.length - 1 ? from + " or more" : i == 0 ? "under " + to : from + " to " + to;
      rows.add(Row.of(Long.toString((long) (i * width)), label, counts[i]));
    }
    return new Distribution(
        Caption.of(
                "days-taken",
                "How long cases take",
                "How long did the cases take that were resolved in the month?",
                Unit.CASES,
                Direction.NEUTRAL,
                "Time taken")
            .from(SOURCE)
            .called("Cases"),
        rows,
        width,
        true,
        List.of(
            new Distribution.Stop("half within", 3.3 * 86_400, Distribution.Stop.Kind.PERCENTILE),
            new Distribution.Stop(
                "nine of ten within", 20.1 * 86_400, Distribution.Stop.Kind.PERCENTILE),
            new Distribution.Stop("Goal", 4 * 86_400, Distribution.Stop.Kind.GOAL)));
  }

  /** Which share is open still, a day of it withheld. */
  public static SurvivalCurve openStill() {
    List<Row> waiting = new ArrayList<>();
    List<Row> lower = new ArrayList<>();
    List<Row> upper = new ArrayList<>();
    for (int day = 1; day <= 30; day++) {
      String key = Integer.toString(day);
      String label = day == 1 ? "after 1 day" : "after " + day + " days";
      double share = Math.exp(-day / 7.0);
      if (day == 3) {
        waiting.add(Row.absent(key, label, Mark.SUPPRESSED));
        lower.add(Row.absent(key, label, Mark.SUPPRESSED));
        upper.add(Row.absent(key, label, Mark.SUPPRESSED));
      } else {
        waiting.add(Row.of(key, label, share));
        lower.add(Row.of(key, label, Math.max(0, share - 0.03)));
        upper.add(Row.of(key, label, share + 0.03));
      }
    }
    return new SurvivalCurve(
        Caption.of(
                "open-still",
                "How long until a case is settled",
                "Which share is open still after so many days?",
                Unit.SHARE,
                Direction.LOWER_IS_BETTER,
                "Since the opening")
            .from(SOURCE)
            .called("open still"),
        waiting,
        lower,
        upper,
        "95 % interval, from",
        "95 % interval, to",
        4.85 * 86_400,
        "half are settled after 4.9 days");
  }

  /** How long half wait, and the slowest tenth; hours. */
  public static GroupedLines waits() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      YearMonth month = FIRST.plusMonths(i);
      String label = Formats.ENGLISH.month(month);
      rows.add(
          Rows.over(
              900, Row.of(month.toString(), label, (6 + i % 4) * 3600.0 + 720).in("Half within")));
      rows.add(
          Rows.over(
              900,
              Row.of(month.toString(), label, (26 + i % 5 * 2) * 3600.0).in("Nine in ten within")));
    }
    return new GroupedLines(
        Caption.of(
                "first-response",
                "Time to first response",
                "How long do people wait for a first answer?",
                Unit.DURATION_SECONDS,
                Direction.LOWER_IS_BETTER,
                "Month")
            .from(SOURCE),
        List.of("Half within", "Nine in ten within"),
        rows,
        new Goal(24 * 3600, "Goal"));
  }

  /** Calls in each hour of the week: a night without any, few on Sunday, a peak on Monday. */
  public static HeatTable calls() {
    List<String> days = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    List<Row> rows = new ArrayList<>();
    for (int day = 0; day < days.size(); day++) {
      for (int hour = 0; hour < 24; hour++) {
        String key = hour < 10 ? "0" + hour : "" + hour;
        String label = key + ":00";
        double value = Math.max(0, 9 - Math.abs(hour - 10.5)) * (7 - day) / 2;
        Row row =
            hour < 2
                ? Row.absent(key, label, Mark.NO_CASES)
                : Rows.over(day == 6 ? 3 : 40, Row.of(key, label, value));
        rows.add(
            (day == 6 && hour >= 2 ? Rows.marked(Mark.LOW_RELIABILITY, row) : row)
                .in(days.get(day)));
      }
    }
    Caption caption =
        Caption.of(
                "calls",
                "When people call",
                "In which hours of the week do people call?",
                Unit.RATE,
                Direction.NEUTRAL,
                "Hour")
            .about("calls")
            .from(SOURCE);
    return new HeatTable(caption, days, rows);
  }

  public static Trend empty() {
    return Trend.of(onTime().caption(), List.of(), Goal.of(0.9, Formats.ENGLISH));
  }

  /** Calls on fourteen days, with two announcements, a day that is not over and one withheld. */
  public static DayBars calledByDay() {
    int[] calls = {41, 38, 44, 12, 9, 47, 52, 43, 40, 39, 11, 8, 61, 58};
    List<Row> counted = new ArrayList<>();
    List<Row> usual = new ArrayList<>();
    for (int i = 0; i < calls.length; i++) {
      LocalDate day = LocalDate.of(2026, 10, 7).plusDays(i);
      String label = Formats.ENGLISH.language().dates().weekdayDate(day);
      counted.add(
          i == 4
              ? Row.absent(day.toString(), label, Mark.SUPPRESSED)
              : Row.of(day.toString(), label, calls[i]));
      usual.add(
          i < 2
              ? Row.absent(day.toString(), label, Mark.NOT_APPLICABLE)
              : Row.of(day.toString(), label, calls[i] * 0.75));
    }
    counted.set(13, counted.get(13).marked(Mark.PROVISIONAL));
    return new DayBars(
        Caption.of("called", "Calls", "How many called?", Unit.COUNT, Direction.NEUTRAL, "Day")
            .about("calls")
            .from(SOURCE),
        counted,
        usual,
        "usual on such a day",
        List.of(
            new Happening("2026-10-12", "1 announcement, shown 3,204 times"),
            new Happening("2026-10-19", "2 announcements")),
        "On the 4 days with an announcement or the day after: 54.5 a day, where 40.9 are usual.");
  }

  public static List<ChartSpec> all() {
    return List.of(
        onTime(),
        days(),
        opened(),
        departments(),
        channels(),
        flow(),
        waits(),
        calls(),
        calledByDay(),
        inOutAndOpen(),
        districts(),
        buildings(),
        daysTaken(),
        openStill(),
        empty());
  }
}
