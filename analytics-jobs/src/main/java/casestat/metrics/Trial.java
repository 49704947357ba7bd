package casestat.metrics;

import casestat.lake.LakeException;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.profile.Mistake;
import casestat.profile.OwnMetric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tries the SQL of metrics on the tables of a lake without a row. */
final class Trial implements AutoCloseable {
  private static final List<Period> PERIODS =
      List.of(
          new Period(
              "month",
              20240101,
              20240131,
              Instant.parse("2024-01-01T00:00:00Z"),
              Instant.parse("2024-02-01T00:00:00Z"),
              1_706_745_600L,
              true));
  private static final Set<String> WHOLE =
      Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UBIGINT");

  private final LakeReader reader = LakeReader.ofNothing();

  /** What the engine says against it; empty for sound SQL. */
  List<Mistake> of(OwnMetric own, @Nullable Metric metric) {
    List<Mistake> mistakes = new ArrayList<>();
    if (metric == null) {
      return mistakes;
    }
    List<Metric> one = List.of(metric);
    try {
      for (FigureSql sql : FigureSql.of(one, Slice.whole(one), PERIODS)) {
        reader.query(sql.question().sql(), sql.question().parameters());
        requireWhole(own, sql, mistakes);
      }
      Question behind =
          new DrillDown(metric, 202401, 202401, new TreeMap<>(), DrillDown.Which.ALL).page(1, 0);
      reader.query(behind.sql(), behind.parameters());
    } catch (LakeException e) {
      mistakes.add(own.mistake("from", firstLine(e), "mend its SQL"));
    }
    return mistakes;
  }

  // A figure is made of whole numbers, divided when it is shown and never before.
  private void requireWhole(OwnMetric own, FigureSql sql, List<Mistake> mistakes) {
    for (List<?> column :
        reader.query("describe " + sql.question().sql(), sql.question().parameters())) {
      String name = String.valueOf(column.get(0)).replaceFirst("_0$", "");
      String type = String.valueOf(column.get(1));
      boolean isNumber = name.equals("numerator") || name.equals("denominator");
      boolean isNull = name.equals("denominator") && sql.metrics().get(0).denominator() == null;
      if ((isNumber || name.equals("cases")) && !isNull && !WHOLE.contains(type)) {
        mistakes.add(
            own.mistake(
                name,
                "is %s and no whole number".formatted(type.toLowerCase(Locale.ROOT)),
                "count, or sum whole seconds; a ratio has a numerator and a denominator"));
      }
    }
  }

  private static String firstLine(LakeException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("the engine refuses it");
  }

  @Override
  public void close() {
    reader.close();
  }
}
