package casestat.report;

import casestat.cube.Cube;
import casestat.lake.LakeReader;
import casestat.metrics.Cells;
import casestat.metrics.Metric;
import casestat.stats.RadixSort;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
    return value(
        """
        cast(greatest(0, coalesce(resolution_seconds,
          epoch(ended_at) - opened_second, %d - opened_second)) as bigint)"""
            .formatted(shelf.run().asOf().getEpochSecond()));
  }

  /** The same in microseconds, which a case may end between. */
  private static String exactValue(Shelf shelf) {
    return value(
        """
        greatest(0, coalesce(resolution_seconds * %1$d,
          epoch_us(ended_at) - opened_second * %1$d, (%2$d - opened_second) * %1$d))"""
            .formatted(MICROSECONDS, shelf.run().asOf().getEpochSecond()));
  }

  private static String value(String wait) {
    return "%s * %d + case when %s then %d else 0 end + case when outcome is null then %d else 0 end"
        .formatted(wait, 1 << FLAGS, SETTLED, IS_SETTLED, IS_OPEN);
  }

  private static Lives inLake(Shelf shelf, Selection selection, int first, int last) {
    StringBuilder sql =
        new StringBuilder(
            "select %s\nfrom case_facts\nwhere flaw is null and opened_month between ? and ?"
                .formatted(exactValue(shelf)));
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
    long parts = inSeconds(values) ? 1 : MICROSECONDS;
    RadixSort.sort(values);
    return new Lives(values, parts);
  }

  /**
   * Makes seconds of microseconds where all of them are whole, which are sorted in half the time.
   */
  private static boolean inSeconds(long[] values) {
    for (long value : values) {
      if ((value >> FLAGS) % MICROSECONDS != 0) {
        return false;
      }
    }
    for (int i = 0; i < values.length; i++) {
      long wait = (values[i] >> FLAGS) / MICROSECONDS;
      values[i] = wait << FLAGS | values[i] & (1 << FLAGS) - 1;
    }
    return true;
  }

  /** Values while they are read: of a large service there are millions. */
  private static final class Reading implements LakeReader.Rowwise {
    private static final int MANY = 1 << 16;

    private final List<long[]> full = new ArrayList<>();
    private long[] values = new long[MANY];
    private int size;

    @Override
    public void columns(List<String> names) {}

    @Override
    public void row(ResultSet row) throws SQLException {
      if (size == MANY) {
        full.add(values);
        values = new long[MANY];
        size = 0;
      }
      values[size++] = row.getLong(1);
    }

    long[] values() {
      long[] all = new long[full.size() * MANY + size];
      for (int i = 0; i < full.size(); i++) {
        System.arraycopy(full.get(i), 0, all, i * MANY, MANY);
      }
      System.arraycopy(values, 0, all, full.size() * MANY, size);
      return all;
    }
  }
}
