package casestat.propose;

import casestat.command.Refusal;
import casestat.ingest.FirstRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a CSV file, as far as its first rows show them.
 *
 * @param columns in the order of the header, each with its cells from top to bottom
 */
record Sample(Path file, char delimiter, List<Column> columns, int rows) {
  private static final int MOST_ROWS = 20_000;

  Sample {
    columns = List.copyOf(columns);
  }

  /**
   * @throws Refusal if the file cannot be read, or has no row below its header
   */
  static Sample of(Path file) {
    FirstRows first = FirstRows.of(file, MOST_ROWS);
    if (first.rows().isEmpty()) {
      throw Refusal.data("%s has no row below its header: nothing can be told from it", file);
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < first.columns().size(); i++) {
      int column = i;
      columns.add(
          Column.of(
              first.columns().get(i), first.rows().stream().map(row -> row.get(column)).toList()));
    }
    return new Sample(file, first.delimiter(), columns, first.rows().size());
  }
}
