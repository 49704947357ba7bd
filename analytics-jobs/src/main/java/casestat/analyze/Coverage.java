package casestat.analyze;

import static casestat.command.Progress.count;

import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.ingest.Sparks;
import casestat.lake.Table;
import casestat.profile.Calendar;
import casestat.profile.ServiceProfile;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Whether any clock ran past the dates for which its calendar is known: its holidays there are
 * anybody's guess, and its due time with them.
 */
final class Coverage {
  private final SparkSession spark;
  private final ServiceProfile profile;
  private final Progress progress;

  Coverage(SparkSession spark, ServiceProfile profile, Progress progress) {
    this.spark = spark;
    this.profile = profile;
    this.progress = progress;
  }

  /**
   * @throws Refusal in strict mode, where a clock did
   */
  void check(boolean isStrict) {
    List<Row> uncovered =
        spark
            .sql(
                """
                select calendar, count(*), min(case_id) from %s.%s
                where not covered group by calendar order by calendar
                """
                    .formatted(Sparks.CATALOG, Table.CLOCK_READINGS.name()))
            .collectAsList();
    for (Row row : uncovered) {
      String sentence =
          "%s clocks leave the dates for which calendar %s is known (%s), among them one of case %s"
              .formatted(count(row.getLong(1)), row.get(0), span(row.getString(0)), row.get(2));
      if (isStrict) {
        throw Refusal.data("%s: add its holidays and widen covers in the profile", sentence);
      }
      progress.say("%s: their figures are flagged", sentence);
    }
  }

  private String span(String name) {
    for (Calendar calendar : profile.calendars()) {
      if (calendar.calendar().equals(name)) {
        return said(calendar.coversFrom()) + " to " + said(calendar.coversTo());
      }
    }
    return "";
  }

  private static String said(@Nullable LocalDate date) {
    return date == null ? "ever" : date.toString();
  }
}
