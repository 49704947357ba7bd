package casestat.report.sheet;

import casestat.lake.Balance;
import casestat.report.chart.ChartSpec;
import casestat.report.chart.Formats;
import casestat.report.chart.Mark;
import casestat.report.chart.SampleCharts;
import casestat.report.chart.Unit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.LongStream;

/** A workbook as a city would publish it, with cases made up by counting. */
public final class SampleWorkbook {

  private SampleWorkbook() {}

  public static WorkbookSpec of(long cases) {
    return with(cases(cases, rows(cases)));
  }

  public static WorkbookSpec with(CaseTable cases) {
    List<FigureSheet> figures =
        SampleCharts.all().stream()
            .filter(chart -> !chart.isEmpty())
            .map(SampleWorkbook::figure)
            .toList();
    return new WorkbookSpec(
        Formats.ENGLISH,
        cover(),
        new Extract("{\"profile\":\"city311\",\"period\":\"2026-10\"}", "casestat 0.0"),
        List.of(
            new Tile("Resolved on time", "on-time", "2026-10", "", "Worse than usual"),
            new Tile("Resolved on time", "on-time", "2026-08", "", ""),
            new Tile("Days to fill a pothole", "pothole-days", "2026-10", "", "As usual"),
            new Tile("Cases opened", "opened", "2026-10", "", "As usual")),
        figures,
        List.of(),
        List.of(
            new ListSheet(
                "Without an answer",
                "Conversations that wait, the oldest first.",
                List.of(
                    Column.of("Conversation", Column.Kind.TEXT),
                    Column.of("Began", Column.Kind.DATE_TIME)),
                List.of(
                    new Object[] {"=1+1", LocalDateTime.of(2026, 10, 3, 14, 5)},
                    new Object[] {"t-2", LocalDateTime.of(2026, 10, 5, 9, 0)}))),
        List.of(
            new Balance(202610, null, 50, 130, 5, 3, 110, 4, 2, 3, 69),
            new Balance(202610, "=Potholes", 40, 100, 5, 3, 90, 4, 2, 3, 49),
            new Balance(202610, "Graffiti", 10, 30, 0, 0, 20, 0, 0, 0, 20)),
        List.of(
            new Definition(
                "on_time_share",
                "Cases resolved on time",
                "Of the cases whose promise fell due in the month, the share resolved by then. "
                    + "Pauses while we wait for the requester do not count.",
                "Divided by all that fell due; cancelled cases are left out.",
                "share",
                "higher is better",
                "90%",
                "",
                "c.state <> 'CANCELLED'")),
        List.of(
            new PromiseLine(
                "potholes",
                2,
                "Resolution",
                "5 working days",
                "office",
                "service type: Potholes",
                "",
                LocalDate.of(2026, 7, 1),
                null)),
        List.of(
            new QualityLine("311 CRM", "used", "", 4321),
            new QualityLine("311 CRM", "excluded", "duplicate of another case", 17),
            new QualityLine("311 CRM", "rejected", "opened_at: no such date", 3)),
        List.of(),
        cases,
        null);
  }

  static FigureSheet figure(ChartSpec chart) {
    return new FigureSheet(
        chart, "Counted: cases whose promise fell due in the month.", "Potholes excluded in May.");
  }

  static Cover cover() {
    return new Cover(
        "Service report, October 2026",
        "City 311",
        "Published, revision 1",
        LocalDate.of(2026, 10, 1),
        LocalDate.of(2026, 10, 31),
        ZonedDateTime.of(LocalDateTime.of(2026, 11, 3, 6, 0), ZoneId.of("America/Chicago")),
        LocalDateTime.of(2026, 10, 31, 23, 59),
        List.of(
            new Cover.Source("311 CRM", LocalDateTime.of(2026, 11, 2, 4, 30)),
            new Cover.Source("population", null)),
        "America/Chicago",
        "Department is Streets; channel is Phone or Web",
        "sha256:3f9a0c1d",
        "311-data@city.example",
        "CC BY 4.0",
        List.of("Every figure has a sheet: its table, its ratio as a formula, its chart."));
  }

  static CaseTable cases(long expected, CaseTable.Rows rows) {
    return new CaseTable(
        List.of(
            Column.of("Case", Column.Kind.TEXT),
            Column.of("Department", Column.Kind.TEXT),
            Column.of("Opened", Column.Kind.DATE_TIME),
            Column.of("Due on", Column.Kind.DATE),
            Column.of("Elapsed", Column.Kind.DURATION),
            Column.of("Reopens", Column.Kind.INTEGER),
            Column.of("Used of target", Column.Kind.SHARE),
            Column.of("Score", Column.Kind.DECIMAL)),
        expected,
        rows,
        "City 311 lake");
  }

  /** The same with the totals of the elapsed time and of the reopens. */
  static CaseTable controlled(long expected, CaseTable.Rows rows, long elapsed, long reopens) {
    CaseTable cases = cases(expected, rows);
    return new CaseTable(
        cases.columns(),
        expected,
        rows,
        List.of(new CaseTable.Total(4, elapsed), new CaseTable.Total(5, reopens)),
        cases.source());
  }

  /** Figures as they might be published anew. */
  public static List<RestatedRow> restated() {
    return List.of(
        new RestatedRow(
            "Resolved on time",
            "",
            "",
            "2026-10",
            2,
            Unit.SHARE,
            RestatedRow.Side.of(0.9),
            RestatedRow.Side.of(0.875),
            "a case was reopened",
            4L,
            1L),
        new RestatedRow(
            "Time to resolve",
            "department",
            "=Streets",
            "2026-10",
            2,
            Unit.DURATION_SECONDS,
            RestatedRow.Side.of(7200),
            RestatedRow.Side.of(3600),
            "late delivery",
            null,
            Mark.WITHHELD),
        new RestatedRow(
            "Cases opened",
            "area",
            "North",
            "2026-10",
            2,
            Unit.CASES,
            RestatedRow.Side.absent(Mark.NO_CASES),
            RestatedRow.Side.of(3),
            "late delivery",
            3L,
            0L));
  }

  static CaseTable.Rows rows(long count) {
    LocalDateTime start = LocalDateTime.of(2026, 10, 1, 8, 0);
    return taker ->
        LongStream.rangeClosed(1, count)
            .mapToObj(
                i -> {
                  LocalDateTime opened = start.plusMinutes(7 * i % 40_000);
                  return new Object[] {
                    "C-" + i,
                    i % 3 == 0 ? "Streets" : "Sanitation",
                    opened,
                    opened.toLocalDate().plusDays(5),
                    3600 * (i % 90) + 90,
                    (int) (i % 2),
                    (i % 130) / 100.0,
                    -1.5 * (i % 4)
                  };
                })
            .forEach(taker);
  }
}
