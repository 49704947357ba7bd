package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.metrics.Grain;
import casestat.metrics.Metric;
import casestat.metrics.Spread;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Distribution;
import casestat.report.chart.Mark;
import casestat.report.chart.Row;
import casestat.report.chart.SurvivalCurve;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times taken and times waited: of the same cases as the figures, and of no small group. */
class SpreadsTest {
  private static final String MEDIAN = "resolution_time_median";
  private static SmallLake small;

  @BeforeAll
  static void make(@TempDir Path folder) {
    small = MadeUp.longLake(folder, "city311");
  }

  private interface Asking<T> {
    T ask(Shelf shelf, Views views);
  }

  private static <T> T ask(ServiceProfile profile, Grain grain, Asking<T> asking) {
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      Shelf shelf = new Shelf(reader, profile, grain);
      return asking.ask(shelf, new Views(profile, shelf, Links.NONE));
    }
  }

  private static Distribution spread(Views views, Metric metric, Selection selection) {
    return views.distribution(metric, selection, "spread", "Spread");
  }

  @Test
  void theStepsHoldTheCasesOfTheFigureAndItsPercentilesAreMarked() {
    ask(
        small.profile(),
        Grain.MONTH,
        (shelf, views) -> {
          int compared = 0;
          for (Metric metric : shelf.catalogue().all()) {
            for (int month : shelf.whole().periods().keySet()) {
              Figure figure = shelf.whole().whole(metric, month);
              if (Spread.isOf(metric) && figure != null && figure.cases() > 0) {
                Distribution drawn = spread(views, metric, Selection.ofAll(month));
                String where = metric.metric() + " " + month;
                double sum = drawn.rows().stream().mapToDouble(SpreadsTest::value).sum();
                assertThat(sum).as(where).isEqualTo((double) figure.cases());
                assertThat(drawn.rows().size()).as(where).isBetween(1, 27);
                if (metric.numerator().contains("(0.5)")) {
                  assertThat(drawn.stops().get(0).seconds())
                      .as(where)
                      .isEqualTo(Shown.value(metric, figure));
                }
                compared++;
              }
            }
          }
          assertThat(compared).isGreaterThan(50);
          return compared;
        });
  }

  @Test
  void aStepBeginsWhereTheOneBeforeItEnds() {
    Distribution drawn =
        ask(
            small.profile(),
            Grain.MONTH,
            (shelf, views) ->
                spread(views, shelf.catalogue().metric(MEDIAN), Selection.ofAll(202610)));

    for (int i = 0; i < drawn.rows().size(); i++) {
      assertThat(drawn.rows().get(i).key()).isEqualTo(Long.toString((long) (i * drawn.width())));
    }
  }

  @Test
  void noStepTellsOfFewerThanTheSmallestGroup() {
    ServiceProfile strict = small.profile().forThePublic();
    List<Row> told = new ArrayList<>();
    ask(
        strict,
        Grain.MONTH,
        (shelf, views) -> {
          for (int month : shelf.whole().periods().keySet()) {
            Metric metric = shelf.catalogue().metric(MEDIAN);
            told.addAll(spread(views, metric, Selection.ofAll(month)).rows());
            assertThat(
                    spread(views, metric, Selection.ofAll(month).with("department", "Sanitation")))
                .satisfies(SpreadsTest::isWithheld);
          }
          return told;
        });

    assertThat(told).anyMatch(row -> row.value() != null && row.value() > 0);
    for (Row row : told) {
      boolean isTold = row.value() != null;
      assertThat(isTold ? value(row) == 0 || value(row) >= 10 : row.mark() == Mark.SUPPRESSED)
          .as(row.toString())
          .isTrue();
    }
  }

  // Less two of its months that are told, a quarter would tell of the third.
  @Test
  void aQuarterTellsNoStepsWhereSmallGroupsAreKept() {
    Distribution drawn =
        ask(
            small.profile().forThePublic(),
            Grain.QUARTER,
            (shelf, views) ->
                spread(
                    views,
                    shelf.catalogue().metric(MEDIAN),
                    Selection.ofAll(shelf.whole().periods().lastKey())));

    isWithheld(drawn);
  }

  @Test
  void theCurveHasTheSharesOfTheEstimateBesideTheMedian() {
    ask(
        small.profile(),
        Grain.MONTH,
        (shelf, views) -> {
          Selection october = Selection.ofAll(202610);
          Waits waits = shelf.waits(october);
          Map<String, Row> curve =
              new Survivals(shelf, october)
                  .chart("curve", "Curve", "").waiting().stream()
                      .collect(Collectors.toMap(Row::key, row -> row));
          int compared = 0;
          for (Waits.StillOpen still : waits.stillOpen()) {
            Row row = curve.get(Integer.toString(still.days()));
            if (row != null) {
              assertThat(shelf.formats().share(value(row))).isEqualTo(still.share());
              compared++;
            }
          }
          assertThat(compared).isPositive();
          return compared;
        });
  }

  @Test
  void theCurveTellsNoDayThatTheEstimateDoesNot() {
    ask(
        small.profile().forThePublic(),
        Grain.MONTH,
        (shelf, views) -> {
          Selection october = Selection.ofAll(202610);
          SurvivalCurve curve = new Survivals(shelf, october).chart("curve", "Curve", "");
          SurvivalCurve part =
              new Survivals(shelf, october.with("department", "Sanitation"))
                  .chart("curve", "Curve", "");

          assertThat(
                  curve.waiting().stream()
                      .filter(row -> row.value() != null)
                      .map(row -> Integer.valueOf(row.key())))
              .containsExactlyElementsOf(
                  shelf.waits(october).stillOpen().stream().map(Waits.StillOpen::days).toList());
          assertThat(part.rows()).allMatch(row -> row.mark() == Mark.SUPPRESSED);
          return curve;
        });
  }

  private static double value(Row row) {
    Double value = row.value();
    return value == null ? 0 : value;
  }

  private static void isWithheld(Distribution drawn) {
    assertThat(drawn.rows()).singleElement().matches(row -> row.mark() == Mark.SUPPRESSED);
    assertThat(drawn.stops()).isEmpty();
  }
}
