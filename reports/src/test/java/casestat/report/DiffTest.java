package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.command.Verb;
import casestat.lake.Event;
import casestat.lake.Figure;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.lake.Table;
import casestat.metrics.Catalogue;
import casestat.profile.EditionPeriod;
import casestat.report.chart.Pace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two editions of a month: P-1 was resolved in the first, and in the second it was not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiffTest {
  private Path folder;
  private ReplayLake lake;

  @BeforeAll
  void publish(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Tale first = tale("P-1").then(Event.Kind.RESOLVED, Instant.parse("2026-10-07T14:00:00Z"));
    Tale second = tale("P-2");
    lake = new ReplayLake(folder.resolve("lake"), "city311", 202610);
    lake.deliver(
            "d1",
            List.of(first.row(), second.row()),
            List.of(first, second).stream().map(Tale::events).flatMap(List::stream).toList())
        .analyze("city311-2026-10-r1", SmallLake.NOVEMBER);
    seal("r1");
    lake.deliver(
            "d2",
            List.of(),
            List.of(
                first.later("d2", 2, Event.Kind.REOPENED, Instant.parse("2026-10-09T14:00:00Z"))))
        .analyze("city311-2026-10-r2", SmallLake.NOVEMBER);
    seal("r2");
  }

  private static Tale tale(String id) {
    return new Tale(id, Instant.parse("2026-10-05T14:00:00Z"), "d1", "Streets", "Pothole", "North");
  }

  private void seal(String revision) throws IOException {
    Path edition = Files.createDirectories(folder.resolve("published/city311/2026-10/" + revision));
    try (LakeReader reader = lake.read("city311-2026-10-" + revision)) {
      StringBuilder csv = new StringBuilder(FigureLine.HEADER);
      new Shelf(reader, lake.profile())
          .figures(202610, 202610)
          .forEach(
              f ->
                  csv.append(
                      "%s,2026-10,%s,\"%s\",%s,%s,%d,cases,\r\n"
                          .formatted(
                              f.metric(),
                              f.dimension(),
                              f.member(),
                              f.numerator() == null ? "" : f.numerator(),
                              f.denominator() == null ? "" : f.denominator(),
                              f.cases())));
      Files.writeString(edition.resolve("figures.csv"), csv);
      new Manifest(
              "city311",
              "2026-10",
              Integer.parseInt(revision.substring(1)),
              "",
              SmallLake.NOVEMBER.toString(),
              "",
              null,
              List.of(),
              Approval.NONE,
              "",
              revision,
              "",
              "",
              List.of(),
              Map.of(),
              Map.of())
          .write(edition);
    }
  }

  @Test
  void aTableSaysOldAndNewAndWhy() {
    Answer answer = diff("2026-10", "r1", "r2");

    assertThat(answer.code).isZero();
    assertThat(answer.out)
        .contains("r1 as of 2026-11-01T04:00:00Z")
        .containsPattern("Open backlog +the whole service +1 +2 +1 +0 +0 +a reopening")
        .doesNotContain("Incoming cases");
  }

  @Test
  void theNewestRunIsWhatTheNextEditionWouldRestate() {
    assertThat(diff("2026-10", "r1", "now", "--csv").out)
        .isEqualTo(diff("2026-10", "r1", "r2", "--csv").out)
        .contains("open_backlog,2026-10,all,\"all\",1,,1,2,,2,reopened,1,0,0,1,0,,,true\r\n");
    assertThat(diff("2026-10", "r2", "now").out).contains("no figure differs");
  }

  @Test
  void casesComeOneALine() {
    assertThat(diff("2026-10", "r1", "r2", "--cases").out)
        .contains(
            "open_backlog,2026-10,all,\"all\",numerator,\"P-1\",in,reopened,,1\r\n",
            "resolution_time_median,2026-10,all,\"all\",numerator,\"P-1\",out,reopened,172800,\r\n")
        .doesNotContain("P-2");
  }

  @Test
  void withoutTheLakeTheSealedFilesSayWhichFiguresDiffer() {
    Answer answer = diff(folder.resolve("no-lake"), "2026-10", "r1", "r2");

    assertThat(answer.code).isZero();
    assertThat(answer.out)
        .containsPattern("Open backlog +the whole service +1 +2 +\\[c\\]")
        .doesNotContain("reopened after");
    assertThat(answer.err).contains("no causes, and no cases");
  }

  @Test
  void aQuarterAndAFiscalYearAreToldInTheirOwnWords() {
    assertThat(ofOneFigure("quarter", Pace.QUARTER))
        .contains("Resolved on time (due in the quarter)")
        .contains("1 of 2 figures differ (50.0%), 1 of them by as much as is shown");
    assertThat(ofOneFigure("fiscal_year", Pace.FISCAL_YEAR))
        .contains("Resolved on time (due in the fiscal year)");
    assertThat(ofOneFigure("month", Pace.MONTH)).contains("Resolved on time (due in the month)");
  }

  private String ofOneFigure(String grain, Pace pace) {
    Catalogue catalogue = Catalogue.of(lake.profile());
    Figure before = new Figure("resolution_met_due", grain, 20261001, "all", "all", 8L, 10L, 10);
    List<Restated> moved =
        SealedDifference.of(
            List.of(before),
            List.of(before.with(9L, 10L, 10)),
            lake.profile(),
            catalogue,
            Cause.CODE);
    return DiffText.of(
        new Restatement("city311", "2026-Q4", "r1", "then", "now", 2, moved),
        "r2",
        catalogue,
        pace);
  }

  // In a Java of its own, for it is the whole process that counts in other digits there.
  @Test
  void aMachineThatCountsInDigitsOfItsOwnSaysTheSame() throws Exception {
    for (String form : List.of("--json", "--cases")) {
      Path said = folder.resolve("said" + form);
      ProcessBuilder java =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Duser.language=ar",
              "-Duser.country=EG",
              Diff.class.getName(),
              "--profile",
              "city311",
              "--lake",
              folder.resolve("lake").toString(),
              "--published",
              folder.resolve("published").toString(),
              "2026-10",
              "r1",
              "now",
              form);
      java.environment().put("CLASSPATH", System.getProperty("java.class.path"));
      java.redirectError(folder.resolve("log").toFile()).redirectOutput(said.toFile());
      int exit = java.start().waitFor();

      assertThat(exit).as(Files.readString(folder.resolve("log"))).isZero();
      assertThat(Files.readString(said)).isEqualTo(diff("2026-10", "r1", "now", form).out);
    }
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThat(diff("2026-10", "r1", "r3"))
        .satisfies(a -> assertThat(a.code).isEqualTo(2))
        .satisfies(a -> assertThat(a.err).contains("there is no r3", "it has r1, r2"));
    assertThat(diff("October", "r1", "r2").err).contains("write a month as 2026-10");
  }

  @Test
  void theFilesOfAnEditionSayWhatDiffSays() throws IOException {
    Path workshop = Files.createDirectories(folder.resolve("workshop"));
    Edition against =
        new Editions(folder.resolve("published"), lake.profile())
            .of(EditionPeriod.month(YearMonth.of(2026, 10)))
            .get(0);
    Restatement written;
    try (LakeReader now = lake.read("city311-2026-10-r2")) {
      Period october =
          now.rows(Table.PERIODS, "grain = 'month' and period_start = 20261001").get(0);
      written =
          Restatements.write(
              lake.lake(),
              now,
              lake.profile(),
              Catalogue.of(lake.profile()),
              october,
              against,
              workshop);
      Shelf shelf = new Shelf(now, lake.profile());
      assertThat(written.headline(shelf))
          .containsPattern(
              "[1-9]\\d* of the [1-9]\\d* figures of edition r1 \\(\\d+\\.\\d%\\) were restated")
          .contains("Why: a reopening");
    }

    assertThat(written.restated()).isPositive();
    assertThat(Files.readString(workshop.resolve("restatements.csv")))
        .isEqualTo(diff("2026-10", "r1", "r2", "--csv").out);
    assertThat(Files.readString(workshop.resolve("restatement_cases.csv")))
        .isEqualTo(diff("2026-10", "r1", "r2", "--cases").out);
  }

  private record Answer(int code, String out, String err) {}

  private Answer diff(String... arguments) {
    return diff(folder.resolve("lake"), arguments);
  }

  // Standard output and error are the process's own, and so is their restoration.
  private Answer diff(Path lakeFolder, String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      String[] all = new String[arguments.length + 6];
      System.arraycopy(
          new String[] {
            "--profile", "city311",
            "--lake", lakeFolder.toString(),
            "--published", folder.resolve("published").toString()
          },
          0,
          all,
          0,
          6);
      System.arraycopy(arguments, 0, all, 6, arguments.length);
      int code = Verb.run(new Diff(), all);
      return new Answer(
          code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
