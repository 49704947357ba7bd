package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.lake.Balance;
import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.metrics.Grain;
import casestat.metrics.Metric;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quarters of a service that tells of no small group, beside its months. */
class PrivateQuarterTest {
  private static final int JULY = 202607;

  @TempDir static Path folder;
  private static SmallLake small;
  private static LakeReader reader;
  private static Shelf months;
  private static Shelf quarters;

  @BeforeAll
  static void make() {
    small = MadeUp.longLake(folder.resolve("lake"), "student311");
    reader = LakeReader.ofNewestRun(small.lake());
    months = new Shelf(reader, small.profile());
    quarters = new Shelf(reader, small.profile(), Grain.QUARTER);
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Test
  void aQuarterTellsNothingThatOneOfItsMonthsWithholds() {
    Map<List<Object>, Figure> ofMonths = new HashMap<>();
    months.figures(0, 202610).forEach(f -> ofMonths.put(key(f, f.periodStart() / 100), f));
    List<Figure> told = quarters.figures(JULY, JULY);

    long looked = 0;
    for (Figure figure : told) {
      Metric metric = months.catalogue().metric(figure.metric());
      if (!figure.isWithheld() && !metric.on().isEmpty()) {
        for (int month = JULY; month <= 202609; month++) {
          Figure part = ofMonths.get(key(figure, month));
          assertThat(part != null && part.isWithheld()).as("%s in %s", figure, month).isFalse();
          looked++;
        }
      }
    }
    assertThat(looked).isGreaterThan(50);
  }

  @Test
  void whatIsRestatedOfAQuarterIsWhatTheQuarterTells() {
    Period quarter = quarters.whole().periods().get(JULY);

    assertThat(quarter).isNotNull();
    assertThat(SealedFigures.told(reader, small.profile(), quarter))
        .isEqualTo(quarters.figures(JULY, JULY))
        .anyMatch(Figure::isWithheld);
  }

  // Quarters hold more than months do: alone, they would tell what the months give away.
  @Test
  void aQuarterAloneWouldTellMore() {
    List<Figure> counted =
        reader.rows(Table.FIGURES, "grain = 'quarter' and period_start = ?", Period.start(JULY));
    SmallGroups alone = new SmallGroups(months.catalogue(), small.profile().privacy());

    assertThat(withheld(quarters.figures(JULY, JULY))).isGreaterThan(withheld(alone.told(counted)));
    assertThat(quarters.figures(JULY, JULY)).hasSameSizeAs(counted);
  }

  @Test
  void aCountALittleBelowItsMonthsIsNotToldOfAnyMember() {
    List<Figure> counted = new ArrayList<>();
    for (int month = JULY; month <= 202609; month++) {
      counted.add(resolved("month", month, "all", "all", 40));
      counted.add(resolved("month", month, "department", "Aid", 10));
      counted.add(resolved("month", month, "department", "Health", 30));
    }
    ToldMonths told = new ToldMonths(counted, months.catalogue(), small.profile().privacy(), 3);

    // Seven were counted in two months: three of Aid, four of Health.
    List<Figure> quarter =
        told.told(
            List.of(
                resolved("quarter", JULY, "all", "all", 113),
                resolved("quarter", JULY, "department", "Aid", 27),
                resolved("quarter", JULY, "department", "Health", 86)));

    assertThat(quarter.stream().map(Figure::isWithheld)).containsExactly(false, true, true);
  }

  @Test
  void theBalanceTellsNothingThatOneOfItsMonthsWithholds() {
    Balance july = new Balance(JULY, null, 50, 20, 6, 7, 18, 5, 6, 7, 47);
    Balance august =
        new Balance(202608, null, 47, 10, Figure.WITHHELD, 7, 9, 5, Figure.WITHHELD, 7, 44);
    Balance september = new Balance(202609, null, 44, 30, 8, 0, 12, 0, 0, 0, 70);

    List<Balance> sum =
        SummedBalance.of(JULY, List.of(List.of(july), List.of(august), List.of(september)));

    assertThat(sum)
        .containsExactly(
            new Balance(JULY, null, 50, 60, Figure.WITHHELD, 14, 39, 10, Figure.WITHHELD, 14, 70));
  }

  @Test
  void theBasisTellsNothingThatOneOfItsMonthsWithholds() {
    int hidden = 0;
    for (Metric metric : watched()) {
      Basis basis = Basis.of(quarters, metric, Selection.ofAll(JULY));
      boolean hides = false;
      for (int month = quarters.firstMonth(metric, JULY); month <= 202609; month++) {
        hides |= Basis.of(months, metric, Selection.ofAll(month)).used() == Figure.WITHHELD;
      }
      if (hides) {
        hidden++;
        assertThat(basis.used()).as(metric.metric()).isEqualTo(Figure.WITHHELD);
      }
    }
    assertThat(hidden).isPositive();
  }

  private static List<Metric> watched() {
    return small.profile().metrics().stream()
        .map(goal -> months.catalogue().metric(goal.metric()))
        .limit(12)
        .toList();
  }

  private static List<Object> key(Figure figure, int month) {
    return List.of(figure.metric(), figure.dimension(), figure.member(), month);
  }

  private static long withheld(List<Figure> figures) {
    return figures.stream().filter(Figure::isWithheld).count();
  }

  private static Figure resolved(
      String grain, int month, String dimension, String member, long cases) {
    return new Figure(
        "resolved_cases", grain, Period.start(month), dimension, member, cases, null, cases);
  }
}
