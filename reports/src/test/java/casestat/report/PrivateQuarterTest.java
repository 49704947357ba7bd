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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
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
    MadeUp made = MadeUp.cases("d1", 400);
    small =
        SmallLake.in(folder.resolve("lake"), "student311")
            .byQuarterAndYear()
            .deliver("d1", made.cases(), made.events(), List.of(), SmallLake.NOVEMBER)
            .converse(made.conversations(90))
            .analyze("run-1", SmallLake.NOVEMBER);
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
  void theBalanceTellsNothingThatOneOfItsMonthsWithholds() {
    Balance sum = quarters.balances(JULY).get(0);
    List<Balance> parts =
        List.of(
            months.balances(JULY).get(0),
            months.balances(202608).get(0),
            months.balances(202609).get(0));

    assertThat(quarters.balances(JULY)).hasSize(1);
    boolean isReopenedTold = parts.stream().allMatch(b -> b.reopened() != Figure.WITHHELD);
    assertThat(sum.reopened() != Figure.WITHHELD).isEqualTo(isReopenedTold);
    assertThat(sum.closing()).isEqualTo(parts.get(2).closing());
    assertThat(terms(sum)).anyMatch(term -> term != Figure.WITHHELD && term > 0);
  }

  @Test
  void theBasisTellsNothingThatOneOfItsMonthsWithholds() {
    int hidden = 0;
    for (Metric metric : months.catalogue().all()) {
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

  private static List<Object> key(Figure figure, int month) {
    return List.of(figure.metric(), figure.dimension(), figure.member(), month);
  }

  private static long withheld(List<Figure> figures) {
    return figures.stream().filter(Figure::isWithheld).count();
  }

  private static java.util.stream.Stream<Long> terms(Balance b) {
    return LongStream.of(b.opening(), b.opened(), b.resolved(), b.closing()).boxed();
  }
}
