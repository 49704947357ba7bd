package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.command.Progress;
import casestat.lake.LakeReader;
import casestat.metrics.Metrics;
import casestat.profile.EditionPeriod;
import casestat.profile.Profiles;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOutTest {
  @TempDir Path folder;

  private static SmallLake leaky;

  @BeforeAll
  static void makeLeakyLake(@TempDir Path lake) {
    leaky = MadeUp.leaky(lake);
  }

  @Test
  void everyCaseThatWasDeliveredIsAFactOrIsCountedAsLeftOut() {
    try (LakeReader reader = LakeReader.ofNewestRun(leaky.lake())) {
      List<LeftOut> leftOut = new Shelf(reader, Profiles.load("city311")).leftOut();

      assertThat(leftOut)
          .containsExactly(
              new LeftOut(
                  "cases", "ended before opened: not in times and promises", 1, "1 case", false),
              new LeftOut(
                  "cases", "opened after the as-of instant: in no figure", 2, "2 cases", false),
              new LeftOut(
                  "events",
                  "of a case that no row describes: in no figure",
                  3,
                  "3 events of 2 cases",
                  false));
      assertThat(count(reader, "select count(distinct case_id) from cases"))
          .isEqualTo(count(reader, "select count(*) from case_facts") + 2);
    }
  }

  @Test
  void clocksPastTheKnownDatesOfACalendarAreFlagged() throws Exception {
    Path profile = folder.resolve("short.yml");
    String shipped = Profiles.shippedText("city311.yml");
    Files.writeString(profile, shipped.replace("to 2028-12-31", "to 2026-06-30"));
    MadeUp made = MadeUp.cases("d1", 60);
    SmallLake small =
        SmallLake.in(folder.resolve("lake"), profile.toString())
            .deliver("d1", made.cases(), made.events(), List.of(), SmallLake.NOVEMBER)
            .analyze("run-1", SmallLake.NOVEMBER);
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      Shelf shelf = new Shelf(reader, Profiles.load("city311"));
      long uncovered = count(reader, "select count(*) from clock_readings where not covered");
      long ofOctober =
          count(
              reader,
              """
              select count(*) from clock_readings c
              where not covered and milestone = 'RESOLUTION' and due_on between 20261001 and 20261031
                and state in ('MET', 'BREACHED_OPEN', 'BREACHED_CLOSED')
                and not exists (select 1 from case_facts f
                  where f.case_id = c.case_id and f.flaw is not null)
              """);

      assertThat(uncovered).isPositive();
      assertThat(shelf.leftOut()).extracting(LeftOut::source).contains("clocks");
      assertThat(ofOctober).isPositive();
      assertThat(
              shelf.uncovered(
                  Metrics.metric("resolution_met_due"), new Selection(202610, new TreeMap<>())))
          .isEqualTo(ofOctober);
    }
  }

  @Test
  void whereNothingIsLeftOutThereIsNoLine() {
    MadeUp made = MadeUp.cases("d1", 20);
    SmallLake small =
        SmallLake.in(folder)
            .deliver("d1", made.cases(), made.events(), List.of(), SmallLake.NOVEMBER)
            .analyze("run-1", SmallLake.NOVEMBER);
    try (LakeReader reader = LakeReader.ofNewestRun(small.lake())) {
      assertThat(new Shelf(reader, Profiles.load("city311")).leftOut()).isEmpty();
    }
  }

  @Test
  void theWorkbookSaysWhatItLeavesOut() throws Exception {
    Path edition =
        new EditionMaker(
                leaky.firstPage(),
                leaky.lake(),
                folder.resolve("published"),
                Progress.onStandardError())
            .make(EditionPeriod.month(YearMonth.of(2026, 10)), Release.DRAFT);

    try (InputStream in = Files.newInputStream(edition.resolve("workbook.xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertThat(excluded(workbook.getSheet("Quality")))
          .contains(
              "cases: ended before opened: not in times and promises: 1",
              "cases: opened after the as-of instant: in no figure: 2",
              "events: of a case that no row describes: in no figure: 3");
    }
  }

  private static List<String> excluded(XSSFSheet quality) {
    List<String> lines = new ArrayList<>();
    for (Row row : quality) {
      if (row.getCell(1) != null && row.getCell(1).getStringCellValue().equals("excluded")) {
        lines.add(
            "%s: %s: %.0f"
                .formatted(
                    row.getCell(0).getStringCellValue(),
                    row.getCell(2).getStringCellValue(),
                    row.getCell(3).getNumericCellValue()));
      }
    }
    return lines;
  }

  private static long count(LakeReader reader, String sql) {
    return reader.ask(sql, List.of(), row -> row.getLong(1)).get(0);
  }
}
