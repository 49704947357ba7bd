package casestat.dashboard;

import casestat.lake.Period;
import casestat.language.Sentence;
import casestat.metrics.Metric;
import casestat.report.FigureBook;
import casestat.report.Selection;
import casestat.report.Shelf;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a request asks to look at, checked against what there is.
 *
 * @param path of the page
 * @param more the parameters beside month and filters; none of them empty
 */
record Asked(String path, Selection selection, Map<String, String> more) {

  /** What any page understands. */
  private static final List<String> SELECTION =
      List.of("month", "department", "service_type", "channel", "area");

  Asked {
    more = Map.copyOf(more);
  }

  /**
   * @param query every parameter with all of its values
   * @param also the parameters that this page understands beside month and filters
   * @throws Refused for a parameter or a value that there is none of
   */
  static Asked of(String path, Map<String, List<String>> query, Shelf shelf, Set<String> also) {
    Set<String> known = new LinkedHashSet<>(SELECTION);
    known.addAll(also);
    Map<String, String> values = Parameters.of(query, known);
    int month = month(values, shelf, path);
    SortedMap<String, String> where = new TreeMap<>();
    for (String dimension : Metric.DIMENSIONS) {
      String member = values.get(dimension);
      if (member != null) {
        requireMember(shelf, path, values, dimension, member);
        where.put(dimension, member);
      }
    }
    SELECTION.forEach(values::remove);
    return new Asked(path, new Selection(month, where), values);
  }

  /** The one address of it. */
  String address() {
    return Address.of(path, selection, more);
  }

  /** The value of a parameter; empty where it is not given. */
  String more(String name) {
    return more.getOrDefault(name, "");
  }

  private static int month(Map<String, String> values, Shelf shelf, String path) {
    FigureBook book = shelf.whole();
    String asked = values.getOrDefault("month", "");
    if (asked.isEmpty()) {
      return book.lastCompleteMonth().orElse(book.periods().lastKey());
    }
    try {
      YearMonth month = YearMonth.parse(asked);
      int number = Period.month(month);
      if (book.periods().containsKey(number)) {
        return number;
      }
      throw Refused.notFound(
          Sentence.of(
              "There are no figures for {0}. These months there are:", shelf.words().month(number)),
          months(values, shelf, path));
    } catch (DateTimeException e) {
      throw Refused.bad(
          Sentence.of(
              "\"{0}\" is no month. A month is written as 2026-10; these there are:", asked),
          months(values, shelf, path));
    }
  }

  private static List<Refused.Choice> months(Map<String, String> values, Shelf shelf, String path) {
    return shelf.whole().periods().descendingKeySet().stream()
        .map(
            month -> {
              String value = Period.yearMonth(month).toString();
              return Refused.Choice.of(
                  value, shelf.words().month(month), instead(values, path, "month", value));
            })
        .toList();
  }

  /** The same question with another value of one parameter, from its first page. */
  private static String instead(
      Map<String, String> values, String path, String name, String value) {
    Map<String, String> other = new HashMap<>(values);
    other.put(name, value);
    other.remove("page");
    return Address.of(path, other);
  }

  private static void requireMember(
      Shelf shelf, String path, Map<String, String> values, String dimension, String member) {
    List<String> members = shelf.members(dimension);
    if (!members.contains(member)) {
      throw Refused.bad(
          Sentence.of(
              "There is no {0} \"{1}\". These there are:", shelf.words().of(dimension), member),
          members.stream()
              .map(other -> Refused.Choice.named(other, instead(values, path, dimension, other)))
              .toList());
    }
  }
}
