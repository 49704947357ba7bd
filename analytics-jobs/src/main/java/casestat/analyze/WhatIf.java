package casestat.analyze;

import static casestat.command.Progress.count;

import casestat.command.Progress;
import casestat.ingest.Sparks;
import casestat.lake.Table;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Tells what the clocks read, and what they would by the policies of another date. */
final class WhatIf {
  private final SparkSession spark;
  private final Progress progress;

  WhatIf(SparkSession spark, Progress progress) {
    this.spark = spark;
    this.progress = progress;
  }

  void tell(LocalDate policiesOn) {
    String counts =
        """
        select milestone,
          count(*) filter (where state = 'MET') as met,
          count(*) filter (where state in ('BREACHED_OPEN', 'BREACHED_CLOSED')) as breached
        from %s.%s where policy <> '(none)' group by milestone
        """;
    String promised = counts.formatted(Sparks.CATALOG, Table.CLOCK_READINGS.name());
    String whatIf = counts.formatted(Sparks.CATALOG, Table.WHAT_IF_READINGS.name());
    for (Row row :
        spark
            .sql(
                """
                select coalesce(p.milestone, w.milestone),
                  coalesce(p.met, 0), coalesce(p.breached, 0),
                  coalesce(w.met, 0), coalesce(w.breached, 0)
                from (%s) p full join (%s) w on w.milestone = p.milestone order by 1
                """
                    .formatted(promised, whatIf))
            .collectAsList()) {
      progress.say(
          "%s: as promised %s met, %s breached; by the policies of %s %s met, %s breached",
          row.getString(0).toLowerCase(Locale.ROOT).replace('_', ' '),
          count(row.getLong(1)),
          count(row.getLong(2)),
          policiesOn,
          count(row.getLong(3)),
          count(row.getLong(4)));
    }
  }
}
