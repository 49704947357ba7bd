package casestat.profile;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of the dashboard and of the workbook.
 *
 * @param about what it is, in a paragraph; null where its title says enough
 * @param tiles ids of the headline metrics, in order
 * @param score whether all goals stand on it as one number
 * @param lists ids of the metrics of which what is behind them is listed, the oldest first
 * @param missing what its template has and this service cannot show, so that nobody takes the page
 *     for the whole duty
 */
public record Page(
    String page,
    Text title,
    @Nullable Text about,
    List<String> tiles,
    Score score,
    List<Chart> charts,
    List<Table> tables,
    List<String> lists,
    List<Missing> missing)
    implements Serializable {

  /** What a chart may compare the members of. */
  public static final List<String> DIMENSIONS =
      List.of("department", "service_type", "channel", "area", "device");

  /** What the rows of a table may be: these two are counted when they are asked for. */
  public static final List<String> TABLE_DIMENSIONS =
      Stream.concat(DIMENSIONS.stream(), Stream.of("priority", "outcome")).toList();

  public Page {
    tiles = List.copyOf(tiles);
    charts = List.copyOf(charts);
    tables = List.copyOf(tables);
    lists = List.copyOf(lists);
    missing = List.copyOf(missing);
  }

  /** Without what would tell of small groups, and with a word about each table that is left out. */
  Page telling(Reach reach) {
    List<Missing> without = new ArrayList<>(missing);
    tables.stream()
        .filter(reach::wouldTell)
        .map(
            table ->
                new Missing(
                    table.title(),
                    Missing.Why.SMALL_GROUPS,
                    Text.of(String.join(" by ", table.by()))))
        .forEach(without::add);
    List<Table> told = tables.stream().filter(table -> !reach.wouldTell(table)).toList();
    return new Page(page, title, about, tiles, score, charts, told, List.of(), without);
  }

  /** What a page says of the goals together. */
  public enum Score {
    NONE,
    /** Each goal that has a value, weighted, as one index. */
    ALL_GOALS
  }

  /**
   * A chart that a page asks for.
   *
   * @param metrics one id, two for {@code GROUPED_LINES}, or three for {@code FLOW}
   * @param by {@code month}, {@code day}, or the dimension whose members are compared
   */
  public record Chart(String chart, Text title, List<String> metrics, String by, As as)
      implements Serializable {

    /** Whether it holds members of a dimension side by side. */
    public boolean comparesMembers() {
      return switch (as) {
        case RANKED_BARS, STACKED_BARS, HEAT_TABLE, MAP -> true;
        case TREND, GROUPED_LINES, DAYS, FLOW, DISTRIBUTION, SURVIVAL -> false;
      };
    }

    public Chart {
      metrics = List.copyOf(metrics);
    }
  }

  /**
   * A table that a page asks for.
   *
   * @param by the dimensions whose members are the rows, two at most; empty where each metric is a
   *     row
   * @param columns of each metric, or of the table where each metric is a row
   */
  public record Table(
      String table, Text title, List<String> by, List<String> metrics, List<Column> columns)
      implements Serializable {

    /** What a table has where it does not say: the month, and what changed. */
    public static final List<Column> USUAL = List.of(Column.MONTH, Column.PREVIOUS, Column.CHANGE);

    public Table {
      by = List.copyOf(by);
      metrics = List.copyOf(metrics);
      columns = List.copyOf(columns);
    }
  }

  /** Which stretch of time a column of a table is about. */
  public enum Column {
    MONTH,
    /** The month before. */
    PREVIOUS,
    /** The month less the month before. */
    CHANGE,
    /** The same month a year before. */
    YEAR_BEFORE,
    /** The month less the same month a year before. */
    CHANGE_ON_YEAR,
    /** From the first day of the fiscal year to the last of the month. */
    FISCAL_YEAR_TO_DATE
  }

  /**
   * A table or chart of a template that is not on the page.
   *
   * @param title its heading
   * @param what it would have been cut by
   */
  public record Missing(Text title, Why why, Text what) implements Serializable {
    /** Why it is not there. */
    public enum Why {
      /** The profile does not say which of its columns that is. */
      NOT_MAPPED,
      /** Its cells would tell of small groups. */
      SMALL_GROUPS
    }
  }

  /** How a chart is drawn. */
  public enum As {
    /** One metric over the months. */
    TREND,
    /** One metric, its members from high to low, for one month. */
    RANKED_BARS,
    /** One metric over the months, split by the members of a dimension. */
    STACKED_BARS,
    /** One metric over the hours of the week. */
    HEAT_TABLE,
    /** One count over the days of the month, with the announcements made. */
    DAYS,
    /** Two metrics over the months. */
    GROUPED_LINES,
    /** What comes, what goes and what is open at the end, over the months. */
    FLOW,
    /** One metric, its areas on a map, for one month. */
    MAP,
    /** How many took how long, for a metric that is a percentile of times. */
    DISTRIBUTION,
    /** How many are open still after so many days, cases open now included. */
    SURVIVAL;

    /** How many metrics it shows. */
    public int metrics() {
      return switch (this) {
        case GROUPED_LINES -> 2;
        case FLOW -> 3;
        case TREND, RANKED_BARS, STACKED_BARS, HEAT_TABLE, DAYS, MAP, DISTRIBUTION, SURVIVAL -> 1;
      };
    }
  }
}
