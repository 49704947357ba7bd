package casestat.dashboard;

import casestat.metrics.Metric;
import casestat.report.Selection;
import casestat.report.Views;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The one way to write an address: only what differs from the default, in a fixed order, so that
 * one figure has one address.
 */
final class Address {
  private final int defaultMonth;

  Address(int defaultMonth) {
    this.defaultMonth = defaultMonth;
  }

  String of(String path, Selection selection) {
    return of(path, selection, Map.of());
  }

  /**
   * @param more parameters of this kind of page, in order, before the selection
   */
  String of(String path, Selection selection, Map<String, String> more) {
    List<String> query = new ArrayList<>();
    more.forEach((name, value) -> query.add(name + "=" + encoded(value)));
    if (selection.month() != defaultMonth) {
      query.add("month=" + Views.month(selection.month()));
    }
    for (String dimension : Metric.DIMENSIONS) {
      String member = selection.where().get(dimension);
      if (member != null) {
        query.add(dimension + "=" + encoded(member));
      }
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
