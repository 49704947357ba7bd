package casestat.dashboard;

import casestat.report.chart.Formats;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Where one is in a long list.
 *
 * @param words which rows of how many
 * @param previous address; empty on the first page
 * @param next address; empty on the last page
 */
public record Pager(String words, String previous, String next) {

  /**
   * @param address of a page by its number
   * @throws Refused for a page beyond the last
   */
  static Pager of(int number, long rows, int perPage, IntFunction<String> address) {
    long pages = Math.max(1, (rows + perPage - 1) / perPage);
    if (number > pages) {
      throw Refused.notFound(
          "There is no page %d of this list.".formatted(number),
          List.of(
              new Refused.Choice("1", "First page", address.apply(1)),
              new Refused.Choice(
                  String.valueOf(pages), "Last page, " + pages, address.apply((int) pages))));
    }
    long first = (long) (number - 1) * perPage + 1;
    long last = Math.min(rows, (long) number * perPage);
    return new Pager(
        rows == 0
            ? ""
            : "%s to %s of %s, page %d of %d"
                .formatted(
                    Formats.count(first), Formats.count(last), Formats.count(rows), number, pages),
        number > 1 ? address.apply(number - 1) : "",
        number < pages ? address.apply(number + 1) : "");
  }

  /** A page number as an address has it; the first has none. */
  static int number(String asked) {
    if (asked.isEmpty()) {
      return 1;
    }
    if (!asked.matches("[1-9][0-9]{0,6}")) {
      throw Refused.bad("\"%s\" is no page number.".formatted(asked), List.of());
    }
    return Integer.parseInt(asked);
  }
}
