package casestat.report;

import casestat.command.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The editions of one service: {@code published/city311/2026-10/r1/}. An edition is made in a
 * folder beside and moved into place in one step, so that it is there whole or not at all; a draft
 * is replaced, a published edition never.
 */
public final class Editions {
  public static final String DRAFT = "draft";

  private static final Pattern PERIOD = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern REVISION = Pattern.compile("r([1-9]\\d*)");

  private final Path published;
  private final String service;

  public Editions(Path published, String service) {
    this.published = published;
    this.service = service;
  }

  /** All of them, newest period first, newest revision first. */
  public List<Edition> list() {
    List<Edition> editions = new ArrayList<>();
    for (Path period : folders(published.resolve(service))) {
      if (PERIOD.matcher(period.getFileName().toString()).matches()) {
        editions.addAll(of(period.getFileName().toString()));
      }
    }
    editions.sort(
        Comparator.comparing(Edition::period).thenComparing(Edition::revision).reversed());
    return editions;
  }

  /** Those of one period, oldest revision first. */
  public List<Edition> of(String period) {
    List<Edition> editions = new ArrayList<>();
    for (Path folder : folders(published.resolve(service).resolve(period))) {
      Matcher revision = REVISION.matcher(folder.getFileName().toString());
      if (revision.matches() && Files.exists(folder.resolve(Manifest.NAME))) {
        editions.add(
            new Edition(
                service,
                period,
                Integer.parseInt(revision.group(1)),
                folder,
                files(folder),
                Manifest.read(folder)));
      }
    }
    editions.sort(Comparator.comparing(Edition::revision));
    return editions;
  }

  public Optional<Edition> newest(String period) {
    List<Edition> editions = of(period);
    return editions.isEmpty() ? Optional.empty() : Optional.of(editions.get(editions.size() - 1));
  }

  /** What the draft of a period was made of, where there is one. */
  public Optional<Manifest> drafted(String period) {
    Path draft = published.resolve(service).resolve(period).resolve(DRAFT);
    return Files.exists(draft.resolve(Manifest.NAME))
        ? Optional.of(Manifest.read(draft))
        : Optional.empty();
  }

  /**
   * An empty folder to make an edition in. Workshops that a run which died has left are removed.
   *
   * @throws Refusal if nothing can be written there
   */
  Path workshop(String period) {
    Path parent = published.resolve(service).resolve(period);
    refuseFiles(parent);
    try {
      Files.createDirectories(parent);
      for (Path folder : folders(parent)) {
        if (folder.getFileName().toString().startsWith(".making-")) {
          remove(folder);
        }
      }
      return Files.createTempDirectory(parent, ".making-");
    } catch (IOException e) {
      throw Refusal.usage(
          "cannot write editions to %s: mend its permissions, or name another folder with"
              + " --published (%s)",
          published, String.valueOf(e.getMessage()));
    }
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
  Path draft(Path workshop) {
    Path draft = workshop.resolveSibling(DRAFT);
    try {
      remove(draft);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return move(workshop, draft);
  }

  /** Seals what was made in a workshop as the next revision. */
  Path seal(Path workshop, String period) {
    int next = newest(period).map(Edition::revision).orElse(0) + 1;
    Path sealed = move(workshop, workshop.resolveSibling("r" + next));
    // A reminder to people, not a lock: the manifest's digests tell whether a file was changed.
    for (Path file : walk(sealed)) {
      if (Files.isRegularFile(file) && !file.toFile().setReadOnly()) {
        throw new UncheckedIOException(new IOException("cannot seal " + file));
      }
    }
    return sealed;
  }

  private static void remove(Path folder) throws IOException {
    for (Path path : walk(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(path);
    }
  }

  private static Path move(Path from, Path to) {
    try {
      return Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> files(Path folder) {
    return walk(folder).stream()
        .filter(Files::isRegularFile)
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .sorted()
        .toList();
  }

  private static List<Path> walk(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
