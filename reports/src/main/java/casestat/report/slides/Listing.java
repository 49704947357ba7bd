package casestat.report.slides;

import java.util.List;
import java.util.Set;

/**
 * A table.
 *
 * @param sentence what it says, before it
 * @param widths of its columns, in parts of the whole
 * @param numbers which of its columns are numbers, and stand to the right
 * @param strong which of its rows are sums
 * @param note beneath it, small; may be empty
 */
public record Listing(
    String title,
    String sentence,
    List<String> headings,
    List<Integer> widths,
    Set<Integer> numbers,
    List<List<String>> rows,
    Set<Integer> strong,
    String note)
    implements Slide {
  public Listing {
    headings = List.copyOf(headings);
    widths = List.copyOf(widths);
    numbers = Set.copyOf(numbers);
    rows = rows.stream().map(List::copyOf).toList();
    strong = Set.copyOf(strong);
  }
}
