package casestat.ingest;

import static casestat.command.Progress.count;

import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.command.RefusedFile;
import casestat.lake.Delivery;
import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeLock;
import casestat.lake.LakeReader;
import casestat.lake.RowWriter;
import casestat.lake.Table;
import casestat.profile.ServiceProfile;
import casestat.profile.Source;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Takes files into the landing of a lake.
 *
 * <p>Every row of a file is accounted for: read = kept + repeated + superseded + rejected. A file
 * with too many rejects is refused whole, and the others of the same command still go in. Tables
 * are committed one after the other and {@code deliveries} last; until then a reader sees nothing
 * of it, and a next writer puts back what was left half done.
 *
 * <p>Over 300 lines, because the one command and its account of each file share their state: what
 * is known, what was added, and what was refused.
 */
public final class Ingestion {
  private final ServiceProfile profile;
  private final Lake lake;
  private final Instant receivedAt;
  private final Progress progress;

  public Ingestion(ServiceProfile profile, Lake lake, Instant receivedAt, Progress progress) {
    this.profile = profile;
    this.lake = lake;
    this.receivedAt = receivedAt;
    this.progress = progress;
  }

  /**
   * Takes in the files, in the order given.
   *
   * @return one row per file, also for files that were there already
   * @throws Refusal before anything is written if a file cannot be taken in at all; afterwards if
   *     some file was refused for its rejects
   */
  public List<Delivery> ingest(List<Path> files) {
    Refusals refusals = new Refusals(refused -> {});
    List<DeliveredFile> delivered = identify(files, refusals);
    if (!refusals.isEmpty()) {
      throw refusals.beforeAnything();
    }
    return ingest(delivered, refusals);
  }

  /**
   * The same, and a file that cannot be taken in at all does not keep the others out.
   *
   * @throws Refusal afterwards, if some file was refused, for whatever reason
   */
  public List<Delivery> ingestWhatIsSound(List<Path> files) {
    return ingestWhatIsSound(files, refused -> {});
  }

  /**
   * @param told of the files that were refused, when the others are in; not called where none was,
   *     nor where it is no file's fault
   */
  List<Delivery> ingestWhatIsSound(List<Path> files, Consumer<List<RefusedFile>> told) {
    Refusals refusals = new Refusals(told);
    return ingest(identify(files, refusals), refusals);
  }

  private List<Delivery> ingest(List<DeliveredFile> delivered, Refusals refusals) {
    try (LakeLock held = lake.lock("ingest")) {
      List<String> undone = lake.putBack(Table.LANDING);
      if (!undone.isEmpty()) {
        progress.say("put back what an earlier run left half done: %s", String.join(", ", undone));
      }
      List<Delivery> known = known();
      refuseOtherProfile(known);
      List<Delivery> taken = new Run(known, refusals).ingest(delivered);
      if (!refusals.isEmpty()) {
        throw refusals.told();
      }
      return taken;
    }
  }

  private List<DeliveredFile> identify(List<Path> files, Refusals refusals) {
    SourceChoice choice = new SourceChoice(profile);
    List<DeliveredFile> delivered = new ArrayList<>();
    for (Path file : files) {
      try {
        TextFiles.check(file);
        Source source = choice.choose(file);
        String digest = TextFiles.digest(file);
        delivered.add(
            new DeliveredFile(
                file.toAbsolutePath().toString(), source, digest, digest.substring(0, 16), 0));
      } catch (Refusal e) {
        refusals.add(file.toAbsolutePath().toString(), e);
      }
    }
    return delivered;
  }

  private List<Delivery> known() {
    Optional<Generation> landing = lake.landing();
    if (landing.isEmpty()) {
      return List.of();
    }
    try (LakeReader reader = LakeReader.of(lake, landing.get())) {
      return reader.rows(Table.DELIVERIES);
    }
  }

  private void refuseOtherProfile(List<Delivery> known) {
    for (Delivery delivery : known) {
      if (!delivery.profile().equals(profile.profile())) {
        throw Refusal.usage(
            "the lake %s belongs to profile %s; ingest files of %s into a lake of their own",
            lake.folder(), delivery.profile(), profile.profile());
      }
    }
  }

  /** One command's worth of files, with the lock held. */
  private final class Run {
    private final String runId = UUID.randomUUID().toString();
    private final Map<String, Delivery> known = new HashMap<>();
    private final List<Delivery> added = new ArrayList<>();
    private final List<Delivery> repeated = new ArrayList<>();
    private final Refusals refused;
    private final Map<String, List<String>> twins = new HashMap<>();
    private long sequence;

    Run(List<Delivery> deliveries, Refusals refused) {
      this.refused = refused;
      for (Delivery delivery : deliveries) {
        known.put(delivery.digest(), delivery);
        sequence = Math.max(sequence, delivery.sequence());
      }
    }

    List<Delivery> ingest(List<DeliveredFile> files) {
      Map<Source.Kind, List<DeliveredFile>> fresh = fresh(files);
      if (!fresh.isEmpty()) {
        progress.say("starting Spark");
        SparkSession spark = Sparks.session(lake.folder());
        fresh.forEach((kind, some) -> take(spark, kind, some));
        if (!added.isEmpty()) {
          commitDeliveries();
        }
      }
      List<Delivery> all = new ArrayList<>(repeated);
      all.addAll(added);
      return all;
    }

