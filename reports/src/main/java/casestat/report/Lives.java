package casestat.report;

import casestat.cube.Cube;
import casestat.lake.LakeReader;
import casestat.metrics.Cells;
import casestat.metrics.Metric;
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

  /** Above the seconds of a wait, in one number with it. */
  private static final int FLAGS = 2;

  private static final int IS_SETTLED = 2;
  private static final int IS_OPEN = 1;

  private final double[] waited;
  private final boolean[] settled;
  private final long open;

  private Lives(double[] waited, boolean[] settled, long open) {
    this.waited = waited;
    this.settled = settled;
    this.open = open;
  }

  /** Seconds. */
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
        ? cube.values(cells(), value(shelf), selection.where(), first, last).map(Lives::of)
        : Optional.empty();
  }

  private static Lives of(long[] values) {
    double[] waited = new double[values.length];
    boolean[] settled = new boolean[values.length];
    long open = 0;
    for (int i = 0; i < values.length; i++) {
      waited[i] = values[i] >> FLAGS;
      settled[i] = (values[i] & IS_SETTLED) != 0;
      open += values[i] & IS_OPEN;
    }
    return new Lives(waited, settled, open);
  }

  private static Cells cells() {
    return new Cells("case_facts", "opened_on", "flaw is null", false, Metric.DIMENSIONS);
  }

  private static String value(Shelf shelf) {
    return """
        cast(greatest(0, coalesce(resolution_seconds,
          epoch(ended_at) - opened_second, %d - opened_second)) as bigint) * %d
          + case when %s then %d else 0 end + case when outcome is null then %d else 0 end"""
        .formatted(shelf.run().asOf().getEpochSecond(), 1 << FLAGS, SETTLED, IS_SETTLED, IS_OPEN);
  }

  private static Lives inLake(Shelf shelf, Selection selection, int first, int last) {
    StringBuilder sql =
        new StringBuilder(
            """
            select coalesce(resolution_seconds, epoch(ended_at) - opened_second, ? - opened_second),
              %s,
              outcome is null
            from case_facts
            where flaw is null and opened_month between ? and ?"""
                .formatted(SETTLED));
    List<Object> asked = new ArrayList<>();
    asked.add(shelf.run().asOf().getEpochSecond());
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
    return reading.lives();
  }

  /** Rows while they are read: of a large service there are millions. */
  private static final class Reading implements LakeReader.Rowwise {
    private double[] waited = new double[1024];
    private boolean[] settled = new boolean[1024];
    private int size;
    private long open;

    @Override
    public void columns(List<String> names) {}

    @Override
    public void row(ResultSet row) throws SQLException {
      if (size == waited.length) {
        waited = Arrays.copyOf(waited, 2 * size);
        settled = Arrays.copyOf(settled, 2 * size);
      }
      waited[size] = Math.max(0, row.getDouble(1));
      settled[size++] = row.getBoolean(2);
      open += row.getBoolean(3) ? 1 : 0;
    }

    Lives lives() {
      return new Lives(Arrays.copyOf(waited, size), Arrays.copyOf(settled, size), open);
    }
  }
}
