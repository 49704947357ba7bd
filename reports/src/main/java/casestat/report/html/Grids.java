package casestat.report.html;

import casestat.lake.Balance;
import casestat.report.chart.ChartTable;
import casestat.report.chart.Formats;
import casestat.report.html.Grid.Column;
import java.util.ArrayList;
import java.util.List;

/** The tables of an edition. */
public final class Grids {
  private Grids() {}

  /** Of everything. */
  public static Grid wholes(Formats formats, String caption, List<Changes.Change> changes) {
    return new Grid(
        "wholes",
        caption,
        List.of(
            Column.words(formats.say("Figure")),
            Column.number(formats.say("Now")),
            Column.number(formats.say("Month before")),
            Column.words(formats.say("Means")),
            Column.words(formats.say("Why it is listed"))),
        changes.stream()
            .map(c -> List.of(c.figure(), c.now(), c.before(), c.means().words(), c.why()))
            .toList());
  }

  /** Of departments, service types, channels and areas. */
  public static Grid parts(Formats formats, String caption, List<Changes.Change> changes) {
    return new Grid(
        "parts",
        caption,
        List.of(
            Column.words(formats.say("Figure")),
            Column.words(formats.say("Of")),
            Column.number(formats.say("Now")),
            Column.number(formats.say("Month before")),
            Column.words(formats.say("Means")),
            Column.words(formats.say("Why it is listed"))),
        changes.stream()
            .map(c -> List.of(c.figure(), c.of(), c.now(), c.before(), c.means().words(), c.why()))
            .toList());
  }

  /** What was open, what came, what went, what is left. */
  public static Grid balance(Formats formats, List<Balance> balances) {
    List<List<String>> rows = new ArrayList<>();
    for (Balance b : balances) {
      String type = b.serviceType();
      rows.add(
          List.of(
              type == null ? formats.say("All") : type,
              formats.count(b.opening()),
              formats.count(b.opened()),
              formats.count(b.reopened()),
              formats.count(b.reclassifiedIn()),
              formats.count(b.resolved()),
              formats.count(b.cancelled()),
              formats.count(b.merged()),
              formats.count(b.reclassifiedOut()),
              formats.count(b.closing())));
    }
    return new Grid(
        "balance",
        formats.say("Open when the month began + came = went + open when it ended"),
        List.of(
            Column.words(formats.say("{Service_type}")),
            Column.number(formats.say("Open before")),
            Column.number(formats.say("Opened")),
            Column.number(formats.say("Reopened")),
            Column.number(formats.say("Reclassified in")),
            Column.number(formats.say("Resolved")),
            Column.number(formats.say("Withdrawn")),
            Column.number(formats.say("Merged")),
            Column.number(formats.say("Reclassified out")),
            Column.number(formats.say("Open after"))),
        rows);
  }

  /** Which figures were published otherwise, and which cases moved them. */
  public static Grid restated(Formats formats, List<RestatedLine> lines) {
    return new Grid(
        "restated",
        formats.say("Figures that were published otherwise: old + in - out = new"),
        List.of(
            Column.words(formats.say("Figure")),
            Column.words(formats.say("Period")),
            Column.number(formats.say("Published before")),
            Column.number(formats.say("Now")),
            Column.number(formats.say("{Cases} in")),
            Column.number(formats.say("{Cases} out")),
            Column.words(formats.say("Why"))),
        lines.stream()
            .map(
                line ->
                    List.of(
                        line.label(),
                        line.period(),
                        line.before(),
                        line.after(),
                        formats.count(line.casesIn()),
                        formats.count(line.casesOut()),
                        line.cause()))
            .toList());
  }

  /** How far each source goes. */
  public static Grid sources(Formats formats, List<Ground.Source> sources) {
    return new Grid(
        "sources",
        formats.say("Sources"),
        List.of(
            Column.words(formats.say("Source")),
            Column.number(formats.say("Deliveries")),
            Column.words(formats.say("Complete to"))),
        sources.stream()
            .map(s -> List.of(s.name(), formats.count((long) s.deliveries()), s.completeTo()))
            .toList());
  }

  /** What became of the rows of each delivery. */
  public static Grid deliveries(Formats formats, List<Ground.Received> deliveries) {
    List<List<String>> rows = new ArrayList<>();
    for (Ground.Received delivery : deliveries) {
      List<String> row = new ArrayList<>(List.of(delivery.file(), delivery.source()));
      row.addAll(delivery.rows());
      rows.add(row);
    }
    return new Grid(
        "deliveries",
        formats.say("Every row is accounted for: read = kept + repeated + superseded + rejected."),
        List.of(
            Column.words(formats.say("File")),
            Column.words(formats.say("Source")),
            Column.number(formats.say("Read")),
            Column.number(formats.say("Kept")),
            Column.number(formats.say("Repeated")),
            Column.number(formats.say("Superseded")),
            Column.number(formats.say("Rejected"))),
        rows);
  }

  /** The numbers of a chart. */
  public static Grid numbers(ReportChart chart) {
    ChartTable table = chart.chart().table();
    return new Grid(
        "numbers",
        table.caption() + (chart.period().isEmpty() ? "" : ", " + chart.period()),
        table.columns().stream().map(c -> new Column(c.heading(), isNumber(c))).toList(),
        table.lines().stream()
            .map(line -> line.cells().stream().map(ChartTable.Cell::text).toList())
            .toList());
  }

  private static boolean isNumber(ChartTable.Column column) {
    return column.role() != ChartTable.Role.LABEL && column.role() != ChartTable.Role.NOTE;
  }
}
