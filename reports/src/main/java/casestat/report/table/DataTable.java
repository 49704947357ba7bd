package casestat.report.table;

import casestat.report.chart.Formats;
import casestat.report.chart.Mark;
import casestat.report.chart.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of a page as plain data: what page, file, sheet and document print. None of its lines is
 * left out anywhere, and none is the sum of others.
 *
 * @param id names it on a page and in an address: small letters, digits, hyphens
 * @param note what a reader must know, in a few sentences: how many rows, what totals are
 * @param dimensions what the labels of a line are, for machines; one at least
 * @param headings the same for people
 * @param lines in the order in which they are read, totals first
 * @param definition what its figures mean, a sentence a metric
 * @param subjects what they are about, in the plural
 * @param formats in whose language it speaks
 */
public record DataTable(
    String id,
    String title,
    String note,
    List<String> dimensions,
    List<String> headings,
    List<Column> columns,
    List<Line> lines,
    String definition,
    String subjects,
    Formats formats) {

  /**
   * @param group what columns that stand together are of; empty where they are of nothing together
   * @param key for machines: {@code month}, {@code fiscal_year_to_date}
   * @param period {@code 2026-10}, {@code 2026-07..2026-10}; empty where it is of no one period
   * @param metric id of what the column shows; empty where each line has its own, which is its key
   * @param less of a difference, the places of the columns it is between; empty for others
   */
  public record Column(
      String group, String heading, String key, String period, String metric, List<Integer> less) {
    public Column {
      less = List.copyOf(less);
    }

    public boolean isChange() {
      return !less.isEmpty();
    }

    // What it is between may stand in another part.
    Column from(int first, int end) {
      return new Column(
          group,
          heading,
          key,
          period,
          metric,
          less.stream().map(at -> at >= first && at < end ? at - first : -1).toList());
    }

    /** Where there is one row of headings only. */
    public String whole() {
      return group.isEmpty() ? heading : group + ", " + heading;
    }
  }

  /** What a difference means, given which way is good. */
  public enum Sense {
    BETTER,
    WORSE,
    NEITHER
  }

  /** What a line is of. */
  public enum Level {
    /** Of everything. */
    TOTAL,
    /** Of a member of the first of two dimensions. */
    SUBTOTAL,
    MEMBER;

    /** As machines read it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param keys of its members, for machines: as delivered, {@code all} for every one
   * @param labels the same for people
   * @param cells one for each column
   */
  public record Line(Level level, List<String> keys, List<String> labels, List<Cell> cells) {
    public Line {
      keys = List.copyOf(keys);
      labels = List.copyOf(labels);
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param value null exactly where the mark says why
   * @param numerator of a ratio, in the unit in which it divides to the value; else null
   * @param n how many it rests on; null where it is a count, or not told
   * @param shown as people read it
   * @param basis beneath it: {@code 45 of 366}, {@code n = 30}; empty for none
   * @param isOfFew so few that nothing should be concluded
   * @param sense of a difference; neither for others
   */
  public record Cell(
      Unit unit,
      @Nullable Double value,
      @Nullable Double numerator,
      @Nullable Double denominator,
      @Nullable Long n,
      Mark mark,
      String shown,
      String basis,
      boolean isOfFew,
      Sense sense) {
    public Cell {
      if ((value == null) != mark.isAbsence()) {
        throw new IllegalArgumentException("value " + value + " does not go with mark " + mark);
      }
    }

    public static Cell absent(Unit unit, Mark why) {
      return new Cell(unit, null, null, null, null, why, why.bracketed(), "", false, Sense.NEITHER);
    }

    /** As people read it where nothing but text tells: with the mark of few. */
    public String marked() {
      return isOfFew ? shown + " " + Mark.LOW_RELIABILITY.bracketed() : shown;
    }

    /** A number that is no figure of its own. */
    public static Cell of(Unit unit, double value, String shown) {
      return new Cell(unit, value, null, null, null, Mark.NONE, shown, "", false, Sense.NEITHER);
    }
  }

  public DataTable {
    dimensions = List.copyOf(dimensions);
    headings = List.copyOf(headings);
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /** Whether its columns stand in groups, so that there are two rows of headings. */
  public boolean isGrouped() {
    return columns.stream().anyMatch(column -> !column.group().isEmpty());
  }

  /** The marks that stand in the place of numbers, explained; empty where there is none. */
  public String legend() {
    return explained(mark -> mark.isAbsence() && any(cell -> cell.mark() == mark));
  }

  /** Those that {@link Cell#marked} sets beside numbers too; likewise. */
  public String fullLegend() {
    return explained(
        mark ->
            mark.isAbsence()
                ? any(cell -> cell.mark() == mark)
                : mark == Mark.LOW_RELIABILITY && any(Cell::isOfFew));
  }

  private String explained(Predicate<Mark> isShown) {
    return Arrays.stream(Mark.values())
        .filter(isShown)
        .map(mark -> mark.bracketed() + " " + mark.words(formats.language(), subjects))
        .collect(Collectors.joining("; "));
  }

  private boolean any(Predicate<Cell> is) {
    return lines.stream().flatMap(line -> line.cells().stream()).anyMatch(is);
  }

  /**
   * The same beside each other where a page is too narrow for all columns: every line in each, and
   * columns that stand together in one, if it can hold them.
   *
   * @param most columns of each, its labels aside
   */
  public List<DataTable> narrow(int most) {
    List<DataTable> parts = new ArrayList<>();
    int from = 0;
    while (from < columns.size()) {
      int to = Math.min(from + most, columns.size());
      int end = to;
      while (end < columns.size() && end > from && !begins(end)) {
        end--;
      }
      to = end > from ? end : to;
      parts.add(columns(from, to));
      from = to;
    }
    return parts;
  }

  /** Whether a column is the first of those that stand together. */
  public boolean begins(int column) {
    return column > 0
        && (columns.get(column).group().isEmpty()
            || !columns.get(column - 1).group().equals(columns.get(column).group()));
  }

  private DataTable columns(int from, int to) {
    return new DataTable(
        id,
        title,
        note,
        dimensions,
        headings,
        columns.subList(from, to).stream().map(column -> column.from(from, to)).toList(),
        lines.stream()
            .map(
                line ->
                    new Line(
                        line.level(), line.keys(), line.labels(), line.cells().subList(from, to)))
            .toList(),
        definition,
        subjects,
        formats);
  }
}
