package casestat.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.TableScan;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.hadoop.HadoopCatalog;
import org.apache.iceberg.io.CloseableIterable;
import org.jspecify.annotations.Nullable;

/**
 * A place with tables: a plain folder of Iceberg tables on Parquet.
 *
 * <p>Readers need no engine: {@link #files} lists what a snapshot consists of. Writers take the
 * {@link #lock}, {@link #putBack} what a dead writer left half done, commit table after table, and
 * at last the one that names the {@link Generation}.
 *
 * <p>Over 300 lines, because it is the one class that asks Iceberg where tables, snapshots and tags
 * are; who reads rows and who writes them stand beside it.
 */
public final class Lake {
  private static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          Map.entry(TableProperties.FORMAT_VERSION, "2"),
          Map.entry(TableProperties.PARQUET_COMPRESSION, "zstd"),
          // A writer has a file open for each month, and of each it keeps a row group in memory.
          Map.entry(TableProperties.PARQUET_ROW_GROUP_SIZE_BYTES, "16777216"),
          Map.entry(TableProperties.WRITE_DISTRIBUTION_MODE, "none"),
          Map.entry(TableProperties.DELETE_MODE, "copy-on-write"),
          Map.entry(TableProperties.UPDATE_MODE, "copy-on-write"),
          Map.entry(TableProperties.MERGE_MODE, "copy-on-write"));

  private static final Set<String> LOCKS = Set.of(LakeLock.WRITER, LakeLock.RUN);

  private final Path folder;
  private final HadoopCatalog catalog;

  private Lake(Path folder) {
    this.folder = folder;
    this.catalog = new HadoopCatalog(LocalFiles.settings(), warehouse(folder));
  }

  /** The folder of a lake as Iceberg and Spark call it: what its name has of spaces stays. */
  public static String warehouse(Path folder) {
    return new org.apache.hadoop.fs.Path(folder.toUri()).toString();
  }

  private static Path path(String location) {
    return Path.of(new org.apache.hadoop.fs.Path(location).toUri().getPath());
  }

  /**
   * A lake that is there.
   *
   * @throws LakeException if nothing was ever ingested there
   */
  public static Lake open(Path folder) {
    if (!Files.exists(folder)) {
      throw new LakeException(
          "no lake at %s: make one with casestat ingest, or name another with --lake"
              .formatted(folder));
    }
    if (!Files.isDirectory(folder)) {
      throw new LakeException("%s is a file, and a lake is a folder".formatted(folder));
    }
    if (!Files.isDirectory(folder.resolve(Table.DELIVERIES.name()))) {
      throw new LakeException(
          "%s is not a lake yet: nothing was ingested there; run casestat ingest first"
              .formatted(folder));
    }
    return new Lake(real(folder)).requireUnmoved();
  }

  /** A lake to write to, made when it is not there. */
  public static Lake create(Path folder) {
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw new LakeException("cannot write to the lake %s: no permission".formatted(folder));
      }
      refuseOtherFolders(folder);
    } catch (NotDirectoryException | java.nio.file.FileAlreadyExistsException e) {
      throw new LakeException("%s is a file, and a lake is a folder".formatted(folder), e);
    } catch (IOException e) {
      throw new LakeException("cannot make the lake %s: %s".formatted(folder, e.getMessage()), e);
    }
    return new Lake(real(folder)).requireUnmoved();
  }

  // Tables name their files by whole paths, which lead to where they were made.
  private Lake requireUnmoved() {
    if (catalog.tableExists(id(Table.DELIVERIES))) {
      Path table = path(catalog.loadTable(id(Table.DELIVERIES)).location());
      if (!table.equals(folder.resolve(Table.DELIVERIES.name()))) {
        throw new LakeException(
            "the lake %s was made as %s, and its tables name their files there: move it back to that path, or ingest into a new lake"
                .formatted(folder, table.getParent()));
      }
    }
    return this;
  }

  // A folder that holds something else is most likely a slip of the command line.
  private static void refuseOtherFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder.resolve(Table.CASES.name()))) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      Optional<Path> stranger =
          inside.filter(p -> !LOCKS.contains(p.getFileName().toString())).findAny();
      if (stranger.isPresent() && !isOurs(stranger.get())) {
        throw new LakeException(
            "%s holds %s and no lake: name an empty folder with --lake"
                .formatted(folder, stranger.get().getFileName()));
      }
    }
  }

  private static boolean isOurs(Path path) {
    String name = path.getFileName().toString();
    return Stream.concat(Table.LANDING.stream(), Table.COMPUTED.stream())
        .anyMatch(table -> table.name().equals(name));
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new LakeException("cannot read the lake %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  public Path folder() {
    return folder;
  }

  /**
   * @param doing what for, told to whoever is refused meanwhile
   * @throws LakeBusyException if someone else writes
   */
  public LakeLock lock(String doing) {
    return LakeLock.take(folder, doing);
  }

  /** The landing as of its newest complete delivery; empty before the first. */
  public Optional<Generation> landing() {
    return generation(Table.DELIVERIES);
  }

  /**
   * The newest complete run of analyze, with the landing it was made from; empty before the first.
   */
  public Optional<Generation> computed() {
    return generation(Table.FIGURES);
  }

  private Optional<Generation> generation(Table<?> last) {
    Snapshot newest = snapshot(last);
    if (newest == null) {
      return Optional.empty();
    }
    Generation stated = Generation.of(newest.summary());
    Map<String, Long> snapshots = new TreeMap<>(stated.snapshots());
    snapshots.put(last.name(), newest.snapshotId());
    return Optional.of(new Generation(stated.runId(), snapshots));
  }

  private @Nullable Snapshot snapshot(Table<?> table) {
    return catalog.tableExists(id(table)) ? catalog.loadTable(id(table)).currentSnapshot() : null;
  }

  /**
   * The snapshots of these tables as they stand now, for the summary of the commit that ends a run.
   */
  public Map<String, Long> snapshots(List<Table<?>> tables) {
    Map<String, Long> snapshots = new TreeMap<>();
    for (Table<?> table : tables) {
      Snapshot current = snapshot(table);
      if (current != null) {
        snapshots.put(table.name(), current.snapshotId());
      }
    }
    return snapshots;
  }

  /**
   * Makes the tables that are missing. A table whose columns are not those of its record is
   * refused.
   */
  public void makeTables(List<Table<?>> tables) {
    for (Table<?> table : tables) {
      Schema schema = Schemas.schema(table);
      if (catalog.tableExists(id(table))) {
        if (differs(catalog.loadTable(id(table)), table)) {
          throw new LakeException(
              "table %s of %s was made by another version of casestat (its columns differ);"
                      .formatted(table.name(), folder)
                  + " ingest into a new lake");
        }
      } else {
        catalog.createTable(id(table), schema, Schemas.partitions(table, schema), PROPERTIES);
      }
    }
  }

  /**
   * Drops tables that can be computed again, all of them, if one was made by another version of
   * casestat.
   *
   * @return whether it did
   */
  public boolean dropOutdated(List<Table<?>> tables) {
    boolean outdated = tables.stream().anyMatch(this::isOutdated);
    if (outdated) {
      tables.forEach(table -> catalog.dropTable(id(table), true));
    }
    return outdated;
  }

  /** Whether a table is there, and was made by another version of casestat. */
  boolean isOutdated(Table<?> table) {
    return catalog.tableExists(id(table)) && differs(catalog.loadTable(id(table)), table);
  }

  private static boolean differs(org.apache.iceberg.Table stored, Table<?> table) {
    return !stored.schema().sameSchema(Schemas.schema(table));
  }

  /**
   * Puts tables back to where the last complete commit left them: what a writer that died had
   * committed since is undone. The last of {@code tables} is the one that says.
   *
   * @return names of the tables that were put back
   */
  public List<String> putBack(List<Table<?>> tables) {
    Table<?> last = tables.get(tables.size() - 1);
    Map<String, Long> wanted = generation(last).map(Generation::snapshots).orElse(Map.of());
    List<String> undone = new ArrayList<>();
    for (Table<?> table : tables) {
      Snapshot current = snapshot(table);
      Long want = wanted.get(table.name());
      if (current == null
          || table.equals(last)
          || (want != null && want.longValue() == current.snapshotId())) {
        continue;
      }
      if (want == null) {
        catalog.dropTable(id(table), true);
      } else {
        catalog.loadTable(id(table)).manageSnapshots().setCurrentSnapshot(want).commit();
      }
      undone.add(table.name());
    }
    makeTables(tables);
    return undone;
  }

  /**
   * Absolute paths of the Parquet files that hold the rows of a table in a generation.
   *
   * @throws LakeException if another version of casestat wrote them
   */
  public List<String> files(Table<?> table, Generation generation) {
    Long snapshotId = generation.snapshot(table);
    if (snapshotId == null) {
      return List.of();
    }
    org.apache.iceberg.Table stored = catalog.loadTable(id(table));
    TableScan scan = stored.newScan().useSnapshot(snapshotId);
    List<String> files = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks = scan.planFiles()) {
      for (FileScanTask task : tasks) {
        if (!task.deletes().isEmpty()) {
          throw new LakeException(
              "table %s of %s was changed by a program that leaves delete files; casestat does not"
                  .formatted(table.name(), folder));
        }
        files.add(path(task.file().location()).toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the files of " + table.name(), e);
    }
    if (!files.isEmpty() && differs(stored, table)) {
      throw new LakeException(
          "table %s of %s was made by another version of casestat (its columns differ): %s"
              .formatted(
                  table.name(),
                  folder,
                  Table.COMPUTED.contains(table)
                      ? "run casestat analyze again"
                      : "ingest into a new lake"));
    }
    files.sort(null);
    return files;
  }

  /** Names the snapshots of a generation, so that they are kept and can be found again. */
  public void tag(Generation generation, String name) {
    for (Map.Entry<String, Long> snapshot : generation.snapshots().entrySet()) {
      org.apache.iceberg.Table table =
          catalog.loadTable(TableIdentifier.of(Namespace.empty(), snapshot.getKey()));
      var tags = table.manageSnapshots();
      if (table.refs().containsKey(name)) {
        tags.replaceTag(name, snapshot.getValue()).commit();
      } else {
        tags.createTag(name, snapshot.getValue()).commit();
      }
    }
  }

  /**
   * The generation that {@link #tag} named so; empty where none was, or where its tables were made
   * by another version of casestat since and dropped.
   */
  public Optional<Generation> tagged(String name) {
    Map<String, Long> snapshots = new TreeMap<>();
    String runId = "";
    for (Table<?> table : Stream.concat(Table.LANDING.stream(), Table.COMPUTED.stream()).toList()) {
      if (!catalog.tableExists(id(table))) {
        continue;
      }
      org.apache.iceberg.Table stored = catalog.loadTable(id(table));
      SnapshotRef tag = stored.refs().get(name);
      if (tag != null && tag.isTag()) {
        snapshots.put(table.name(), tag.snapshotId());
        if (table.equals(Table.FIGURES)) {
          runId = Generation.of(stored.snapshot(tag.snapshotId()).summary()).runId();
        }
      }
    }
    return snapshots.containsKey(Table.FIGURES.name())
        ? Optional.of(new Generation(runId, snapshots))
        : Optional.empty();
  }

  /** For the writers of this package and for engines that bring their own. */
  org.apache.iceberg.Table table(Table<?> table) {
    return catalog.loadTable(id(table));
  }

  private static TableIdentifier id(Table<?> table) {
    return TableIdentifier.of(Namespace.empty(), table.name());
  }
}
