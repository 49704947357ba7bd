package casestat.report.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A chart as data. Every rendering takes its numbers from {@link #rows()}. */
public sealed interface ChartSpec
    permits Trend, RankedBars, StackedBars, GroupedLines, HeatTable, DayBars, FlowLines, AreaMap {

  /** More lines beneath a picture than these are a table, which there is. */
  int MOST_LISTED = 6;

  Caption caption();

  /** All numbers, in the order of the table beneath the chart; the main series first. */
  List<Row> rows();

  /** The series in drawing order; one empty name where there is only one. */
  List<String> series();

  @Nullable Goal goal();

  default String id() {
    return caption().id();
  }

  default Unit unit() {
    return caption().unit();
  }

  /** In whose language it speaks. */
  default Formats formats() {
    return caption().formats();
  }

  /** Whether its rows are months. */
  default boolean isOverMonths() {
    return this instanceof Trend
        || this instanceof GroupedLines
        || this instanceof StackedBars
        || this instanceof FlowLines;
  }

  /** What happened at some of its rows, by their keys. */
  default List<Happening> happenings() {
    return List.of();
  }

  /**
   * The same as a list beneath the chart, with the numbers of their lines; where they are many, a
   * sentence that says where they stand.
   */
  default List<Happening> listed() {
    List<Happening> all = happenings();
    if (all.size() > MOST_LISTED) {
      String where =
          formats().say("What the lines 1 to {0} are stands in the table beneath.", all.size());
      return List.of(new Happening("", where));
    }
    // Of one alone the line says itself what it is.
    return IntStream.range(0, all.size())
        .mapToObj(
            i ->
                new Happening(
                    all.get(i).key(),
                    all.get(i).lastKey(),
                    "",
                    all.size() == 1 ? all.get(i).said() : (i + 1) + ". " + all.get(i).said(),
                    all.get(i).link()))
        .toList();
  }

  default boolean isEmpty() {
    return rows().stream().allMatch(row -> row.value() == null);
  }

  /** What stands in the place of a chart without a value. */
  default String emptiness() {
    return rows().stream().anyMatch(row -> row.mark() == Mark.SUPPRESSED)
        ? formats().say("Withheld to protect privacy")
        : formats().say("No {0} in this period", caption().subjects());
  }

  /** What a reader of the series sees as its name. */
  default String nameOf(String series) {
    return series.isEmpty() ? caption().valueName() : series;
  }

  /** The rows of one series. */
  default List<Row> rowsOf(String series) {
    return rows().stream().filter(row -> row.series().equals(series)).toList();
  }

  /** The chart in a sentence or three: what, range, last value, change. */
  default String describe() {
    return AltText.of(this);
  }

  /** The one table beneath the chart. */
  default ChartTable table() {
    return ChartTable.of(this);
  }

  /** What a mark of the chart says when pointed at; the table says the same. */
  default String tooltip(Row row) {
    StringBuilder text = new StringBuilder(row.label());
    if (series().size() > 1 && !row.series().isEmpty()) {
      text.append(", ").append(nameOf(row.series()));
    }
    text.append(": ").append(formats().value(this, row));
    if (row.n() != null && !unit().isWhole()) {
      text.append(", ").append(formats().say("n {0}", row.n()));
    }
    if (row.mark() != Mark.NONE && !row.mark().isAbsence()) {
      text.append(" (")
          .append(row.mark().words(formats().language(), caption().subjects()))
          .append(')');
    }
    return text.toString();
  }
}
