package casestat.report;

import casestat.language.Language;
import casestat.report.chart.Mark;
import casestat.report.sheet.Column;
import casestat.report.sheet.Column.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of every case why a value is not there: it is not yet complete, because the case is open
 * still, or it does not apply. Text gets the mark itself; a time or a number stays an empty cell,
 * because one text among them would make a column that no pivot groups, and the last column names
 * it. A case that is open still is provisional besides.
 */
final class CaseFlags {
  /** What an open case may have yet, by the heading. */
  private static final Set<String> AWAITED =
      Set.of(
          "First response",
          "Resolved",
          "Ended",
          "Outcome",
          "Time to first response",
          "Time to resolve");

  private static final String OUTCOME = "Outcome";

  private final List<Column> columns;
  private final List<String> said;
  private final int outcome;

  /** Few cases differ in what they lack. */
  private final Kept<List<Mark>, String> words;

  /**
   * @param columns as the code says them; the last one is filled here
   */
  CaseFlags(List<Column> columns, Language language) {
    this.columns = columns;
    this.said = columns.stream().map(column -> language.say(column.heading())).toList();
    this.outcome = columns.stream().map(Column::heading).toList().indexOf(OUTCOME);
    this.words = new Kept<>(1_000, this::words);
  }

  /** Fills the flags of a case, and the text that it lacks. */
  void fill(@Nullable Object[] cells) {
    boolean isOpen = cells[outcome] == null;
    int last = cells.length - 1;
    List<Mark> marks = new ArrayList<>(last);
    for (int i = 0; i < last; i++) {
      Column column = columns.get(i);
      Mark mark = Mark.NONE;
      if (cells[i] == null) {
        boolean isAwaited = isOpen && AWAITED.contains(column.heading());
        mark = isAwaited ? Mark.NOT_COMPLETE : Mark.NOT_APPLICABLE;
        if (column.kind() == Kind.TEXT) {
          cells[i] = mark.bracketed();
          mark = Mark.NONE;
        }
      }
      marks.add(mark);
    }
    marks.add(isOpen ? Mark.PROVISIONAL : Mark.NONE);
    cells[last] = words.get(marks);
  }

  private String words(List<Mark> marks) {
    Map<Mark, List<String>> lacking = new EnumMap<>(Mark.class);
    int last = columns.size() - 1;
    for (int from = 0; from < last; ) {
      int to = from + 1;
      while (to < last && marks.get(to) == marks.get(from)) {
        to++;
      }
      if (marks.get(from) != Mark.NONE) {
        lacking
            .computeIfAbsent(marks.get(from), mark -> new ArrayList<>())
            .addAll(
                to - from > 3
                    ? List.of(said.get(from) + " – " + said.get(to - 1))
                    : said.subList(from, to));
      }
      from = to;
    }
    List<String> words = new ArrayList<>();
    if (marks.get(last) == Mark.PROVISIONAL) {
      words.add(Mark.PROVISIONAL.code());
    }
    lacking.forEach(
        (mark, headings) -> words.add(mark.bracketed() + " " + String.join(", ", headings)));
    return String.join("; ", words);
  }
}
