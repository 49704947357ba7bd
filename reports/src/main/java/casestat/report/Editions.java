package casestat.report;

import casestat.command.Refusal;
import casestat.profile.EditionPeriod;
import casestat.profile.Reporting;
import casestat.profile.ServiceProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

  private final Path published;
  private final String service;
  private final Reporting reporting;
  private final Manifests manifests = new Manifests();

  public Editions(Path published, ServiceProfile profile) {
    this.published = published;
    this.service = profile.profile();
    this.reporting = profile.reporting();
  }

  /** The periods of which there is a folder, in order. */
  public List<EditionPeriod> periods() {
    return folders(published.resolve(service)).stream()
        .flatMap(folder -> EditionPeriod.named(name(folder), reporting).stream())
        .sorted()
        .toList();
  }

  /** All that are sealed and can be read, newest period first, newest revision first. */
  public List<Edition> list() {
    List<Edition> editions = new ArrayList<>();
    for (EditionPeriod period : periods()) {
      editions.addAll(of(period));
    }
    Collections.reverse(editions);
    return editions;
  }

  /** All that are sealed and cannot be read, oldest first. */
  public List<BrokenEdition> broken() {
    List<BrokenEdition> broken = new ArrayList<>();
    for (EditionPeriod period : periods()) {
      read(period, edition -> {}, broken::add);
    }
    return broken;
  }

  /** Those of one period that can be read, oldest revision first. */
  public List<Edition> of(EditionPeriod period) {
    List<Edition> editions = new ArrayList<>();
    // One that was damaged takes no other with it: verify tells of it.
    read(period, editions::add, broken -> {});
    return editions;
  }

  private void read(EditionPeriod period, Consumer<Edition> sound, Consumer<BrokenEdition> broken) {
    List<Path> sealed = sealed(period);
    for (Path folder : sealed) {
      try {
        sound.accept(edition(period, folder, sealed));
      } catch (Refusal e) {
        broken.accept(new BrokenEdition(period, name(folder), String.valueOf(e.getMessage())));
      }
    }
  }

  /** Folders of revisions, the first one first. */
  private List<Path> sealed(EditionPeriod period) {
    return folders(folder(period)).stream()
        .filter(folder -> revision(folder) > 0)
        .sorted(Comparator.comparing(Editions::revision))
        .toList();
  }

  private Edition edition(EditionPeriod period, Path folder, List<Path> sealed) {
    Withdrawal withdrawal = withdrawal(folder);
    boolean isNewest = folder.equals(sealed.get(sealed.size() - 1));
    EditionState state =
        withdrawal != null
            ? EditionState.WITHDRAWN
            : isNewest ? EditionState.PUBLISHED : EditionState.RESTATED;
    return new Edition(
        service, period, revision(folder), state, folder, manifests.of(folder), withdrawal);
  }

  /**
   * The draft of a period; empty where there is none.
   *
   * @throws Refusal if it was damaged
   */
  public Optional<Edition> draft(EditionPeriod period) {
    Path folder = folder(period).resolve(DRAFT);
    return Files.exists(folder.resolve(Manifest.NAME))
        ? Optional.of(
            new Edition(service, period, 0, EditionState.DRAFT, folder, manifests.of(folder), null))
        : Optional.empty();
  }

  /**
   * The newest sealed, be it withdrawn or not.
   *
   * @throws Refusal if it was damaged: an older one does not stand in for it
   */
  public Optional<Edition> newest(EditionPeriod period) {
    List<Path> sealed = sealed(period);
    return sealed.isEmpty()
        ? Optional.empty()
        : Optional.of(edition(period, sealed.get(sealed.size() - 1), sealed));
  }

  /** One by its names, {@code 2026-10} and {@code r1}; empty where there is none. */
  public Optional<Edition> find(String period, String revision) {
    return EditionPeriod.named(period, reporting).flatMap(named -> find(named, revision));
  }

  private Optional<Edition> find(EditionPeriod period, String revision) {
    List<Path> sealed = sealed(period);
    return sealed.stream()
        .filter(folder -> name(folder).equals(revision))
        .findFirst()
        .map(folder -> edition(period, folder, sealed));
  }

  /**
   * @param revision {@code r1}
   * @throws Refusal if there is none, with those there are; or if it was damaged
   */
  public Edition edition(EditionPeriod period, String revision) {
    return find(period, revision)
        .orElseThrow(
            () ->
                Refusal.usage(
                    "there is no %s of %s in %s: %s",
                    revision, period.name(), published.resolve(service), there(period)));
  }

  private String there(EditionPeriod period) {
    List<Path> sealed = sealed(period);
    return sealed.isEmpty()
        ? "it has no edition of that period"
        : "it has " + String.join(", ", sealed.stream().map(Editions::name).toList());
  }

  Path folder(EditionPeriod period) {
    return published.resolve(service).resolve(period.name());
  }

  /** Where the edition of a period is made. */
  Workshop workshop(EditionPeriod period) {
    return new Workshop(published, folder(period));
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
    Matcher revision = REVISION.matcher(name(folder));
    return revision.matches() ? Integer.parseInt(revision.group(1)) : 0;
  }

  static String name(Path folder) {
    return folder.getFileName().toString();
  }

  /** Names of what lies in the folder of an edition, in order. */
  static List<String> files(Path folder) {
    return Durable.walk(folder).stream()
        .filter(Files::isRegularFile)
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .sorted()
        .toList();
  }

  static List<Path> folders(Path parent) {
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
