package casestat.report;

import casestat.command.Refusal;
import casestat.profile.Reporting;
import casestat.profile.ServiceProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The editions of one service: {@code published/city311/2026-10/r1/}. An edition is made in a
 * folder beside and moved into place in one step, so that it is there whole or not at all; a draft
 * is replaced, a published edition never. What is taken back keeps its files, and {@code
 * r1.withdrawn.json} beside them says why.
 */
public final class Editions {
  public static final String DRAFT = "draft";

  private static final Pattern REVISION = Pattern.compile("r([1-9]\\d{0,8})");
  private static final String WORKSHOP = ".making-";
  private static final Pattern MAKING = Pattern.compile("\\.making-(\\d{1,18})-.+");

  private final Path published;
  private final String service;
  private final Reporting reporting;

  public Editions(Path published, ServiceProfile profile) {
    this.published = published;
    this.service = profile.profile();
    this.reporting = profile.reporting();
  }

  /** All that are sealed, newest period first, newest revision first. */
  public List<Edition> list() {
    List<Edition> editions = new ArrayList<>();
    for (Path folder : folders(published.resolve(service))) {
      EditionPeriod.find(folder.getFileName().toString(), reporting)
          .ifPresent(period -> editions.addAll(of(period)));
    }
    editions.sort(
        Comparator.comparing(Edition::period).thenComparing(Edition::revision).reversed());
    return editions;
  }

  /** Those of one period, oldest revision first. */
  public List<Edition> of(EditionPeriod period) {
    List<Path> sealed =
        folders(folder(period)).stream()
            .filter(folder -> revision(folder) > 0)
            .sorted(Comparator.comparing(Editions::revision))
            .toList();
    List<Edition> editions = new ArrayList<>();
    for (int i = 0; i < sealed.size(); i++) {
      editions.add(sealed(period, sealed.get(i), i == sealed.size() - 1));
    }
    return editions;
  }

  private Edition sealed(EditionPeriod period, Path folder, boolean isNewest) {
    Withdrawal withdrawal = withdrawal(folder);
    EditionState state =
        withdrawal != null
            ? EditionState.WITHDRAWN
            : isNewest ? EditionState.PUBLISHED : EditionState.RESTATED;
    return new Edition(
        service,
        period,
        revision(folder),
        state,
        folder,
        files(folder),
        Manifest.read(folder),
        withdrawal);
  }

  /** The draft of a period; empty where there is none. */
  public Optional<Edition> draft(EditionPeriod period) {
    Path folder = folder(period).resolve(DRAFT);
    return Files.exists(folder.resolve(Manifest.NAME))
        ? Optional.of(
            new Edition(
                service,
                period,
                0,
                EditionState.DRAFT,
                folder,
                files(folder),
                Manifest.read(folder),
                null))
        : Optional.empty();
  }

  /** The newest sealed, be it withdrawn or not. */
  public Optional<Edition> newest(EditionPeriod period) {
    List<Edition> editions = of(period);
    return editions.isEmpty() ? Optional.empty() : Optional.of(editions.get(editions.size() - 1));
  }

  /**
   * @param revision {@code r1}
   * @throws Refusal if there is none, with those there are
   */
  public Edition edition(EditionPeriod period, String revision) {
    List<Edition> all = of(period);
    return all.stream()
        .filter(edition -> edition.name().equals(revision))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.usage(
                    "there is no %s of %s in %s: %s",
                    revision,
                    period.name(),
                    published.resolve(service),
                    all.isEmpty()
                        ? "it has no edition of that period"
                        : "it has " + String.join(", ", all.stream().map(Edition::name).toList())));
  }

  Path folder(EditionPeriod period) {
    return published.resolve(service).resolve(period.name());
  }

  /**
   * An empty folder to make an edition in. Workshops that a run which died has left are removed;
   * that of a run which is at work, on a draft maybe, is not.
   *
   * @throws Refusal if nothing can be written there
   */
  Path workshop(EditionPeriod period) {
    Path parent = folder(period);
    refuseFiles(parent);
    try {
      Files.createDirectories(parent);
      for (Path folder : folders(parent)) {
        if (isLeft(folder.getFileName().toString())) {
          Durable.remove(folder);
        }
      }
      return Files.createDirectory(
          parent.resolve(WORKSHOP + ProcessHandle.current().pid() + "-" + UUID.randomUUID()));
    } catch (IOException e) {
      throw Refusal.usage(
          "cannot write editions to %s: mend its permissions, or name another folder with"
              + " --published (%s)",
          published, String.valueOf(e.getMessage()));
    }
  }

  // Its name holds the number of the process that works there; ours makes one edition at a time,
  // so that what else has its number was left by one that had it before.
  private static boolean isLeft(String name) {
    Matcher workshop = MAKING.matcher(name);
    if (!workshop.matches()) {
      return name.startsWith(WORKSHOP);
    }
    long maker = Long.parseLong(workshop.group(1));
    return maker == ProcessHandle.current().pid()
        || ProcessHandle.of(maker).filter(ProcessHandle::isAlive).isEmpty();
  }

  private static void refuseFiles(Path folder) {
    for (Path path = folder; path != null; path = path.getParent()) {
      if (Files.exists(path) && !Files.isDirectory(path)) {
        throw Refusal.usage(
            "%s is a file, and editions need a folder: name another with --published", path);
      }
    }
  }

  /** Puts what was made in a workshop in the place of the draft. */
  Path replaceDraft(Path workshop) {
    Path draft = workshop.resolveSibling(DRAFT);
    Durable.force(workshop);
    Durable.remove(draft);
    return Durable.move(workshop, draft);
  }

  /**
   * Seals what was made in a workshop: the one step by which an edition comes to be. A draft of the
   * period is gone then, for it is no news.
   */
  Path seal(Path workshop, int revision) {
    Durable.force(workshop);
    // A reminder to people, not a lock: the manifest's digests tell whether a file was changed.
    // Before the move, so that nothing is left to do once it is there; after they were forced, for
    // that asks for the right to write.
    for (Path file : Durable.walk(workshop)) {
      if (Files.isRegularFile(file) && !file.toFile().setReadOnly()) {
        throw new UncheckedIOException(new IOException("cannot seal " + file));
      }
    }
    Path sealed = Durable.move(workshop, workshop.resolveSibling("r" + revision));
    Durable.remove(sealed.resolveSibling(DRAFT));
    return sealed;
  }

  /** Takes an edition back. Its files stay where they are: nothing is deleted in silence. */
  void withdraw(Edition edition, Withdrawal withdrawal) {
    Durable.write(tombstone(edition.folder()), JsonFile.text(withdrawal));
  }

  private static @Nullable Withdrawal withdrawal(Path folder) {
    Path tombstone = tombstone(folder);
    return Files.exists(tombstone) ? JsonFile.read(tombstone, Withdrawal.class) : null;
  }

  private static Path tombstone(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".withdrawn.json");
  }

  private static int revision(Path folder) {
    Matcher revision = REVISION.matcher(folder.getFileName().toString());
    return revision.matches() ? Integer.parseInt(revision.group(1)) : 0;
  }

  /** Names of what lies in the folder of an edition, in order. */
  static List<String> files(Path folder) {
    return Durable.walk(folder).stream()
        .filter(Files::isRegularFile)
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .sorted()
        .toList();
  }

  private static List<Path> folders(Path parent) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
