package casestat.report;

import casestat.cube.Ranked;
import casestat.lake.LakeReader;
import casestat.metrics.Metric;
import casestat.metrics.Question;
import casestat.metrics.Spread;
import casestat.stats.Percentile;
import java.util.SortedMap;
import java.util.TreeMap;

/** Times of a part over some months, in seconds, and how many of them are in each step of time. */
sealed interface Times {

  /**
   * @param count how many there are; where there is none, the others are 0
   * @param most what 95 of a hundred do not exceed
   */
  record Summary(long count, long median, long decile, long most, long longest) {}

  Summary summary();

  /**
   * How many there are in each step in which there are any.
   *
   * @param width of a step, in seconds
   * @param last number of the step that holds all that are longer, too
   */
  SortedMap<Integer, Long> steps(long width, int last);

  /**
   * Those that a metric is a percentile of: in the cube where there is one that holds them, and
   * else in the lake. They are the same.
   *
   * @param firstMonth {@code yyyyMM}, as the last, both included
   */
  static Times of(
      PartCounter counter,
      LakeReader reader,
      Metric metric,
      SortedMap<String, String> where,
      int firstMonth,
      int lastMonth) {
    return counter
        .inCube(cube -> cube.ranked(metric, where, firstMonth, lastMonth))
        .<Times>map(InCube::new)
        .orElseGet(() -> new InLake(reader, new Spread(metric, where, firstMonth, lastMonth)));
  }

  record InCube(Ranked ranked) implements Times {
    @Override
    public Summary summary() {
      return ranked.count() == 0
          ? new Summary(0, 0, 0, 0, 0)
          : new Summary(
              ranked.count(),
              ranked.percentile(new Percentile(0.5)),
              ranked.percentile(new Percentile(0.9)),
              ranked.percentile(new Percentile(0.95)),
              ranked.largest());
    }

    @Override
    public SortedMap<Integer, Long> steps(long width, int last) {
      SortedMap<Integer, Long> steps = new TreeMap<>();
      long before = 0;
      for (int step = 0; step <= last && before < ranked.count(); step++) {
        long until = step == last ? ranked.count() : ranked.below((step + 1) * width);
        if (until > before) {
          steps.put(step, until - before);
        }
        before = until;
      }
      return steps;
    }
  }

  record InLake(LakeReader reader, Spread spread) implements Times {
    @Override
    public Summary summary() {
      Question question = spread.summary();
      return reader
          .ask(
              question.sql(),
              question.parameters(),
              row ->
                  new Summary(
                      row.getLong(1),
                      row.getLong(2),
                      row.getLong(3),
                      row.getLong(4),
                      row.getLong(5)))
          .get(0);
    }

    @Override
    public SortedMap<Integer, Long> steps(long width, int last) {
      Question question = spread.steps(width, last);
      SortedMap<Integer, Long> steps = new TreeMap<>();
      reader.ask(
          question.sql(), question.parameters(), row -> steps.put(row.getInt(1), row.getLong(2)));
      return steps;
    }
  }
}
