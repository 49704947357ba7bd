package casestat.ingest;

import static casestat.command.Progress.count;

import casestat.profile.ServiceProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of one file, by label.
 *
 * @param latest the latest thing that happened in a row; null where the kind of row does not say
 * @param torn from where on the file cannot be read, and why; null for a whole one
 */
record FileCounts(
    long kept,
    long repeated,
    long superseded,
    long rejected,
    @Nullable Instant latest,
    @Nullable String torn) {
  static final FileCounts NONE = new FileCounts(0, 0, 0, 0, null, null);

  long read() {
    return kept + repeated + superseded + rejected;
  }

  /** Of each file, by its sequence. */
  static Map<Long, FileCounts> of(Dataset<Row> labelled, Sorting sorting) {
    labelled.createOrReplaceTempView("labelled");
    Map<Long, FileCounts> counts = new HashMap<>();
    String sql =
        """
        select _file,
          count(*) filter (where _label = 'kept'),
          count(*) filter (where _label = 'repeated'),
          count(*) filter (where _label = 'superseded'),
          count(*) filter (where _label = 'rejected'),
          max(%s),
          max(case when _torn then concat(_line, ': ', _reason) end)
        from labelled group by _file
        """
            .formatted(sorting.latest());
    for (Row row : labelled.sparkSession().sql(sql).collectAsList()) {
      counts.put(
          row.getLong(0),
          new FileCounts(
              row.getLong(1),
              row.getLong(2),
              row.getLong(3),
              row.getLong(4),
              (Instant) row.get(5),
              (String) row.get(6)));
    }
    return counts;
  }

  /** Why the file is refused whole; null for a sound one. */
  @Nullable String refusal(DeliveredFile file, ServiceProfile profile, Dataset<Row> labelled) {
    if (torn != null) {
      return "%s cannot be read from line %s. Nothing of it was ingested; deliver it again"
          .formatted(file.name(), torn);
    }
    double share = read() == 0 ? 0 : (double) rejected / read();
    if (share <= profile.intake().rejectAtMost()) {
      return null;
    }
    String examples =
        labelled
            .where("_file = %d and _label = 'rejected'".formatted(file.sequence()))
            .orderBy("_line")
            .limit(3)
            .collectAsList()
            .stream()
            .map(
                r ->
                    "  %s:%d: %s"
                        .formatted(file.name(), r.<Long>getAs("_line"), r.getAs("_reason")))
            .collect(Collectors.joining("\n"));
    return "%s: %s of %s rows rejected, more than the %s that profile %s allows. Nothing of it was ingested\n%s"
        .formatted(
            file.name(),
            count(rejected),
            count(read()),
            percent(profile.intake().rejectAtMost()),
            profile.profile(),
            examples);
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share * 100).stripTrailingZeros().toPlainString() + " %";
  }
}
