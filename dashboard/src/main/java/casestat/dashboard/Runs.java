package casestat.dashboard;

import casestat.access.Caller;
import casestat.access.Role;
import casestat.cube.Cube;
import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeException;
import casestat.lake.LakeReader;
import casestat.lake.Portion;
import casestat.lake.Run;
import casestat.profile.Issue;
import casestat.profile.Mail;
import casestat.profile.ServiceProfile;
import casestat.report.Edition;
import casestat.report.EditionState;
import casestat.report.Editions;
import casestat.report.Shelf;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest run of a lake, open for reading, as each caller may see it: the one path from the lake
 * to a page, a file or an answer for machines. Analyze may run again while the server runs: a few
 * seconds later, when it has been opened, requests are answered from the new run, whole, and those
 * under way go on with the old one, which is closed when the last of them has ended. Whoever is the
 * first after a quiet time waits for it, and reads nothing old.
 *
 * <p>Who sees some departments reads tables that hold nothing of others; the public reads the
 * figures of each published month from the run that was published, and no row of the landing. See
 * RATIONALE.md#what-everybody-may-see.
 *
 * <p>To cut tables for somebody takes seconds, and holds up nobody else. After a publication the
 * public reads on as before until what is new has been made; but what was taken back is gone at
 * once, and then whoever asks waits.
 *
 * <p>Over 300 lines because all that decides which run is read by whom stands in one place.
 */
