package casestat.dashboard;

import casestat.language.Sentence;
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
  static Pager of(
      int number, long rows, int perPage, IntFunction<String> address, Formats formats) {
    long pages = Math.max(1, (rows + perPage - 1) / perPage);
    if (number > pages) {
      throw Refused.notFound(
          Sentence.of("There is no page {0} of this list.", number),
          List.of(
              new Refused.Choice("", Sentence.of("First page"), address.apply(1)),
              new Refused.Choice(
                  "", Sentence.of("Last page, {0}", pages), address.apply((int) pages))));
    }
    long first = (long) (number - 1) * perPage + 1;
    long last = Math.min(rows, (long) number * perPage);
    return new Pager(
        rows == 0
            ? ""
            : formats.say("{0} to {1} of {2}, page {3} of {4}", first, last, rows, number, pages),
        number > 1 ? address.apply(number - 1) : "",
        number < pages ? address.apply(number + 1) : "");
  }

  /** A page number as an address has it; the first has none. */
  static int number(String asked) {
    if (asked.isEmpty()) {
      return 1;
    }
    if (!asked.matches("[1-9][0-9]{0,6}")) {
      throw Refused.bad(Sentence.of("\"{0}\" is no page number.", asked), List.of());
    }
    return Integer.parseInt(asked);
  }
}
