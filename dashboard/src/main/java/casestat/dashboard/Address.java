package casestat.dashboard;

import casestat.lake.Period;
import casestat.report.Selection;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write an address: a fixed order, and nothing in it that says nothing, so that one
 * figure has one address. The month always stands in it, because which one is the default changes
 * from run to run, and a link must still show the same month then.
 */
final class Address {
  /** Every parameter there is, in the order in which they are written. */
  static final List<String> ORDER =
      List.of(
          "q",
          "metric",
          "month",
          "department",
          "service_type",
          "channel",
          "area",
          "by",
          "vs",
          "only",
          "page");

  private Address() {}

  static String of(String path, Selection selection) {
    return of(path, selection, Map.of());
  }

  /**
   * @param more parameters beside the selection; an empty one is left out
   */
  static String of(String path, Selection selection, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(more);
    all.putAll(parameters(selection));
    return of(path, all);
  }

  /** What an address says of a selection. */
  static Map<String, String> parameters(Selection selection) {
    Map<String, String> all = new LinkedHashMap<>(selection.where());
    all.put("month", Period.yearMonth(selection.month()).toString());
    return all;
  }

  static String of(String path, Map<String, String> parameters) {
    List<String> query = new ArrayList<>();
    for (String name : ORDER) {
      String value = parameters.getOrDefault(name, "");
      if (!value.isEmpty()) {
        query.add(name + "=" + encoded(value));
      }
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  /** Of a case. An id that is no part of a path stands in the query. */
  static String ofCase(String id) {
    boolean plain = id.matches("[A-Za-z0-9_~-][A-Za-z0-9._~-]*");
    return plain ? "/cases/" + id : "/case?id=" + encoded(id);
  }

  /** Whether two queries say the same in the same order, however their letters are written. */
  static boolean isSame(@Nullable String query, String canonical) {
    int mark = canonical.indexOf('?');
    return pairs(query == null ? "" : query)
        .equals(pairs(mark < 0 ? "" : canonical.substring(mark + 1)));
  }

  private static List<List<String>> pairs(String query) {
    List<List<String>> pairs = new ArrayList<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        pairs.add(
            equals < 0
                ? List.of(decoded(pair))
                : List.of(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
      }
    }
    return pairs;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
