package casestat.report.html;

import casestat.lake.Balance;
import casestat.report.chart.ChartTable;
import casestat.report.chart.Formats;
import casestat.report.html.Grid.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The tables of an edition. */
public final class Grids {
  private Grids() {}

  /** A column, and what it says of a row. */
  private record Field<T>(Column column, Function<T, String> text) {}

  private static <T> Field<T> words(String heading, Function<T, String> text) {
    return new Field<>(Column.words(heading), text);
  }

  private static <T> Field<T> number(String heading, Function<T, String> text) {
    return new Field<>(Column.number(heading), text);
  }

  private static <T> Grid grid(String kind, String caption, List<T> of, List<Field<T>> fields) {
    return new Grid(
        kind,
        caption,
        fields.stream().map(Field::column).toList(),
        of.stream().map(row -> fields.stream().map(f -> f.text().apply(row)).toList()).toList());
  }

  /** Of everything. */
  public static Grid wholes(Formats formats, String caption, List<Changes.Change> changes) {
    return changes("wholes", formats, caption, changes, List.of());
  }

  /** Of departments, service types, channels and areas. */
  public static Grid parts(Formats formats, String caption, List<Changes.Change> changes) {
    return changes(
        "parts", formats, caption, changes, List.of(words(formats.say("Of"), Changes.Change::of)));
  }

  /**
   * @param part which one a figure is of; empty for everything
   */
  private static Grid changes(
      String kind,
      Formats formats,
      String caption,
      List<Changes.Change> changes,
      List<Field<Changes.Change>> part) {
    List<Field<Changes.Change>> fields = new ArrayList<>();
    fields.add(words(formats.say("Figure"), Changes.Change::figure));
    fields.addAll(part);
    fields.add(number(formats.say("Now"), Changes.Change::now));
    fields.add(number(formats.say("Month before"), Changes.Change::before));
    fields.add(words(formats.say("Means"), change -> change.means().words()));
    fields.add(words(formats.say("Why it is listed"), Changes.Change::why));
    return grid(kind, caption, changes, fields);
  }

  /** What was open, what came, what went, what is left. */
  public static Grid balance(Formats formats, List<Balance> balances) {
    return grid(
        "balance",
        formats.say("Open before + came = went + open after"),
        balances,
        List.of(
            words(formats.say("{Service_type}"), b -> type(formats, b)),
            number(formats.say("Open before"), b -> formats.count(b.opening())),
            number(formats.say("Opened"), b -> formats.count(b.opened())),
            number(formats.say("Reopened"), b -> formats.count(b.reopened())),
            number(formats.say("Reclassified in"), b -> formats.count(b.reclassifiedIn())),
            number(formats.say("Resolved"), b -> formats.count(b.resolved())),
            number(formats.say("Cancelled"), b -> formats.count(b.cancelled())),
            number(formats.say("Merged"), b -> formats.count(b.merged())),
            number(formats.say("Reclassified out"), b -> formats.count(b.reclassifiedOut())),
            number(formats.say("Open after"), b -> formats.count(b.closing()))));
  }

  private static String type(Formats formats, Balance balance) {
    String type = balance.serviceType();
    return type == null ? formats.say("All") : type;
  }

  /** Which figures were published otherwise, and which cases moved them. */
  public static Grid restated(Formats formats, List<RestatedFigure> lines) {
    return grid(
        "restated",
        formats.say(
            "Figures that were published otherwise, and how many {cases} came into them and went out"),
        lines,
        List.of(
            words(formats.say("Figure"), RestatedFigure::figure),
            words(formats.say("Period"), RestatedFigure::period),
            number(formats.say("Published before"), RestatedFigure::old),
            number(formats.say("Now"), RestatedFigure::now),
            number(formats.say("{Cases} in"), line -> formats.count(line.casesIn())),
            number(formats.say("{Cases} out"), line -> formats.count(line.casesOut())),
            words(formats.say("Why"), RestatedFigure::cause)));
  }

  /** How far each source goes. */
  public static Grid sources(Formats formats, List<Ground.Source> sources) {
    return grid(
        "sources",
        formats.say("Sources"),
        sources,
        List.of(
            words(formats.say("Source"), Ground.Source::name),
            number(formats.say("Deliveries"), source -> formats.count((long) source.deliveries())),
            words(formats.say("Complete to"), Ground.Source::completeTo)));
  }

  /** What became of the rows of each delivery. */
  public static Grid deliveries(Formats formats, List<Ground.Received> deliveries) {
    return grid(
        "deliveries",
        formats.say("Every row is accounted for: read = kept + repeated + superseded + rejected."),
        deliveries,
        List.of(
            words(formats.say("File"), Ground.Received::file),
            words(formats.say("Source"), Ground.Received::source),
            number(formats.say("Read"), delivery -> delivery.rows().get(0)),
            number(formats.say("Kept"), delivery -> delivery.rows().get(1)),
            number(formats.say("Repeated"), delivery -> delivery.rows().get(2)),
            number(formats.say("Superseded"), delivery -> delivery.rows().get(3)),
            number(formats.say("Rejected"), delivery -> delivery.rows().get(4))));
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
