package casestat.analyze;

import casestat.ingest.SparkRows;
import casestat.lake.ClockLateness;
import casestat.lake.ClockReading;
import casestat.lake.Table;
import casestat.profile.ServiceProfile;
import casestat.sla.OpenLateness;
import java.io.Serializable;
import java.time.Instant;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** How late the broken promises of a partition are at the as-of instant. */
final class LateClocks implements MapPartitionsFunction<Row, Row>, Serializable {
  private final ServiceProfile profile;
  private final Instant asOf;
  private final SparkRows<ClockReading> readings = SparkRows.of(Table.CLOCK_READINGS);
  private final SparkRows<ClockLateness> rows = SparkRows.of(Table.CLOCK_LATENESS);

  LateClocks(ServiceProfile profile, Instant asOf) {
    this.profile = profile;
    this.asOf = asOf;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> some) {
    OpenLateness lateness = new OpenLateness(profile);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(some, 0), false)
        .map(row -> rows.row(lateness.row(readings.record(row, 0), asOf)))
        .iterator();
  }
}
