package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.command.PeriodOption;
import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.lake.Balance;
import casestat.lake.CaseFacts;
import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.language.Language;
import casestat.metrics.Grain;
import casestat.metrics.Metric;
import casestat.metrics.Metrics;
import casestat.profile.Page;
import casestat.profile.Profiles;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.DayBars;
import casestat.report.chart.HeatTable;
import casestat.report.chart.Row;
import casestat.report.chart.StackedBars;
import casestat.report.chart.Trend;
import casestat.report.table.DataTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Quarters, and fiscal years that begin in October, of a lake from August 2025 to October 2026. The
 * lake and its two editions take longer to make than the tests to run: they are in one file.
 */
class LongEditionTest {
  private static final int JULY = 202607;
  private static final int OCTOBER = 202510;

  @TempDir static Path folder;
  private static SmallLake small;
  private static LakeReader reader;
  private static Shelf months;
  private static Shelf quarters;
  private static Shelf years;
  private static Path quarter;
  private static Path year;

  @BeforeAll
  static void make() throws IOException {
    Path profile = folder.resolve("city311.yml");
    Files.writeString(
        profile,
        Profiles.shippedText("city311.yml") + "\nreporting:\n  fiscal_year_starts: october\n");
    small = MadeUp.longLake(folder.resolve("lake"), profile.toString());
    reader = LakeReader.ofNewestRun(small.lake());
    months = new Shelf(reader, small.profile());
    quarters = new Shelf(reader, small.profile(), Grain.QUARTER);
    years = new Shelf(reader, small.profile(), Grain.FISCAL_YEAR);
    quarter = make("2026-Q3");
    year = make("FY2026");
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Test
  void figuresOfAQuarterAreThoseTheEngineCountsOverItsMonths() {
    Map<List<String>, String> lines = figures(quarter);
    Metric median = Metrics.metric("resolution_time_median");
    Metric promised = Metrics.metric("resolution_met_due");
    Metric backlog = Metrics.metric("open_backlog");

    for (Metric metric : List.of(median, promised, Metrics.metric("incoming_cases"))) {
      assertThat(cell(lines, metric, 4))
          .as(metric.metric())
          .isEqualTo(asked(metric, metric.numerator(), 202607, 202609));
    }
    assertThat(cell(lines, promised, 5))
        .isEqualTo(asked(promised, String.valueOf(promised.denominator()), 202607, 202609));
    // What is open at the end of it is open at the end of September.
    assertThat(cell(lines, backlog, 4))
        .isEqualTo(asked(backlog, backlog.numerator(), 202609, 202609));
    assertThat(lines.values()).allMatch(line -> line.split(",")[1].equals("2026-Q3"));
  }

  @Test
  void tablesOfAQuarterLookBackByQuartersAndToTheBeginningOfTheFiscalYear() {
    Metric incoming = Metrics.metric("incoming_cases");
    DataTable table = duty(quarters, JULY);
    DataTable.Line line =
        table.lines().stream()
            .filter(l -> l.keys().contains(incoming.metric()))
            .findFirst()
            .orElseThrow();

    assertThat(line.cells().get(column(table, "month")).value())
        .isEqualTo((double) numerator(quarters, incoming, JULY));
    assertThat(line.cells().get(column(table, "previous")).value())
        .isEqualTo((double) numerator(quarters, incoming, 202604));
    // The fiscal year ends with this quarter.
    assertThat(line.cells().get(column(table, "fiscal_year_to_date")).value())
        .isEqualTo((double) numerator(years, incoming, OCTOBER));
    assertThat(table.columns().get(column(table, "month")).period()).isEqualTo("2026-Q3");
  }

  @Test
  void tablesOfAYearSayNoNumberTwice() {
    DataTable table = duty(years, OCTOBER);

    // The year before is the period before, and the year to its end is the period.
    assertThat(table.columns())
        .extracting(DataTable.Column::key)
        .containsExactly("month", "previous", "change");
    assertThat(table.columns().get(2).less()).containsExactly(0, 1);
    assertThat(table.note()).doesNotContain("fiscal year to date");
  }

  /** The first table of the report to the council. */
  private static DataTable duty(Shelf shelf, int period) {
    Page page =
        small.profile().pages().stream()
            .filter(p -> p.page().equals("charter-1075"))
            .findFirst()
            .orElseThrow();
    return new Views(small.profile(), shelf, Links.NONE)
        .page(page, Selection.ofAll(period))
        .tables()
        .get(0)
        .table();
  }

  private static int column(DataTable table, String key) {
    List<String> keys = table.columns().stream().map(DataTable.Column::key).toList();
    assertThat(keys).contains(key);
    return keys.indexOf(key);
  }

  @Test
  void countsAddUpAndAMedianIsNoMeanOfMedians() {
    Metric incoming = Metrics.metric("incoming_cases");
    assertThat(numerator(quarters, incoming, JULY)).isEqualTo(sum(incoming, 202607, 202609));
    assertThat(numerator(years, incoming, OCTOBER)).isEqualTo(sum(incoming, 202510, 202609));
    // Once for each case in whichever period it is: some are resolved in two of the months.
    Metric resolved = Metrics.metric("resolved_cases");
    assertThat(numerator(years, resolved, OCTOBER)).isLessThan(sum(resolved, 202510, 202609));
    Metric median = Metrics.metric("resolution_time_median");
    List<Long> medians = months(202510, 202609).map(m -> numerator(months, median, m)).toList();
    assertThat(numerator(years, median, OCTOBER))
        .isNotEqualTo(sum(median, 202510, 202609) / 12)
        .isBetween(Collections.min(medians), Collections.max(medians));
  }

  @Test
  void balancesOfAQuarterAndAYearHoldAndAreThoseOfTheirMonths() {
    holds(quarters, JULY, 202609);
    holds(years, OCTOBER, 202609);
  }

  private static void holds(Shelf shelf, int first, int last) {
    List<Balance> balances = shelf.balances(first);
    Balance all = balances.get(0);
    assertThat(all.serviceType()).isNull();
    assertThat(balances).hasSizeGreaterThan(3).allMatch(b -> b.difference() == 0);
    assertThat(all.opening()).isEqualTo(months.balances(first).get(0).opening());
    assertThat(all.closing())
        .isEqualTo(months.balances(last).get(0).closing())
        .isEqualTo(numerator(shelf, Metrics.metric("open_backlog"), first));
    assertThat(all.opened())
        .isEqualTo(numerator(shelf, Metrics.metric("incoming_cases"), first))
        .isEqualTo(
            small.facts().stream()
                .map(CaseFacts::openedMonth)
                .filter(month -> month >= first && month <= last)
                .count());
    assertThat(balances.stream().skip(1).mapToLong(Balance::resolved).sum())
        .isEqualTo(all.resolved());
  }

  @Test
  void everythingSaysTheQuarterAndNothingAMonth() throws IOException {
    List<String> cover = sheet(quarter, "Cover");
    assertThat(cover)
        .contains("Riverton 311, Quarter 3 of 2026")
        .anyMatch(line -> line.contains("a median of it is not the mean"))
        .anyMatch(line -> line.startsWith("Left out, because days are shown of single months only"))
        .anyMatch(line -> line.contains("August 2025, so that Quarter 3 of 2025 is not whole"))
        .noneMatch(line -> line.startsWith("A month runs"));
    assertThat(sheet(quarter, "Summary"))
        .contains("Q3 2026")
        .doesNotContain("Jul 2026")
        .noneMatch(line -> line.matches(".*\\bmonth\\b.*"));
    assertThat(sheet(quarter, "Definitions"))
        .anyMatch(line -> line.contains("opened in the quarter"))
        .noneMatch(line -> line.matches(".*\\bin the month\\b.*"));
    assertThat(sheet(year, "Cover"))
        .contains("Riverton 311, Fiscal year 2026")
        .anyMatch(line -> line.contains("August 2025, so that Fiscal year 2025 is not whole"));
    assertThat(sheet(year, "Summary")).contains("FY2026");
    assertThat(Files.readString(quarter.resolve("datapackage.json"), StandardCharsets.UTF_8))
        .contains("2026-Q3");

    Shelf spanish =
        quarters.in(
            Language.of(small.profile().wording(), small.profile().wording().languages().get(1)));
    assertThat(spanish.words().month(JULY)).isEqualTo("Trimestre 3 de 2026");
    assertThat(spanish.formats().month(casestat.lake.Period.yearMonth(JULY))).isEqualTo("T3 2026");
    assertThat(spanish.monthly().words().month(JULY)).isEqualTo("julio de 2026");
  }

  @Test
  void chartsShowTheQuartersThereAreSideBySide() {
    List<ChartSpec> charts =
        pages(quarters, JULY).stream()
            .flatMap(page -> page.charts().stream())
            .map(ChartView::chart)
            .toList();

    assertThat(charts).hasSizeGreaterThan(10);
    for (ChartSpec chart : charts) {
      assertThat(chart).isNotInstanceOf(DayBars.class);
      if (chart instanceof Trend trend) {
        assertThat(trend.points().stream().map(Row::label))
            .containsExactly("Q4 2025", "Q1 2026", "Q2 2026", "Q3 2026");
        assertThat(trend.table().lines()).hasSize(4);
        assertThat(trend.signals()).isEmpty();
        assertThat(trend.bands()).isEmpty();
        if (!trend.isEmpty()) {
          assertThat(trend.describe()).contains("by quarter, Q4 2025 to Q3 2026");
        }
      }
      if (chart instanceof StackedBars bars) {
        assertThat(bars.table().lines()).hasSize(4);
      }
      if (chart instanceof HeatTable heat) {
        assertThat(heat.caption().title()).contains("over 12 months");
      }
      assertThat(chart.caption().rowName()).isNotEqualTo("Month");
    }
  }

  @Test
  void aQuarterIsComparedWithTheOneBeforeAndTheSameAYearBefore() {
    Metric incoming = Metrics.metric("incoming_cases");
    Tile tile =
        new Views(small.profile(), quarters, Links.NONE).tile(incoming, Selection.ofAll(JULY));
    Tile ofYear =
        new Views(small.profile(), years, Links.NONE).tile(incoming, Selection.ofAll(OCTOBER));

    assertThat(Objects.requireNonNull(tile.sinceMonth()).since()).isEqualTo("Q2 2026");
    // The quarter a year before is not whole.
    assertThat(tile.sinceYear()).isNull();
    assertThat(tile.usual()).isNull();
    assertThat(ofYear.sinceMonth()).isNull();
    assertThat(Signals.of(small.profile(), quarters, JULY).looked()).isZero();
  }

  @Test
  void theBasisOfAQuarterIsThatOfItsMonths() {
    Metric promised = Metrics.metric("resolution_met_due");
    Metric backlog = Metrics.metric("open_backlog");

    assertThat(Basis.of(quarters, promised, Selection.ofAll(JULY)).used())
        .isPositive()
        .isEqualTo(
            months(202607, 202609)
                .mapToLong(m -> Basis.of(months, promised, Selection.ofAll(m)).used())
                .sum());
    assertThat(Basis.of(quarters, backlog, Selection.ofAll(JULY)))
        .isEqualTo(Basis.of(months, backlog, Selection.ofAll(202609)));
  }

  @Test
  void theCasesOfAQuarterAreThoseOfItsMonthsOnceEach() {
    TreeSet<String> ofMonths = new TreeSet<>();
    months(202607, 202609).forEach(m -> ofMonths.addAll(cases(months, m)));
    List<String> ofQuarter = cases(quarters, JULY);

    assertThat(ofQuarter).doesNotHaveDuplicates().hasSizeGreaterThan(80);
    assertThat(new TreeSet<>(ofQuarter)).isEqualTo(ofMonths);
  }

  @Test
  void whatIsNotOverOrNotWholeIsRefusedInWords() {
    assertThatThrownBy(() -> make("2026-Q4"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Quarter 4 of 2026 is not over as of 2026-11-01");
    assertThatThrownBy(() -> make("2025-Q3"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Quarter 3 of 2025 is not whole")
        .hasMessageContaining("August 2025");
    assertThatThrownBy(() -> make("FY2027"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Fiscal year 2027 is not over");
    assertThatThrownBy(() -> make("FY2025"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Fiscal year 2025 is not whole");
    assertThatThrownBy(() -> make("2019-Q1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no figures for Quarter 1 of 2019")
        .hasMessageContaining("Quarter 4 of 2025 to Quarter 4 of 2026");
  }

  @Test
  void aDayCountsOnceHoweverManyPeriodsItIsIn() {
    DayBars days =
        pages(months, JULY).stream()
            .flatMap(page -> page.charts().stream())
            .map(ChartView::chart)
            .filter(DayBars.class::isInstance)
            .map(DayBars.class::cast)
            .findFirst()
            .orElseThrow();

    assertThat(
            days.counted().stream().mapToDouble(row -> Objects.requireNonNull(row.value())).sum())
        .isEqualTo((double) numerator(months, Metrics.metric("incoming_cases"), JULY));
  }

  @Test
  void monthsKnowNothingOfQuarters() {
    assertThat(months.whole().periods().keySet()).hasSize(15).contains(202508, 202607);
    assertThat(months.figures(JULY, JULY)).allMatch(figure -> figure.grain().equals("month"));
    assertThat(quarters.figures(JULY, JULY))
        .isNotEmpty()
        .allMatch(figure -> figure.grain().equals("quarter"));
  }

  private static Path make(String period) {
    return new EditionMaker(
            small.profile(), small.lake(), folder.resolve("published"), Progress.onStandardError())
        .make(
            PeriodOption.parse(period, small.profile().reporting()),
            Release.published(SmallLake.NOVEMBER));
  }

  private static List<PageView> pages(Shelf shelf, int period) {
    Views views = new Views(small.profile(), shelf, Links.NONE);
    List<PageView> pages = new ArrayList<>();
    for (Page page : small.profile().pages()) {
      pages.add(views.page(page, Selection.ofAll(period)));
    }
    return pages;
  }

  private static List<String> cases(Shelf shelf, int period) {
    List<String> ids = new ArrayList<>();
    CaseSheet.of(shelf, Selection.ofAll(period), small.profile())
        .rows()
        .forEach(row -> ids.add(String.valueOf(row[0])));
    return ids;
  }

  // As the definition says it, with nothing of ours between.
  private static String asked(Metric metric, String expression, int first, int last) {
    return reader
        .ask(
            "select cast(%s as bigint) from %s where (%s) and %s"
                .formatted(
                    expression,
                    metric.from(),
                    metric.where() == null ? "true" : metric.where(),
                    metric.inMonths(first, last)),
            List.of(),
            row -> String.valueOf(row.getLong(1)))
        .get(0);
  }

  private static Stream<Integer> months(int first, int last) {
    return months.whole().periods().subMap(first, true, last, true).keySet().stream();
  }

  private static long sum(Metric metric, int first, int last) {
    return months(first, last).mapToLong(month -> numerator(months, metric, month)).sum();
  }

  private static long numerator(Shelf shelf, Metric metric, int period) {
    Figure figure = Objects.requireNonNull(shelf.whole().whole(metric, period));
    return Objects.requireNonNull(figure.numerator());
  }

  private static String cell(Map<List<String>, String> lines, Metric metric, int column) {
    String line = lines.get(List.of(metric.metric(), "all", "\"all\""));
    return Objects.requireNonNull(line, metric.metric()).split(",", -1)[column];
  }

  private static Map<List<String>, String> figures(Path edition) {
    Map<List<String>, String> lines = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    try {
      Files.readAllLines(edition.resolve("figures.csv")).stream()
          .skip(1)
          .forEach(
              line -> {
                String[] cells = line.split(",", -1);
                lines.put(List.of(cells[0], cells[2], cells[3]), line);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static List<String> sheet(Path edition, String name) throws IOException {
    List<String> texts = new ArrayList<>();
    // Not of the file, to which it would be written when it is closed: it is sealed.
    try (InputStream in = Files.newInputStream(edition.resolve("workbook.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      workbook.getSheet(name).forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
    }
    return texts;
  }
}
