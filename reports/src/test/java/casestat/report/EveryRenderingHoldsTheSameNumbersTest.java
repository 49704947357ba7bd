package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casestat.lake.LakeReader;
import casestat.report.Renderings.Told;
import casestat.report.chart.AreaMap;
import casestat.report.chart.Caption;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.DayBars;
import casestat.report.chart.Direction;
import casestat.report.chart.Distribution;
import casestat.report.chart.FlowLines;
import casestat.report.chart.GroupedLines;
import casestat.report.chart.HeatTable;
import casestat.report.chart.Mark;
import casestat.report.chart.RankedBars;
import casestat.report.chart.Row;
import casestat.report.chart.SampleCharts;
import casestat.report.chart.StackedBars;
import casestat.report.chart.SurvivalCurve;
import casestat.report.chart.Trend;
import casestat.report.chart.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One {@link ChartSpec}, many renderings, equal numbers: what each of {@link Renderings} says is
 * read back out of it and held against {@link ChartSpec#rows()}.
 */
class EveryRenderingHoldsTheSameNumbersTest {
  private static List<ChartSpec> charts = List.of();

  @BeforeAll
  static void drawThemAll() {
    SmallLake small = MadeUp.lake();
    List<ChartSpec> all = new ArrayList<>(SampleCharts.all());
    all.add(many());
    Set<String> seen = new HashSet<>();
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      Views views = new Views(small.profile(), new Shelf(reader, small.profile()), Links.NONE);
      small.profile().pages().stream()
          .map(page -> views.page(page, Selection.ofAll(202610)))
          .flatMap(page -> page.charts().stream())
          .map(ChartView::chart)
          // One of each kind: the others differ by their numbers only.
          .filter(chart -> seen.add(chart.getClass() + " " + chart.unit()))
          .forEach(all::add);
    }
    charts = List.copyOf(all);
  }

  @Test
  void everyKindOfChartIsAmongThem() {
    assertThat(charts)
        .hasAtLeastOneElementOfType(Trend.class)
        .hasAtLeastOneElementOfType(StackedBars.class)
        .hasAtLeastOneElementOfType(GroupedLines.class)
        .hasAtLeastOneElementOfType(RankedBars.class)
        .hasAtLeastOneElementOfType(DayBars.class)
        .hasAtLeastOneElementOfType(HeatTable.class)
        .hasAtLeastOneElementOfType(FlowLines.class)
        .hasAtLeastOneElementOfType(AreaMap.class)
        .hasAtLeastOneElementOfType(Distribution.class)
        .hasAtLeastOneElementOfType(SurvivalCurve.class)
        .hasSizeGreaterThan(SampleCharts.all().size() + 8);
    assertThat(ChartSpec.class.getPermittedSubclasses()).hasSize(10);
  }

  @TestFactory
  List<DynamicTest> inEveryRenderingOfEveryChart() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Renderings.Rendering rendering : Renderings.all(charts)) {
      tests.add(
          DynamicTest.dynamicTest(
              rendering.name(),
              () -> {
                long compared = 0;
                for (int i = 0; i < charts.size(); i++) {
                  compared += compare(charts.get(i), rendering.read(i), rendering.name());
                }
                assertThat(compared).as("numbers compared").isGreaterThan(50);
              }));
    }
    return tests;
  }

  private static long compare(ChartSpec chart, Map<String, Told> read, String rendering) {
    long compared = 0;
    for (Row row : chart.rows()) {
      String where = rendering + " of " + chart.id() + ", " + Renderings.at(row);
      Told told = read.get(Renderings.at(row));
      if (told == null && isEmptyBar(chart, row) && rendering.equals("SVG")) {
        // A bar without length is nothing to point at; the table beneath it tells it.
        continue;
      }
      if (told == null && isNotDrawn(chart, row) && rendering.equals("slide")) {
        continue;
      }
      if (told == null && rendering.equals("PDF") && !isInLetters(chart, row)) {
        continue;
      }
      if (told == null) {
        // A rendering may leave out what is not there, and a reader then finds no value.
        assertThat(row.value()).as(where).isNull();
        continue;
      }
      Double value = row.value();
      Double number = told.number();
      if (value == null) {
        assertThat(number).as(where).isNull();
      } else if (number != null) {
        // Seconds that were divided into days and multiplied again.
        assertThat(number).as(where).isCloseTo(value, within(Math.abs(value) * 1e-12));
        compared++;
      } else {
        // Beside a line there is room for fewer digits.
        boolean isBrief = rendering.equals("PDF") && chart.isOverMonths();
        assertThat(told.shown())
            .as(where)
            .isEqualTo(
                isBrief
                    ? chart.formats().brief(chart.unit(), value)
                    : chart.formats().value(chart.unit(), value));
        compared++;
      }
      if (told.marks() != null) {
        assertThat(told.marks()).as(where).isEqualTo(row.mark());
      }
    }
    return compared;
  }

  /** Which values paper says in letters; the others it draws, and its pages and files say. */
  private static boolean isInLetters(ChartSpec chart, Row row) {
    boolean isLine = chart instanceof Trend || chart instanceof GroupedLines;
    return chart instanceof RankedBars
        || (isLine
            && Renderings.named(chart).contains(row.series())
            && Renderings.lastOf(chart, row.series()).filter(row::equals).isPresent());
  }

  private static boolean isNotDrawn(ChartSpec chart, Row row) {
    return chart instanceof RankedBars && chart.rows().indexOf(row) >= Renderings.MOST_BARS;
  }

  private static boolean isEmptyBar(ChartSpec chart, Row row) {
    Double value = row.value();
    return value != null
        && value == 0
        && (chart instanceof DayBars || chart instanceof StackedBars || chart instanceof FlowLines);
  }

  /** More bars than a slide draws, a text that looks like a formula, letters that XML has not. */
  private static RankedBars many() {
    List<Row> rows =
        IntStream.range(0, 32)
            .mapToObj(
                i ->
                    i % 9 == 8
                        ? Row.absent("d" + i, "=1+" + i, Mark.SUPPRESSED)
                        : Row.of("d" + i, "=1+" + i + "\u0001", 3600.0 * (i + 20) + i))
            .toList();
    return new RankedBars(
        Caption.of("many", "=SUM(A1)\u0002", "Q", Unit.DURATION_SECONDS, Direction.NEUTRAL, "Name"),
        rows,
        null);
  }
}
