package casestat.dashboard;

import casestat.cube.Cube;
import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.profile.ServiceProfile;
import casestat.report.Shelf;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest run of a lake, open for reading. Analyze may run again while the server runs: a few
 * seconds later requests are answered from the new run, whole, and those under way go on with the
 * old one, which is closed when the last of them has ended.
 */
final class Runs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

  /**
   * Of the heap, what the cube of a run may take: for a while there are two of them, and the pages
   * need as much.
   */
  private static final int SHARE = 3;

  private final Lake lake;
  private final ServiceProfile profile;
  private final long lookEveryNanos;
  private Held current;
  private long lookedAt;
  private boolean isClosed;

  /**
   * @param profile the only one whose runs are shown
   */
  Runs(Lake lake, ServiceProfile profile) {
    this(lake, profile, TimeUnit.SECONDS.toNanos(2));
  }

  Runs(Lake lake, ServiceProfile profile, long lookEveryNanos) {
    this.lake = lake;
    this.profile = profile;
    this.lookEveryNanos = lookEveryNanos;
    this.current = new Held(new Shelf(LakeReader.ofNewestRun(lake), profile));
    this.lookedAt = System.nanoTime();
  }

  /** The newest run, kept open until the lease is closed. */
  synchronized Lease lease() {
    if (System.nanoTime() - lookedAt >= lookEveryNanos) {
      lookedAt = System.nanoTime();
      look();
    }
    current.users++;
    return new Lease(current);
  }

  // A run that cannot be read yet is no reason to show nothing: the one before it still is whole.
  private void look() {
    try {
      Optional<Generation> newest = lake.computed();
      if (newest.isPresent() && !newest.get().equals(current.shelf.reader().generation())) {
        Shelf shelf = new Shelf(LakeReader.of(lake, newest.get()), profile);
        if (!shelf.run().profile().equals(profile.profile())) {
          LOG.error(
              "run {} is of profile {}, not {}: it is not shown",
              shelf.run().runId(),
              shelf.run().profile(),
              profile.profile());
          shelf.reader().close();
          return;
        }
        Held old = current;
        current = new Held(shelf);
        release(old);
      }
    } catch (RuntimeException e) {
      LOG.error("cannot open the newest run of {}", lake.folder(), e);
    }
  }

  private synchronized void release(Held held) {
    held.users--;
    if (held.users == 0) {
      held.cube.close();
      held.shelf.reader().close();
    }
  }

  @Override
  public synchronized void close() {
    if (!isClosed) {
      isClosed = true;
      release(current);
    }
  }

  /** A run with the number of those who use it; being the current one is a use. */
  private static final class Held {
    final Shelf shelf;
    final Cube cube;
    int users = 1;

    Held(Shelf shelf) {
      this.shelf = shelf;
      this.cube = shelf.makeCube(Runtime.getRuntime().maxMemory() / SHARE);
    }
  }

  /** The right to read a run. */
  final class Lease implements AutoCloseable {
    private final Held held;

    private Lease(Held held) {
      this.held = held;
    }

    Shelf shelf() {
      return held.shelf;
    }

    /** What parts of the shelf are counted in. */
    Cube cube() {
      return held.cube;
    }

    @Override
    public void close() {
      release(held);
    }
  }
}
