package casestat.analyze;

import casestat.bench.Spent;
import casestat.command.Progress;
import casestat.ingest.Sparks;
import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeLock;
import casestat.lake.Table;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * The part of {@code analyze} that makes facts of interactions, over a lake that holds nothing
 * else: what was written is measured, and then handed out to be compared. Started by {@code
 * casestat bench threads}.
 */
final class ThreadsAlone {
  private ThreadsAlone() {}

  /**
   * Arguments: profile, as-of instant, lake, folder for what is handed out, file for what was
   * spent.
   */
  public static void main(String[] arguments) throws IOException {
    ServiceProfile profile = Profiles.load(arguments[0]);
    Instant asOf = Instant.parse(arguments[1]);
    Lake lake = Lake.open(Path.of(arguments[2]));
    String out = Path.of(arguments[3]).toUri().toString();
    Progress progress = Progress.onStandardError();
    try (LakeLock held = lake.lock("bench")) {
      lake.putBack(Table.COMPUTED);
      Generation landing = lake.landing().orElseThrow();
      SparkSession spark = Sparks.session(lake.folder());
      progress.say("threading as of %s", asOf);
      FactTables tables = new FactTables(spark, "bench", progress);
      new DerivedFacts(spark, tables, profile, asOf)
          .fold(new Landing(spark, landing, List.of(), Landing.Completeness.ALL, asOf));
      Spent.soFar().write(Path.of(arguments[4]));
      progress.say("handing out what is to be compared");
      spark.table("thread_roots").select("id", "root").write().parquet(out + "/roots");
      tables.rows(Table.CONVERSATION_FACTS).write().parquet(out + "/conversations");
      tables.rows(Table.MESSAGE_FACTS).write().parquet(out + "/messages");
    }
    progress.say("done");
  }
}
