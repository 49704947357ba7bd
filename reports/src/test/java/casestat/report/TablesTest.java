package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casestat.lake.CaseFacts;
import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.language.Language;
import casestat.metrics.Metric;
import casestat.metrics.Metrics;
import casestat.profile.Page;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Mark;
import casestat.report.sheet.CsvExport;
import casestat.report.table.DataTable;
import casestat.report.table.DataTable.Cell;
import casestat.report.table.DataTable.Column;
import casestat.report.table.DataTable.Level;
import casestat.report.table.DataTable.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages of real duties over a small lake: every table there, every cell a figure. All tables
 * are asked of one lake, which takes longer to make than the tests to run.
 */
class TablesTest {
  private static final int OCTOBER = 202610;

  @TempDir static Path folder;
  private static SmallLake small;
  private static ServiceProfile profile;
  private static LakeReader reader;
  private static Shelf shelf;
  private static Views views;

  // With years besides months, so that years to date can be held against the engine's own.
  @BeforeAll
  static void open() throws IOException {
    Path file = folder.resolve("duties.yml");
    Files.writeString(
        file,
        Profiles.shippedText("city311.yml")
            + "\n  - template: help-desk-month\n"
            + "\n  - {template: charter-1075, page: all-areas, dimensions: {zip: area, borough:"
            + " channel, council_district: department, community_board: priority}}\n");
    profile = Profiles.load(file.toString());
    small = MadeUp.longLake(folder.resolve("lake"), file.toString());
    reader = LakeReader.ofNewestRun(small.lake());
    shelf = new Shelf(reader, profile);
    views = new Views(profile, shelf, Links.NONE);
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  private static PageView page(String page, Selection selection) {
    Page asked =
        profile.pages().stream().filter(p -> p.page().equals(page)).findFirst().orElseThrow();
    return views.page(asked, selection);
  }

  private static DataTable table(String page, String id) {
    return table(page(page, Selection.ofAll(OCTOBER)), page + "-" + id);
  }

  private static DataTable table(PageView view, String id) {
    return view.tables().stream()
        .map(TableView::table)
        .filter(t -> t.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Line line(DataTable table, String... keys) {
    return table.lines().stream()
        .filter(line -> line.keys().equals(List.of(keys)))
        .findFirst()
        .orElseThrow();
  }

  private static Cell cell(DataTable table, Line line, String metric, String column) {
    for (int i = 0; i < table.columns().size(); i++) {
      Column c = table.columns().get(i);
      if (c.key().equals(column) && (c.metric().isEmpty() || c.metric().equals(metric))) {
        return line.cells().get(i);
      }
    }
    throw new IllegalArgumentException("no " + metric + " of " + column);
  }

  private static long count(Predicate<CaseFacts> counts) {
    return small.facts().stream().filter(counts).count();
  }

  private static boolean isOf(@Nullable Integer day, int from, int to) {
    return day != null && day / 100 >= from && day / 100 <= to;
  }

  @Test
  void theReportToTheCouncilHasEveryTableThatTheCharterNames() {
    PageView view = page("all-areas", Selection.ofAll(OCTOBER));

    assertThat(view.tables())
        .extracting(t -> t.table().id())
        .containsExactly(
            "all-areas-citywide",
            "all-areas-inquiries",
            "all-areas-by-type-and-agency",
            "all-areas-by-status",
            "all-areas-by-agency",
            "all-areas-by-borough",
            "all-areas-by-council-district",
            "all-areas-by-community-board",
            "all-areas-by-zip");
    assertThat(view.missing()).isEmpty();
    assertThat(view.tables()).allSatisfy(t -> assertThat(t.table().lines()).isNotEmpty());
    assertThat(page("charter-1075", Selection.ofAll(OCTOBER)).missing())
        .containsExactly(
            "Not shown: \"By borough\". The service does not state borough.",
            "Not shown: \"By community board\". The service does not state community board.",
            "Not shown: \"By ZIP code\". The service does not state ZIP code.");
  }

  @Test
  void theMonthOfADeskHasTimesAndSharesByUrgencyAndKindBesideTheMonthBefore() {
    PageView view = page("help-desk-month", Selection.ofAll(OCTOBER));

    assertThat(view.tables())
        .extracting(t -> t.table().id().substring("help-desk-month-".length()))
        .containsExactly("desk", "by-urgency", "by-kind", "by-channel");
    assertThat(view.charts()).hasSize(2);
    DataTable desk = view.tables().get(0).table();
    Line line = line(desk, "incoming_cases");
    long now = count(f -> f.openedMonth() == OCTOBER);
    long before = count(f -> f.openedMonth() == 202609);

    assertThat(cell(desk, line, "", "month").value()).isEqualTo((double) now);
    assertThat(cell(desk, line, "", "previous").value()).isEqualTo((double) before);
    assertThat(cell(desk, line, "", "change").value()).isEqualTo((double) (now - before));
    DataTable urgency = view.tables().get(1).table();
    for (Line member : urgency.lines()) {
      String priority = member.keys().get(0);
      assertThat(cell(urgency, member, "incoming_cases", "month").value())
          .as(priority)
          .isEqualTo(
              (double)
                  count(
                      f ->
                          f.openedMonth() == OCTOBER
                              && (priority.equals(Metric.ALL) || f.priority().equals(priority))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"by-agency", "by-council-district", "citywide", "inquiries"})
  void cellsOfTheMonthAreTheStoredFigures(String id) {
    DataTable table = table("charter-1075", id);
    String dimension = table.dimensions().get(0);
    boolean ofMetrics = dimension.equals("metric");
    int seen = 0;
    for (Line line : table.lines()) {
      for (int i = 0; i < table.columns().size(); i++) {
        Column column = table.columns().get(i);
        if (!List.of("month", "previous", "year_before").contains(column.key())) {
          continue;
        }
        String key = line.keys().get(0);
        Metric metric = Metrics.metric(ofMetrics ? key : column.metric());
        boolean isWhole = ofMetrics || line.level() == Level.TOTAL;
        int month = Integer.parseInt(column.period().replace("-", ""));
        Figure stored =
            isWhole
                ? shelf.whole().whole(metric, month)
                : shelf.whole().figure(metric, dimension, key, month);

        assertThat(line.cells().get(i).value())
            .as("%s %s %s", metric.metric(), key, column.period())
            .isEqualTo(Shown.value(metric, stored));
        seen++;
      }
    }

    assertThat(seen).isPositive();
  }

  @Test
  void rowsByTypeAndAgencyAreThoseOfTheCases() {
    DataTable table = table("charter-1075", "by-type-and-agency");
    long sum = 0;
    for (Line line : table.lines()) {
      String type = line.keys().get(0);
      String agency = line.keys().get(1);
      Predicate<CaseFacts> isOf =
          f ->
              (type.equals(Metric.ALL) || f.serviceType().equals(type))
                  && (agency.equals(Metric.ALL) || f.department().equals(agency));
      long month = count(isOf.and(f -> f.openedMonth() == OCTOBER));
      long year = count(isOf.and(f -> isOf(f.openedOn(), 202601, OCTOBER)));

      assertThat(cell(table, line, "incoming_cases", "month").value())
          .as("%s", line.keys())
          .isEqualTo((double) month);
      assertThat(cell(table, line, "incoming_cases", "fiscal_year_to_date").value())
          .as("%s", line.keys())
          .isEqualTo((double) year);
      sum += line.level() == Level.MEMBER ? month : 0;
    }

    assertThat(sum).isEqualTo(count(f -> f.openedMonth() == OCTOBER)).isPositive();
    assertThat(table.note()).startsWith("All %d rows.".formatted(table.lines().size()));
    assertThat(table.lines().get(0).level()).isEqualTo(Level.TOTAL);
    assertThat(table.lines()).extracting(Line::level).contains(Level.SUBTOTAL);
  }

  @Test
  void whatBecameOfTheRequestsAddsUpToThem() {
    DataTable table = table("charter-1075", "by-status");
    double rows =
        table.lines().stream()
            .filter(line -> line.level() == Level.MEMBER)
            .mapToDouble(line -> number(cell(table, line, "incoming_cases", "month")))
            .sum();

    assertThat(rows)
        .isEqualTo(number(cell(table, line(table, "all"), "incoming_cases", "month")))
        .isPositive();
    assertThat(table.lines().get(1).labels()).containsExactly("Open still");
  }

  private static double number(Cell cell) {
    Double value = cell.value();
    return value == null ? 0 : value;
  }

  @Test
  void aMeanIsThatOfItsCasesAndNotOfOtherMeans() {
    DataTable table = table("charter-1075", "by-agency");
    for (String column : List.of("month", "fiscal_year_to_date")) {
      int from = column.equals("month") ? OCTOBER : 202601;
      for (Line line : table.lines()) {
        String agency = line.keys().get(0);
        double mean =
            small.facts().stream()
                .filter(f -> agency.equals(Metric.ALL) || f.department().equals(agency))
                .filter(f -> f.flaw() == null && f.outcome() != null)
                .filter(f -> Objects.requireNonNull(f.outcome()).isResolution())
                .filter(f -> isOf(f.resolvedOn(), from, OCTOBER))
                .mapToLong(f -> Objects.requireNonNull(f.resolutionSeconds()))
                .average()
                .orElse(Double.NaN);
        Double shown = cell(table, line, "resolution_time_mean", column).value();
        if (shown == null) {
          assertThat(mean).isNaN();
        } else {
          assertThat(shown).as(agency + " " + column).isCloseTo(mean, within(1e-6));
        }
      }
    }
  }

  @Test
  void theFiscalYearToDateIsTheEnginesOwnAtTheAsOfInstant() {
    List<Figure> years =
        reader.rows(casestat.lake.Table.FIGURES, "grain = 'year' and period_start = ?", 20260101);
    int seen = 0;
    for (Metric metric : Metrics.catalogue()) {
      FigureBook book =
          shelf.onDemand().toDate(Selection.ofAll(OCTOBER), List.of(metric), metric.comparedBy());
      for (Figure year : years) {
        boolean isOfIt =
            year.metric().equals(metric.metric()) && !year.dimension().equals(Metric.HOUR);
        if (isOfIt) {
          Figure counted = book.figure(metric, year.dimension(), year.member(), OCTOBER);
          assertThat(parts(counted))
              .as("%s %s %s", metric.metric(), year.dimension(), year.member())
              .isEqualTo(parts(year));
          seen++;
        }
      }
    }

    assertThat(seen).isGreaterThan(500);
  }

  private static List<@Nullable Object> parts(@Nullable Figure figure) {
    List<@Nullable Object> parts = new ArrayList<>();
    if (figure != null) {
      parts.add(figure.numerator());
      parts.add(figure.denominator());
      parts.add(figure.cases());
    }
    return parts;
  }

  @Test
  void theFiscalYearToDateOfWhatAddsUpIsTheSumOfItsMonths() {
    Metric incoming = Metrics.metric("incoming_cases");
    for (int month : List.of(202601, 202604, 202609)) {
      long sum = 0;
      for (int m = 202601; m <= month; m++) {
        sum += number(shelf.whole().whole(incoming, m));
      }
      FigureBook book =
          shelf.onDemand().toDate(Selection.ofAll(month), List.of(incoming), List.of());

      assertThat(number(book.whole(incoming, month))).isEqualTo(sum).isPositive();
    }
  }

  private static long number(@Nullable Figure figure) {
    Long numerator = figure == null ? null : figure.numerator();
    return numerator == null ? 0 : numerator;
  }

  @Test
  void whatIsOpenHasNoYearToDate() {
    DataTable table = table("charter-1075", "citywide");

    assertThat(cell(table, line(table, "open_backlog"), "", "fiscal_year_to_date").mark())
        .isEqualTo(Mark.NOT_APPLICABLE);
    assertThat(table.legend()).isEqualTo("[z] not applicable");
  }

  @Test
  void anAgencysReportIsThePageWithTheAgencyChosen() {
    Selection part = Selection.ofAll(OCTOBER).with("department", "Sanitation");
    PageView whole = page("charter-1075", Selection.ofAll(OCTOBER));
    PageView agency = page("charter-1075", part);
    DataTable all = table(whole, "charter-1075-by-agency");
    DataTable own = table(agency, "charter-1075-citywide");
    for (String metric : List.of("incoming_cases", "resolved_cases", "resolution_time_mean")) {
      for (String column : List.of("month", "fiscal_year_to_date")) {
        assertThat(cell(own, line(own, metric), "", column).value())
            .as(metric + " " + column)
            .isEqualTo(cell(all, line(all, "Sanitation"), metric, column).value());
      }
    }
    // Contacts have no department here, and are not told of one.
    assertThat(table(agency, "charter-1075-inquiries").lines())
        .extracting(line -> line.keys().get(0))
        .containsExactly("incoming_cases");
  }

  @Test
  void fileAndSheetHoldTheNumbersOfTheTable() throws IOException {
    for (TableView view : page("charter-1075", Selection.ofAll(OCTOBER)).tables()) {
      DataTable table = view.table();
      TableFile file = new TableFile(table, "all cases", SmallLake.NOVEMBER);

      String csv = CsvExport.csv(table);
      assertThat(csv.lines().count())
          .isEqualTo(1L + (long) table.lines().size() * table.columns().size());
      assertThat(file.bytes("xlsx")).isEqualTo(file.bytes("xlsx"));
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.bytes("xlsx")))) {
        XSSFSheet sheet = book.getSheetAt(0);
        XSSFRow head = sheet.getRow(5);
        int labels = table.headings().size();
        for (int i = 0; i < table.lines().size(); i++) {
          Line line = table.lines().get(i);
          int at = labels;
          for (int c = 0; c < table.columns().size(); c++) {
            // The column itself stands behind its numerator and denominator.
            while (!head.getCell(at).getStringCellValue().equals(heading(table, c))) {
              at++;
            }
            Cell cell = line.cells().get(c);
            var written = sheet.getRow(6 + i).getCell(at);
            Double value = cell.value();
            if (value == null) {
              assertThat(written.getStringCellValue()).isEqualTo(cell.mark().bracketed());
            } else {
              double unit = cell.unit().isDuration() ? 86_400 : 1;
              assertThat(written.getNumericCellValue() * unit).isCloseTo(value, within(1e-6));
              assertThat(written.getCellType())
                  .isEqualTo(
                      cell.numerator() != null || isBetweenNumbers(table, line, c)
                          ? CellType.FORMULA
                          : CellType.NUMERIC);
            }
          }
        }
        assertThat(sheet.getLastRowNum()).isEqualTo(5 + table.lines().size());
      }
    }
  }

  private static String heading(DataTable table, int column) {
    return table.columns().get(column).whole();
  }

  private static boolean isBetweenNumbers(DataTable table, Line line, int column) {
    List<Integer> less = table.columns().get(column).less();
    return less.size() == 2
        && less.stream().allMatch(at -> at >= 0 && line.cells().get(at).value() != null);
  }

  @Test
  void theScoreIsTheSumOfItsPartsAndItsChangeThatOfTheirs() {
    PageView view = page("cityscore", Selection.ofAll(OCTOBER));
    DataTable table = table(view, "cityscore-goals");
    Line total = line(table, "all");
    for (String column : List.of("contribution", "change")) {
      double sum =
          table.lines().stream()
              .filter(line -> line.level() == Level.MEMBER)
              .mapToDouble(line -> number(cell(table, line, "", column)))
              .sum();

      assertThat(sum).as(column).isCloseTo(number(cell(table, total, "", column)), within(1e-9));
    }
    for (Line line : table.lines().subList(1, table.lines().size())) {
      Metric metric = Metrics.metric(line.keys().get(0));
      Double value = cell(table, line, "", "value").value();
      if (value != null) {
        double goal = number(cell(table, line, "", "goal"));
        double part =
            metric.better() == Metric.Better.HIGHER
                ? value / goal
                : value == 0 ? 1.25 : goal / value;

        assertThat(cell(table, line, "", "score").value())
            .as(metric.metric())
            .isCloseTo(Math.min(1.25, part), within(1e-12));
      }
    }
    assertThat(view.charts())
        .singleElement()
        .satisfies(c -> assertThat(c.chart().isEmpty()).isFalse());
    assertThat(page("cityscore", Selection.ofAll(OCTOBER).with("area", "North")).score()).isNull();
  }

  @Test
  void everyTableIsSaidInTheOtherLanguage() {
    Shelf spanish = shelf.in(Language.allOf(profile).get(1));
    Views other = new Views(profile, spanish, Links.NONE);
    for (Page page : profile.pages()) {
      for (TableView view : other.page(page, Selection.ofAll(OCTOBER)).tables()) {
        assertThat(view.table().note()).doesNotContain("rows", "Totals", "fiscal year", "goal");
        assertThat(view.table().lines().get(0).labels().get(0)).isNotEqualTo("All");
        assertThat(view.table().headings())
            .doesNotContain("Outcome", "Priority", "Department", "Figure");
      }
    }
  }

  @Test
  void aYearToDateTellsNothingOfSmallGroupsThatItsMonthsDoNot() throws IOException {
    Path file = folder.resolve("offices.yml");
    Files.writeString(
        file,
        Profiles.shippedText("student311.yml")
            + "\n  - {template: charter-1075, dimensions: {borough: area}}\n");
    MadeUp made = MadeUp.cases("d1", 400);
    SmallLake offices =
        SmallLake.in(folder.resolve("offices"), file.toString())
            .deliver("d1", made.cases(), made.events(), List.of(), SmallLake.NOVEMBER)
            .analyze("run-1", SmallLake.NOVEMBER);
    Metric incoming = Metrics.metric("incoming_cases");
    int told = 0;
    int withheld = 0;
    try (LakeReader lake = LakeReader.ofNewestRun(offices.lake())) {
      Shelf kept = new Shelf(lake, offices.profile());
      for (int month = 202607; month <= OCTOBER; month++) {
        FigureBook year =
            kept.onDemand()
                .toDate(Selection.ofAll(month), List.of(incoming), incoming.comparedBy());
        for (String dimension : incoming.comparedBy()) {
          for (String member : year.members(incoming, dimension, month)) {
            Figure figure = Objects.requireNonNull(year.figure(incoming, dimension, member, month));
            long sum = 0;
            boolean all = true;
            for (int m = kept.onDemand().firstOfYear(month); m <= month; m++) {
              Figure part =
                  Objects.requireNonNull(kept.whole().figure(incoming, dimension, member, m));
              all &= !part.isWithheld();
              sum += number(part);
            }
            assertThat(figure.isWithheld()).as("%s %s", member, month).isEqualTo(!all);
            if (all) {
              assertThat(number(figure)).as("%s %s", member, month).isEqualTo(sum);
            }
            told += all ? 1 : 0;
            withheld += all ? 0 : 1;
          }
        }
      }
    }

    assertThat(told).isPositive();
    assertThat(withheld).isPositive();
  }
}
