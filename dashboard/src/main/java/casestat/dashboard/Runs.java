package casestat.dashboard;

import casestat.access.Caller;
import casestat.access.Role;
import casestat.cube.Cube;
import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeException;
import casestat.lake.LakeReader;
import casestat.lake.Portion;
import casestat.profile.Issue;
import casestat.profile.Mail;
import casestat.profile.ServiceProfile;
import casestat.report.Edition;
import casestat.report.EditionState;
import casestat.report.Editions;
import casestat.report.Shelf;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest run of a lake, open for reading, as each caller may see it: the one path from the lake
 * to a page, a file or an answer for machines. Analyze may run again while the server runs: a few
 * seconds later requests are answered from the new run, whole, and those under way go on with the
 * old one, which is closed when the last of them has ended.
 *
 * <p>Who sees some departments reads tables that hold nothing of others; the public reads the
 * figures of each published month from the run that was published, and no row of the landing. See
 * RATIONALE.md#what-everybody-may-see.
 */
final class Runs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

  /** So many sets of departments are kept open; who asks for another waits until it is. */
  private static final int MOST = 40;

  /**
   * Of the heap, what the cube of a run may take: for a while there are two of them, and the pages
   * need as much.
   */
  private static final int SHARE = 3;

  private final Lake lake;
  private final ServiceProfile profile;
  private final ServiceProfile forThePublic;
  private final Editions editions;
  private final long lookEveryNanos;
  private Held current;
  private final LinkedHashMap<String, Held> narrowed = new LinkedHashMap<>(16, 0.75f, true);
  private SortedMap<Integer, Generation> published = new TreeMap<>();
  private long lookedAt;
  private boolean isClosed;

  /**
   * @param profile the only one whose runs are shown
   */
  Runs(Lake lake, ServiceProfile profile, Editions editions) {
    this(lake, profile, editions, LakeReader.ofNewestRun(lake));
  }

  /**
   * @param newest run of the lake; it is closed here
   */
  Runs(Lake lake, ServiceProfile profile, Editions editions, LakeReader newest) {
    this(lake, profile, editions, newest, TimeUnit.SECONDS.toNanos(2));
  }

  Runs(
      Lake lake,
      ServiceProfile profile,
      Editions editions,
      LakeReader newest,
      long lookEveryNanos) {
    this.lake = lake;
    this.profile = profile;
    this.forThePublic = profile.forThePublic();
    this.editions = editions;
    this.lookEveryNanos = lookEveryNanos;
    this.current = new Held(new Shelf(newest, profile), profile, "all");
    this.lookedAt = System.nanoTime();
    this.published = published();
  }

  /** The folder of the lake. */
  Path folder() {
    return lake.folder();
  }

  /** Counts what the first page waits for longest, so that it is there or on its way. */
  void prepare() {
    try (Lease lease = lease()) {
      lease.shelf().prepare(profile.pages().get(0));
    }
  }

  /** The newest run for whoever may see all of it. */
  Lease lease() {
    return lease(Caller.LOCAL);
  }

  /**
   * What a caller may see, kept open until the lease is closed. Reading tables in part takes some
   * time at first, and until then others wait.
   */
  synchronized Lease lease(Caller caller) {
    if (System.nanoTime() - lookedAt >= lookEveryNanos) {
      lookedAt = System.nanoTime();
      look();
    }
    Held held = held(caller);
    held.users++;
    return new Lease(held);
  }

  private Held held(Caller caller) {
    boolean isPublic = caller.role() == Role.PUBLIC;
    if (!isPublic && !caller.isNarrowed()) {
      return current;
    }
    String scope = isPublic ? "public" : caller.departments().toString();
    Held held = narrowed.get(scope);
    if (held == null) {
      held = isPublic ? ofThePublic() : of(caller);
      narrowed.put(scope, held);
      if (narrowed.size() > MOST) {
        release(narrowed.remove(narrowed.keySet().iterator().next()));
      }
    }
    return held;
  }

  private Held of(Caller caller) {
    Generation run = current.shelf.reader().generation();
    LakeReader reader = LakeReader.of(lake, run, Portion.of(caller.departments()));
    return new Held(new Shelf(reader, profile), profile, caller.departments().toString());
  }

  private Held ofThePublic() {
    Generation newest =
        published.isEmpty()
            ? current.shelf.reader().generation()
            : published.getOrDefault(published.lastKey(), current.shelf.reader().generation());
    LakeReader reader = LakeReader.of(lake, newest, Portion.published(published));
    return new Held(new Shelf(reader, forThePublic), forThePublic, "public" + published.hashCode());
  }

  /** Each month that was published, and not taken back, with the run that it was made of. */
  private SortedMap<Integer, Generation> published() {
    SortedMap<Integer, Generation> months = new TreeMap<>();
    for (Edition edition : editions.list()) {
      if (edition.state() == EditionState.PUBLISHED
          && edition.period().edition() == Issue.Edition.MONTH) {
        try {
          edition.generation(lake).ifPresent(run -> months.put(edition.period().key(), run));
        } catch (LakeException e) {
          LOG.error("{} cannot be shown: its run is not in the lake", edition.tag(), e);
        }
      }
    }
    return months;
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
        current = new Held(shelf, profile, "all");
        release(old);
        forget(published.isEmpty() ? "" : "public");
      }
      SortedMap<Integer, Generation> now = published();
      if (!now.equals(published)) {
        published = now;
        Held old = narrowed.remove("public");
        if (old != null) {
          release(old);
        }
      }
    } catch (RuntimeException e) {
      LOG.error("cannot open the newest run of {}", lake.folder(), e);
    }
  }

  /** Closes what was cut from a run that is the newest no longer. */
  private void forget(String but) {
    Map<String, Held> kept = new HashMap<>();
    narrowed.forEach(
        (scope, held) -> {
          if (scope.equals(but)) {
            kept.put(scope, held);
          } else {
            release(held);
          }
        });
    narrowed.clear();
    narrowed.putAll(kept);
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
      forget("");
    }
  }

  /** A run with the number of those who use it; being kept is a use. */
  private static final class Held {
    final Shelf shelf;
    final ServiceProfile profile;
    final String scope;
    final Cube cube;
    int users = 1;

    /**
     * @param profile by which it is shown
     * @param scope who sees it, which is part of the key of all that is kept elsewhere
     */
    Held(Shelf shelf, ServiceProfile profile, String scope) {
      this.shelf = shelf;
      this.profile = profile;
      this.scope = scope;
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

    /** By which it is shown: the public is told less. */
    ServiceProfile profile() {
      return held.profile;
    }

    /** Where the pages are read, as mails say it; empty where none does. */
    String link() {
      Mail mail = Runs.this.profile.mail();
      return mail == null || mail.link() == null ? "" : mail.link();
    }

    /** What makes it another answer than that of somebody else. */
    String scope() {
      return held.shelf.run().runId() + "." + Integer.toHexString(held.scope.hashCode());
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
