package casestat.report;

import casestat.command.Refusal;
import casestat.lake.LakeLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where the edition of a period is made: in a folder beside, which is moved into place in one step.
 */
final class Workshop {
  private static final String MAKING = ".making-";

  private final Path published;
  private final Path folder;
  private final Path draft;

  /**
   * @param folder of the period
   */
  Workshop(Path published, Path folder) {
    this.published = published;
    this.folder = folder;
    this.draft = folder.resolve(Editions.DRAFT);
  }

  /**
   * The right to make the edition of the period, which only one has at a time.
   *
   * @param doing what for, told to whoever is refused meanwhile
   * @throws Refusal if nothing can be written there
   * @throws casestat.lake.LakeBusyException if another makes it
   */
  LakeLock lock(String doing) {
    refuseFiles(folder);
    try {
      return LakeLock.takeForEdition(Files.createDirectories(folder), doing);
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  /**
   * An empty folder to make an edition in, for the one who holds the {@link #lock}: what another
   * has left there is removed, for it is dead.
   *
   * @throws Refusal if nothing can be written there
   */
  Path begin() {
    sweep();
    try {
      return Files.createDirectory(another());
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  private void sweep() {
    for (Path left : Editions.folders(folder)) {
      if (Editions.name(left).startsWith(MAKING)) {
        Durable.remove(left);
      }
    }
  }

  private Path another() {
    return folder.resolve(MAKING + UUID.randomUUID());
  }

  private Refusal notWritable(IOException e) {
    return Refusal.usage(
        "cannot write editions to %s: mend its permissions, or name another folder with"
            + " --published (%s)",
        published, String.valueOf(e.getMessage()));
  }

  private static void refuseFiles(Path folder) {
    for (Path path = folder; path != null; path = path.getParent()) {
      if (Files.exists(path) && !Files.isDirectory(path)) {
        throw Refusal.usage(
            "%s is a file, and editions need a folder: name another with --published", path);
      }
    }
  }

  /** Puts what was made in the place of the draft. */
  Path replaceDraft(Path made) {
    Durable.force(made);
    Path before = setAside();
    Durable.move(made, draft);
    Durable.remove(before);
    return draft;
  }

  /** Removes what is left of others, and the draft: nothing has changed that it could tell. */
  void tidy() {
    Durable.remove(setAside());
    sweep();
  }

  // Whole or gone, also for one who reads it just now: it is removed where nobody looks for it.
  private Path setAside() {
    Path aside = another();
    return Files.exists(draft) ? Durable.move(draft, aside) : aside;
  }

  /**
   * Seals what was made: the one step by which an edition comes to be. A draft of the period is
   * gone then, for it is no news.
   */
  Path seal(Path made, int revision) {
    Durable.force(made);
    // A reminder to people, not a lock: the manifest's digests tell whether a file was changed.
    // Before the move, so that nothing is left to do once it is there; after they were forced, for
    // that asks for the right to write.
    for (Path file : Durable.walk(made)) {
      if (Files.isRegularFile(file) && !file.toFile().setReadOnly()) {
        throw new UncheckedIOException(new IOException("cannot seal " + file));
      }
    }
    Path sealed = Durable.move(made, folder.resolve("r" + revision));
    Durable.remove(setAside());
    return sealed;
  }
}