final class Runs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

  private static final String PUBLIC = "public";

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
  private final Pace pace;
  private final Executor beside;
  private Held current;
  private final LinkedHashMap<String, Held> narrowed = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Part, CompletableFuture<Void>> making = new HashMap<>();
  private Published published;
  // The run that is to follow the current one, or that is never to be shown.
  private @Nullable Generation coming;
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
    this(lake, profile, editions, newest, Pace.USUAL, work -> HeadStart.beside("newer", work));
  }

  /**
   * @param beside runs what nobody waits for
   */
  Runs(
      Lake lake,
      ServiceProfile profile,
      Editions editions,
      LakeReader newest,
      Pace pace,
      Executor beside) {
    this.lake = lake;
    this.profile = profile;
    this.forThePublic = profile.forThePublic();
    this.editions = editions;
    this.pace = pace;
    this.beside = beside;
    this.current = held(newest.generation(), newest);
    this.published = published();
    this.lookedAt = System.nanoTime();
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
   * What a caller may see, kept open until the lease is closed. Whoever is the first to ask for a
   * part of the tables makes it, and others who ask for the same wait until it is there.
   */
  Lease lease(Caller caller) {
    while (true) {
      Part part;
      CompletableFuture<Void> made;
      boolean isFirst;
      synchronized (this) {
        long unseen = System.nanoTime() - lookedAt;
        if (unseen >= pace.look().toNanos()) {
          lookedAt = System.nanoTime();
          look(unseen >= pace.quiet().toNanos() ? Runnable::run : beside);
        }
        Held held = find(caller);
        if (held != null) {
          held.users++;
          return new Lease(held);
        }
        if (isClosed) {
          throw new IllegalStateException("closed");
        }
        part = part(caller);
        isFirst = !making.containsKey(part);
        made = making.computeIfAbsent(part, p -> new CompletableFuture<>());
      }
      if (isFirst) {
        make(part, made);
      }
      await(made);
    }
  }

  private static void await(CompletableFuture<Void> made) {
    try {
      made.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private @Nullable Held find(Caller caller) {
    boolean isAll = caller.role() != Role.PUBLIC && !caller.isNarrowed();
    return isAll ? current : narrowed.get(scope(caller));
  }

  private static String scope(Caller caller) {
    return caller.role() == Role.PUBLIC ? PUBLIC : caller.departments().toString();
  }

  /**
   * What is cut for somebody.
   *
   * @param run that all but the figures are of
   * @param published what the public reads; empty for others
   */
  private record Part(
      String scope, SortedSet<String> departments, Generation run, Published published) {}

  /**
   * When it is looked for what is new, as there is somebody who asks.
   *
   * @param look so often at most
   * @param quiet where nobody asked for so long, what is new is waited for
   */
  record Pace(Duration look, Duration quiet) {
    static final Pace USUAL = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(30));
  }

  /** As it is to be now. */
  private Part part(Caller caller) {
    Generation run = current.part.run();
    return caller.role() == Role.PUBLIC
        ? new Part(PUBLIC, new TreeSet<>(), published.newest().orElse(run), published)
        : new Part(scope(caller), caller.departments(), run, Published.NOTHING);
  }

  /** Makes a part, and tells those who wait that they need not any more. */
  private void make(Part part, CompletableFuture<Void> made) {
    try {
      keep(cut(part));
      end(part);
      made.complete(null);
    } catch (RuntimeException | Error e) {
      end(part);
      made.completeExceptionally(e);
    }
  }

  private synchronized void end(Part part) {
    making.remove(part);
  }

  private Held cut(Part part) {
    boolean isPublic = part.scope().equals(PUBLIC);
    LakeReader reader =
        LakeReader.of(
            lake,
            part.run(),
            isPublic ? Portion.published(part.published().runs()) : Portion.of(part.departments()));
    return held(part, reader, isPublic ? forThePublic : profile);
  }

  private static Held held(Part part, LakeReader reader, ServiceProfile profile) {
    try {
      return new Held(part, new Shelf(reader, profile), profile);
    } catch (RuntimeException | Error e) {
      reader.close();
      throw e;
    }
  }

  /** All of a run. */
  private Held held(Generation run, LakeReader reader) {
    return held(new Part("all", new TreeSet<>(), run, Published.NOTHING), reader, profile);
  }

  // While it was made, what it is made of may have changed once more.
  private synchronized void keep(Held made) {
    Part part = made.part;
    boolean isPublic = part.scope().equals(PUBLIC);
    boolean isOld =
        isPublic ? !part.equals(part(Caller.PUBLIC)) : !part.run().equals(current.part.run());
    if (isClosed || isOld) {
      release(made);
      return;
    }
    Held before = narrowed.put(part.scope(), made);
    if (before != null) {
      release(before);
    }
    if (narrowed.size() > MOST) {
      release(narrowed.remove(narrowed.keySet().iterator().next()));
    }
  }

  /** What has been published, and what was taken back. */
  private Published published() {
    SortedMap<Integer, Edition> shown = new TreeMap<>();
    SortedMap<Integer, Generation> runs = new TreeMap<>();
    SortedSet<String> withdrawn = new TreeSet<>();
    for (Edition edition : editions.list()) {
      if (edition.isWithdrawn()) {
        withdrawn.add(edition.tag());
      }
      if (edition.state() == EditionState.PUBLISHED
          && edition.period().edition() == Issue.Edition.MONTH) {
        try {
          edition
              .generation(lake)
              .ifPresent(
                  run -> {
                    shown.put(edition.period().key(), edition);
                    runs.put(edition.period().key(), run);
                  });
        } catch (LakeException e) {
          LOG.error("{} cannot be shown: its run is not in the lake", edition.tag(), e);
        }
      }
    }
    return new Published(shown, runs, withdrawn);
  }

  /**
   * @param how opens what is new
   */
  private void look(Executor how) {
    try {
      Optional<Generation> newest = lake.computed();
      if (newest.isPresent()
          && !newest.get().equals(current.part.run())
          && !newest.get().equals(coming)) {
        coming = newest.get();
        how.execute(() -> open(newest.get(), how));
      }
      published = published();
      renew(how);
    } catch (RuntimeException e) {
      LOG.error("cannot tell the newest run of {}", lake.folder(), e);
    }
  }

  // A run that cannot be read yet is no reason to show nothing: the one before it still is whole.
  private void open(Generation newest, Executor how) {
    try {
      Held next = held(newest, LakeReader.of(lake, newest));
      try {
        if (isOurs(next.shelf.run())) {
          next.shelf.prepare(profile.pages().get(0));
          follow(next, how);
        }
      } finally {
        release(next);
      }
    } catch (RuntimeException | Error e) {
      LOG.error("cannot open the newest run of {}", lake.folder(), e);
      tryAgain(newest);
    }
  }

  private boolean isOurs(Run run) {
    boolean isOurs = run.profile().equals(profile.profile());
    if (!isOurs) {
      LOG.error(
          "run {} is of profile {}, not {}: it is not shown",
          run.runId(),
          run.profile(),
          profile.profile());
    }
    return isOurs;
  }

  private synchronized void tryAgain(Generation newest) {
    if (newest.equals(coming)) {
      coming = null;
    }
  }

  // While it was opened, another may have come, which is newer.
  private synchronized void follow(Held next, Executor how) {
    if (isClosed || !next.part.run().equals(coming)) {
      return;
    }
    Held old = current;
    current = next;
    next.users++;
    coming = null;
    release(old);
    forget(PUBLIC);
    renew(how);
  }

  /** Makes what the public reads anew where something else is published now. */
  private void renew(Executor how) {
    Held shown = narrowed.get(PUBLIC);
    Part part = part(Caller.PUBLIC);
    if (shown == null || shown.part.equals(part)) {
      return;
    }
    if (published.takesBack(shown.part.published())) {
      narrowed.remove(PUBLIC);
      release(shown);
    } else if (!making.containsKey(part)) {
      CompletableFuture<Void> made = new CompletableFuture<>();
      making.put(part, made);
      how.execute(() -> makeBeside(part, made));
    }
  }

  // Tried again with the next look.
  private void makeBeside(Part part, CompletableFuture<Void> made) {
    make(part, made);
    try {
      await(made);
    } catch (RuntimeException | Error e) {
      LOG.error("what was published cannot be shown yet, and is as it was before", e);
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
    final Part part;
    final Shelf shelf;
    final ServiceProfile profile;
    // Who sees it, and what: part of the key of all that is kept elsewhere.
    final String scope;
    final Cube cube;
    int users = 1;

    /**
     * @param profile by which it is shown
     */
    Held(Part part, Shelf shelf, ServiceProfile profile) {
      this.part = part;
      this.shelf = shelf;
      this.profile = profile;
      this.scope = part.scope() + part.published().hashCode();
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

    /** By month, the editions whose figures the public reads; nothing for others. */
    SortedMap<Integer, Edition> editions() {
      return held.part.published().shown();
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
