package casestat.ingest;

import casestat.lake.Lake;
import casestat.lake.LocalFiles;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Spark, as casestat starts it: in this process, without its web pages, over one lake. */
public final class Sparks {
  /** The catalog that the tables of the lake are in: {@code lake.cases}. */
  public static final String CATALOG = "lake";

  private Sparks() {}

  public static SparkSession session(Path lake) {
    SparkSession session =
        SparkSession.builder()
            .appName("casestat")
            .master(System.getProperty("casestat.spark.master", "local[*]"))
            .config("spark.ui.enabled", "false")
            // What the pages would show is kept in memory even without them.
            .config("spark.ui.retainedJobs", "10")
            .config("spark.ui.retainedStages", "10")
            .config("spark.ui.retainedTasks", "100")
            .config("spark.sql.ui.retainedExecutions", "10")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.sql.shuffle.partitions", "4")
            // Plans are small and sizes known: what adaptive execution saves it spends on planning.
            .config("spark.sql.adaptive.enabled", "false")
            // A hash over twenty columns, renamed in passing, makes a million constraints of
            // itself.
            .config("spark.sql.constraintPropagation.enabled", "false")
            // Exact percentiles keep a map a group; the default of 128 groups would sort instead.
            .config("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "100000")
            // What is kept is read once or twice: to find the best packing of each column takes
            // longer.
            .config("spark.sql.inMemoryColumnarStorage.compressed", "false")
            // A kept row holds a case with all that was folded of it: ten thousand of them at once,
            // as is usual, are more than a small heap has to spare.
            .config("spark.sql.inMemoryColumnarStorage.batchSize", "500")
            .config("spark.sql.sources.parallelPartitionDiscovery.parallelism", "4")
            .config("spark.hadoop." + LocalFiles.SETTING, LocalFiles.class.getName())
            .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
            .config("spark.sql.catalogImplementation", "in-memory")
            .config("spark.sql.warehouse.dir", lake.resolve(".spark").toString())
            .getOrCreate()
            // A session keeps the catalog it first used, and a process may see several lakes.
            .newSession();
    String catalog = "spark.sql.catalog." + CATALOG;
    session.conf().set(catalog, "org.apache.iceberg.spark.SparkCatalog");
    session.conf().set(catalog + ".type", "hadoop");
    session.conf().set(catalog + ".warehouse", Lake.warehouse(lake));
    session.conf().set(catalog + ".cache-enabled", "false");
    return session;
  }
}
