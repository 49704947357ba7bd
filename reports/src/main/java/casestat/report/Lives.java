package casestat.report;

import casestat.cube.Cube;
import casestat.lake.LakeReader;
import casestat.metrics.Cells;
import casestat.metrics.Metric;
import casestat.stats.RadixSort;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How long each case of some months has waited: from opening to its resolution, to another end, or
 * to the as-of instant.
 */
final class Lives {
  private static final String SETTLED =
      "resolution_seconds is not null"
          + " and outcome in ('RESOLVED', 'REFERRED', 'NOT_RESPONSIBLE', 'UNABLE')";

  /** Beneath a wait, in one number with it. */
  private static final int FLAGS = 2;

  private static final int IS_SETTLED = 2;
  private static final int IS_OPEN = 1;

  private static final long MICROSECONDS = 1_000_000;

  private final double[] waited;
  private final boolean[] settled;
  private final long open;

  /**
   * @param values ascending
   * @param parts of a second that they tell apart
   */
  private Lives(long[] values, long parts) {
    this.waited = new double[values.length];
    this.settled = new boolean[values.length];
    long sum = 0;
    for (int i = 0; i < values.length; i++) {
      waited[i] = (double) (values[i] >> FLAGS) / parts;
      settled[i] = (values[i] & IS_SETTLED) != 0;
      sum += values[i] & IS_OPEN;
    }
    this.open = sum;
  }

  /** Seconds, ascending. */
  double[] waited() {
    return waited;
  }

  /** Whether it ended so that somebody was helped, or told why not. */
  boolean[] settled() {
    return settled;
  }

  /** How many are open still. */
  long open() {
    return open;
  }

  /** Of the cases opened in some months, flawed ones left out. */
  static Lives of(Shelf shelf, Selection selection, int first, int last) {
    return shelf
        .counter()
        .inCube(cube -> inCube(shelf, cube, selection, first, last))
        .orElseGet(() -> inLake(shelf, selection, first, last));
  }

  /** Makes sure that a cube has what it takes, some time; by the thread that makes it. */
  static void want(Shelf shelf, Cube cube) {
    if (shelf.counter().findHowCasesEnd()) {
      cube.want(cells(), value(shelf));
    }
  }

  private static Optional<Lives> inCube(
      Shelf shelf, Cube cube, Selection selection, int first, int last) {
    // A fraction of a second has no place in the cube.
    return shelf.counter().endsOnSeconds()
        ? cube.values(cells(), value(shelf), selection.where(), first, last)
            .map(values -> new Lives(values, 1))
        : Optional.empty();
  }

  private static Cells cells() {
    return new Cells("case_facts", "opened_on", "flaw is null", false, Metric.DIMENSIONS);
  }

  private static String value(Shelf shelf) {
    return value(shelf, 1);
  }

  /**
   * @param parts of a second that are told apart
   */
  private static String value(Shelf shelf, long parts) {
    return """
        cast(round(greatest(0, coalesce(resolution_seconds,
          epoch(ended_at) - opened_second, %d - opened_second)) * %d) as bigint) * %d
          + case when %s then %d else 0 end + case when outcome is null then %d else 0 end"""
        .formatted(
            shelf.run().asOf().getEpochSecond(), parts, 1 << FLAGS, SETTLED, IS_SETTLED, IS_OPEN);
  }

  private static Lives inLake(Shelf shelf, Selection selection, int first, int last) {
    StringBuilder sql =
        new StringBuilder(
            "select %s\nfrom case_facts\nwhere flaw is null and opened_month between ? and ?"
                .formatted(value(shelf, MICROSECONDS)));
    List<Object> asked = new ArrayList<>();
    asked.add(first);
    asked.add(last);
    // A dimension's name is one of ours, which the selection has checked.
    selection
        .where()
        .forEach(
            (dimension, member) -> {
              sql.append(" and ").append(dimension).append(" = ?");
              asked.add(member);
            });
    Reading reading = new Reading();
    shelf.reader().stream(sql.toString(), asked, reading);
    long[] values = reading.values();
    RadixSort.sort(values);
    return new Lives(values, MICROSECONDS);
  }

  /** Values while they are read: of a large service there are millions. */
  private static final class Reading implements LakeReader.Rowwise {
    private long[] values = new long[1024];
    private int size;

    @Override
    public void columns(List<String> names) {}

    @Override
    public void row(ResultSet row) throws SQLException {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = row.getLong(1);
    }

    long[] values() {
      return Arrays.copyOf(values, size);
    }
  }
}