    private Map<Source.Kind, List<DeliveredFile>> fresh(List<DeliveredFile> files) {
      Map<Source.Kind, List<DeliveredFile>> fresh = new EnumMap<>(Source.Kind.class);
      Map<String, DeliveredFile> seen = new HashMap<>();
      for (DeliveredFile file : files) {
        Delivery earlier = known.get(file.digest());
        if (earlier != null) {
          say(file.name(), earlier.kind(), earlier.rowsRead(), 0, earlier.rowsRead(), 0, 0);
          progress.say(
              "%s was delivered before as %s: nothing changes", file.name(), earlier.file());
          repeated.add(earlier);
        } else if (seen.putIfAbsent(file.digest(), file) == null) {
          sequence++;
          fresh
              .computeIfAbsent(file.source().kind(), k -> new ArrayList<>())
              .add(
                  new DeliveredFile(
                      file.path(), file.source(), file.digest(), file.deliveryId(), sequence));
        } else {
          twins.computeIfAbsent(file.digest(), d -> new ArrayList<>()).add(file.name());
        }
      }
      return fresh;
    }

    private void take(SparkSession spark, Source.Kind kind, List<DeliveredFile> files) {
      progress.say(
          "reading %d file%s of %s",
          files.size(), files.size() == 1 ? "" : "s", kind.name().toLowerCase(Locale.ROOT));
      Table<?> table = RowMaker.table(kind);
      Sorting sorting = new Sorting(spark, kind);
      Dataset<Row> staged = stage(spark, table, files);
      Dataset<Row> labelled =
          lake.snapshots(List.of(table)).isEmpty()
              ? sorting.label(staged)
              : sorting.label(staged, existing(spark, table));
      labelled.persist(StorageLevel.MEMORY_AND_DISK());
      try {
        Map<Long, FileCounts> counts = FileCounts.of(labelled, sorting);
        List<DeliveredFile> sound = new ArrayList<>();
        for (DeliveredFile file : files) {
          FileCounts of = counts.getOrDefault(file.sequence(), FileCounts.NONE);
          say(
              file.name(),
              kind.name(),
              of.read(),
              of.kept(),
              of.repeated(),
              of.superseded(),
              of.rejected());
          for (String twin : twins.getOrDefault(file.digest(), List.of())) {
            say(twin, kind.name(), of.read(), 0, of.read(), 0, 0);
            progress.say("%s is the same file as %s: it is taken once", twin, file.name());
          }
          String why = of.refusal(file, profile, labelled);
          if (why == null) {
            sound.add(file);
            added.add(delivery(file, kind, of));
          } else {
            refused.add(file.path(), Refusal.data("%s", why));
          }
        }
        if (!sound.isEmpty()) {
          new LandedRows(runId, progress).append(labelled, table, sound, counts);
        }
      } finally {
        labelled.unpersist();
      }
    }

    private Dataset<Row> stage(SparkSession spark, Table<?> table, List<DeliveredFile> files) {
      JavaRDD<Row> rows =
          JavaSparkContext.fromSparkContext(spark.sparkContext())
              .parallelize(files, files.size())
              .flatMap(new FileRows(pseudonyms(table)));
      return spark.createDataFrame(rows, FileRows.schema(SparkRows.of(table).schema()));
    }

    // Asked for with the lock held, and only where somebody is named.
    private Pseudonyms pseudonyms(Table<?> table) {
      return table.equals(Table.INTERACTIONS)
          ? Pseudonyms.besides(lake.folder(), progress)
          : Pseudonyms.NONE;
    }

    private Dataset<Row> existing(SparkSession spark, Table<?> table) {
      return spark.table(Sparks.CATALOG + "." + table.name());
    }

    private Delivery delivery(DeliveredFile file, Source.Kind kind, FileCounts of) {
      return new Delivery(
          file.deliveryId(),
          profile.profile(),
          file.source().source(),
          kind.name().toLowerCase(Locale.ROOT),
          file.name(),
          file.digest(),
          receivedAt,
          file.sequence(),
          of.read(),
          of.kept(),
          of.repeated(),
          of.superseded(),
          of.rejected(),
          of.latest());
    }

    private void commitDeliveries() {
      List<Table<?>> before = new ArrayList<>(Table.LANDING);
      before.remove(Table.DELIVERIES);
      new RowWriter<>(lake, Table.DELIVERIES)
          .append(added, new Generation(runId, lake.snapshots(before)));
      progress.say(
          "the lake %s has %d more deliver%s",
          lake.folder(), added.size(), added.size() == 1 ? "y" : "ies");
    }

    private void say(
        String file,
        String kind,
        long read,
        long kept,
        long repeated,
        long superseded,
        long rejected) {
      progress.say(
          "%s as %s: %s rows read = %s kept + %s repeated + %s superseded + %s rejected",
          file,
          kind.toLowerCase(Locale.ROOT),
          count(read),
          count(kept),
          count(repeated),
          count(superseded),
          count(rejected));
    }
  }
}
