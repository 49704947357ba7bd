package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.metrics.Metrics;
import casestat.metrics.Periods;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hours of the week of a service that tells of no small group, whose fiscal year starts in July.
 */
class HoursToldTest {
  private static final Metric INTAKE = Metrics.metric("intake_per_hour");
  private static final int JULY = 202507;
  private static final int JUNE = 202606;
  private static final String NINE = "Mon 09";

  @TempDir static Path folder;
  private static SmallLake small;
  private static List<Period> periods;

  @BeforeAll
  static void make() {
    MadeUp made = MadeUp.cases("d1", 3);
    small =
        SmallLake.in(folder, "student311")
            .deliver("d1", made.cases(), made.events(), List.of(), SmallLake.NOVEMBER)
            .analyze("run-1", SmallLake.NOVEMBER, List.of());
    periods =
        new Periods(small.profile().zone(), small.profile().reporting())
            .upTo(JULY, SmallLake.NOVEMBER).stream().filter(Period::isMonth).toList();
  }

  /** What is told in a month, where 100 came in the first of all, and so many in the last May. */
  private static Map<String, Figure> told(int month, long inMay) {
    List<Figure> figures = new ArrayList<>();
    for (Period period : periods) {
      long cases = period.month() == 202605 ? inMay : period.month() == JULY ? 100 : 60;
      figures.add(figure(period, Metric.ALL, Metric.ALL, cases));
      figures.add(figure(period, Metric.HOUR, NINE, cases));
    }
    small.figure(periods, figures);
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      Shelf shelf = new Shelf(reader, small.profile());
      WeekHours week = new WeekHours(shelf, INTAKE, Selection.ofAll(month));
      return week.over(week.months());
    }
  }

  private static Figure figure(Period period, String dimension, String member, long cases) {
    return new Figure(
        INTAKE.metric(), "month", period.periodStart(), dimension, member, cases, 3600L, cases);
  }

  // Two years that overlap, one less the other, would be the hours of a month less those of one.
  @Test
  void everyMonthTellsThemOfTheFiscalYearThatWasOver() {
    for (int month : List.of(JUNE, 202607, 202610)) {
      assertThat(told(month, 60).get(NINE)).extracting(Figure::cases).isEqualTo(100 + 11 * 60L);
    }
  }

  @Test
  void noMonthTellsThemBeforeAYearIsOver() {
    for (int month : List.of(JULY, 202512, 202605)) {
      assertThat(told(month, 60)).hasSize(168).values().allMatch(Figure::isWithheld);
    }
  }

  // All hours less the other months would be that month.
  @Test
  void aYearOfWhichOneMonthIsWithheldTellsNone() {
    assertThat(told(JUNE, 4)).hasSize(168).values().allMatch(Figure::isWithheld);
    assertThat(told(JUNE, 5)).values().noneMatch(Figure::isWithheld);
  }
}
