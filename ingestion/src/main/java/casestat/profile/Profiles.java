package casestat.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
    List<Mistake> mistakes = new ArrayList<>();
    Optional<ServiceProfile> profile = read(nameOrPath, mistakes, null);
    if (!mistakes.isEmpty() || profile.isEmpty()) {
      throw new ProfileException(inOrder(nameOrPath, mistakes));
    }
    return profile.get();
  }

  /** Every mistake, in the order of the file; empty for a sound profile. */
  public static List<Mistake> check(String nameOrPath) {
    List<Mistake> mistakes = new ArrayList<>();
    read(nameOrPath, mistakes, null);
    return inOrder(nameOrPath, mistakes);
  }

  /**
   * The same, and metrics that are not in the catalogue are mistakes too.
   *
   * @param catalogue the ids of all metrics, which this package does not know
   */
  public static List<Mistake> check(String nameOrPath, Set<String> catalogue) {
    List<Mistake> mistakes = new ArrayList<>();
    read(nameOrPath, mistakes, catalogue);
    return inOrder(nameOrPath, mistakes);
  }

  /** Names of the profiles that come with the product, sorted. */
  public static List<String> shipped() {
    return ShippedProfiles.names();
  }

  private static Optional<ServiceProfile> read(
      String nameOrPath, List<Mistake> mistakes, @Nullable Set<String> catalogue) {
    return find(nameOrPath, mistakes)
        .flatMap(
            file ->
                new YamlFile(file.name(), mistakes)
                    .read(file.bytes())
                    .map(new ProfileReader(file, mistakes, catalogue)::read));
  }

  private static Optional<ProfileFile> find(String nameOrPath, List<Mistake> mistakes) {
    if (isName(nameOrPath)) {
      String file = nameOrPath + ".yml";
      Optional<byte[]> shipped = ShippedProfiles.find(file);
      if (shipped.isPresent()) {
        return shipped.map(bytes -> new ProfileFile(file, bytes, null));
      }
    }
    try {
      return file(Path.of(nameOrPath), nameOrPath, mistakes);
    } catch (InvalidPathException e) {
      mistakes.add(whole(nameOrPath, "no name and no path", "name a profile or a file"));
      return Optional.empty();
    }
  }

  private static boolean isName(String nameOrPath) {
    return nameOrPath.matches("[A-Za-z0-9_-]+");
  }

  private static Optional<ProfileFile> file(Path path, String nameOrPath, List<Mistake> mistakes) {
    if (Files.isDirectory(path)) {
      mistakes.add(whole(nameOrPath, "a directory", "name the file in it"));
      return Optional.empty();
    }
    if (!Files.exists(path)) {
      mistakes.add(missing(nameOrPath));
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
    List<Mistake> sorted = new ArrayList<>(mistakes);
    sorted.sort(
        Comparator.<Mistake>comparingInt(m -> profile.contains(m.file()) ? 0 : 1)
            .thenComparing(Mistake::file)
            .thenComparingInt(Mistake::line)
            .thenComparingInt(Mistake::column));
    return List.copyOf(sorted);
  }
}
