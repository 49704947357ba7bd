package casestat.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds and reads profiles. */
public final class Profiles {
  // One more than is allowed is read, so that a file that is too large is known as such.
  private static final int MOST_BYTES = (1 << 20) + 1;

  private Profiles() {}

  /**
   * @param nameOrPath the name of a shipped profile, or the path of a file
   * @throws ProfileException with every mistake there is
   */
  public static ServiceProfile load(String nameOrPath) {
    Findings findings = new Findings(null);
    Optional<ServiceProfile> profile = read(nameOrPath, findings, null);
    if (!findings.mistakes().isEmpty() || profile.isEmpty()) {
      throw new ProfileException(inOrder(nameOrPath, findings.mistakes()));
    }
    return profile.get();
  }

  /** Every mistake, in the order of the file; empty for a sound profile. */
  public static List<Mistake> check(String nameOrPath) {
    Findings findings = new Findings(null);
    read(nameOrPath, findings, null);
    return inOrder(nameOrPath, findings.mistakes());
  }

  /**
   * The same, and metrics that are not in the catalogue are mistakes too.
   *
   * @param catalogue the ids of all metrics, which this package does not know
   */
  public static List<Mistake> check(String nameOrPath, Set<String> catalogue) {
    Findings findings = new Findings(null);
    read(nameOrPath, findings, catalogue);
    return inOrder(nameOrPath, findings.mistakes());
  }

  /**
   * The same mistakes, and what else the owner of the profile should know.
   *
   * @param on when the review happens: a calendar must be known for some time after it
   */
  public static Review review(String nameOrPath, Set<String> catalogue, LocalDate on) {
    Findings findings = new Findings(on);
    read(nameOrPath, findings, catalogue);
    return new Review(
        inOrder(nameOrPath, findings.mistakes()),
        findings.notes().stream().distinct().toList(),
        findings.closures());
  }

  /**
   * A file that comes with the product, such as {@code city311.yml}.
   *
   * @throws IllegalArgumentException if none is called so
   */
  public static String shippedText(String file) {
    return ShippedProfiles.find(file)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalArgumentException("no shipped file " + file));
  }

  /** Names of the profiles that come with the product, sorted. */
  public static List<String> shipped() {
    return ShippedProfiles.names();
  }

  private static Optional<ServiceProfile> read(
      String nameOrPath, Findings findings, @Nullable Set<String> catalogue) {
    return find(nameOrPath, findings)
        .flatMap(
            file ->
                new YamlFile(file.name(), findings)
                    .read(file.bytes())
                    .map(new ProfileReader(file, findings, catalogue)::read));
  }

  private static Optional<ProfileFile> find(String nameOrPath, Findings findings) {
    if (isName(nameOrPath)) {
      String file = nameOrPath + ".yml";
      Optional<byte[]> shipped = ShippedProfiles.find(file);
      if (shipped.isPresent()) {
        return shipped.map(bytes -> new ProfileFile(file, bytes, null));
      }
    }
    try {
      return file(Path.of(nameOrPath), nameOrPath, findings);
    } catch (InvalidPathException e) {
      findings.add(whole(nameOrPath, "no name and no path", "name a profile or a file"));
      return Optional.empty();
    }
  }

  private static boolean isName(String nameOrPath) {
    return nameOrPath.matches("[A-Za-z0-9_-]+");
  }

  private static Optional<ProfileFile> file(Path path, String nameOrPath, Findings findings) {
    if (Files.isDirectory(path)) {
      findings.add(whole(nameOrPath, "a directory", "name the file in it"));
      return Optional.empty();
    }
    if (!Files.exists(path)) {
      findings.add(missing(nameOrPath));
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(path)) {
      Path folder = path.toAbsolutePath().getParent();
      return Optional.of(new ProfileFile(nameOrPath, in.readNBytes(MOST_BYTES), folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mistake missing(String nameOrPath) {
    if (!isName(nameOrPath)) {
      return whole(nameOrPath, "no such file", "name a file, or a shipped profile: " + listing());
    }
    String near =
        Nearest.find(nameOrPath, shipped()).map("did you mean \"%s\"? "::formatted).orElse("");
    return whole(
        nameOrPath,
        "no profile of this name",
        near + "Shipped are " + listing() + "; a file is named by its path");
  }

  private static String listing() {
    return String.join(", ", shipped());
  }

  private static Mistake whole(String file, String wrong, String mend) {
    return new Mistake(file, 0, 0, "", wrong, mend);
  }

  // The profile first, then the files it names.
  private static List<Mistake> inOrder(String nameOrPath, List<Mistake> mistakes) {
    Set<String> profile = Set.of(nameOrPath, nameOrPath + ".yml");
    // A file that two calendars name is read twice.
    List<Mistake> sorted = new ArrayList<>(new LinkedHashSet<>(mistakes));
    sorted.sort(
        Comparator.<Mistake>comparingInt(m -> profile.contains(m.file()) ? 0 : 1)
            .thenComparing(Mistake::file)
            .thenComparingInt(Mistake::line)
            .thenComparingInt(Mistake::column));
    return List.copyOf(sorted);
  }
}
