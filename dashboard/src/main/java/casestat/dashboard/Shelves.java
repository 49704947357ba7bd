package casestat.dashboard;

import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.report.Shelf;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the newest run. Analyze may run again while the server runs: the next request a
 * few seconds later sees the new run, and no request sees two.
 */
final class Shelves implements AutoCloseable {
  private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(2);

  private final Lake lake;
  private @Nullable Shelf current;
  private @Nullable Shelf previous;
  private long lookedAt;

  Shelves(Lake lake) {
    this.lake = lake;
  }

  /** Of the newest run there is. */
  synchronized Shelf newest() {
    Shelf shelf = current;
    if (shelf == null) {
      shelf = new Shelf(LakeReader.ofNewestRun(lake));
      lookedAt = System.nanoTime();
    } else if (System.nanoTime() - lookedAt > LOOK_EVERY) {
      lookedAt = System.nanoTime();
      Optional<Generation> newest = lake.computed();
      if (newest.isPresent() && !newest.get().equals(shelf.reader().generation())) {
        // A request may still be reading the old one: the one before it is surely done with.
        if (previous != null) {
          previous.reader().close();
        }
        previous = shelf;
        shelf = new Shelf(LakeReader.of(lake, newest.get()));
      }
    }
    current = shelf;
    return shelf;
  }

  @Override
  public synchronized void close() {
    if (current != null) {
      current.reader().close();
    }
    if (previous != null) {
      previous.reader().close();
    }
  }
}
