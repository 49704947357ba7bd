package casestat.report.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The months of a chart without gaps, or its quarters or years by their first months, and which row
 * of which series stands in which.
 */
final class Months {

  private final ChartSpec chart;
  private final List<YearMonth> months = new ArrayList<>();
  private final Map<String, Map<YearMonth, Row>> rows = new HashMap<>();

  Months(ChartSpec chart) {
    this.chart = chart;
    YearMonth first = null;
    YearMonth last = null;
    for (Row row : chart.rows()) {
      YearMonth month = YearMonth.parse(row.key());
      first = first == null || month.isBefore(first) ? month : first;
      last = last == null || month.isAfter(last) ? month : last;
      rows.computeIfAbsent(row.series(), series -> new HashMap<>()).put(month, row);
    }
    int step = chart.formats().pace().months();
    for (YearMonth m = first;
        m != null && last != null && !m.isAfter(last);
        m = m.plusMonths(step)) {
      months.add(m);
    }
  }

  int count() {
    return months.size();
  }

  int indexOf(String key) {
    return months.indexOf(YearMonth.parse(key));
  }

  @Nullable Row row(String series, int month) {
    return rows.getOrDefault(series, Map.of()).get(months.get(month));
  }

  @Nullable Double value(String series, int month) {
    Row row = row(series, month);
    return row == null ? null : row.value();
  }

  /** The latest month in which a series has a value; -1 if there is none. */
  int lastOf(String series) {
    for (int month = count() - 1; month >= 0; month--) {
      if (value(series, month) != null) {
        return month;
      }
    }
    return -1;
  }

  List<String> keys() {
    return months.stream().map(YearMonth::toString).toList();
  }

  List<String> labels() {
    return months.stream().map(chart.formats()::month).toList();
  }
}
