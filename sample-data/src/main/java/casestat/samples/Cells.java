package casestat.samples;

import java.util.Arrays;

/** The cells of one line of CSV in which nothing is quoted. */
final class Cells {
  private final String[] cells;

  private Cells(String[] cells) {
    this.cells = cells;
  }

  static Cells of(String line) {
    return new Cells(line.split(",", -1));
  }

  Cells with(int index, String cell) {
    String[] changed = cells.clone();
    changed[index] = cell;
    return new Cells(changed);
  }

  Cells first(int count) {
    return new Cells(Arrays.copyOf(cells, count));
  }

  String joined() {
    return String.join(",", cells);
  }
}
