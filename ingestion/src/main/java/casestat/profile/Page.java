package casestat.profile;

import java.io.Serializable;
import java.util.List;

/**
 * One page of the dashboard and of the workbook.
 *
 * @param tiles ids of the headline metrics, in order
 * @param lists ids of the metrics of which what is behind them is listed, the oldest first
 */
public record Page(
    String page, Text title, List<String> tiles, List<Chart> charts, List<String> lists)
    implements Serializable {

  /** What a chart may compare the members of. */
  public static final List<String> DIMENSIONS =
      List.of("department", "service_type", "channel", "area", "device");

  public Page {
    tiles = List.copyOf(tiles);
    charts = List.copyOf(charts);
    lists = List.copyOf(lists);
  }

  /**
   * A chart that a page asks for.
   *
   * @param metrics one id, or two for {@code GROUPED_LINES}
   * @param by {@code month}, {@code day}, or the dimension whose members are compared
   */
  public record Chart(String chart, Text title, List<String> metrics, String by, As as)
      implements Serializable {

    /** Whether it holds members of a dimension side by side. */
    public boolean comparesMembers() {
      return switch (as) {
        case RANKED_BARS, STACKED_BARS, HEAT_TABLE -> true;
        case TREND, GROUPED_LINES, DAYS -> false;
      };
    }

    public Chart {
      metrics = List.copyOf(metrics);
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
    GROUPED_LINES
  }
}
