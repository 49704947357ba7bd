package casestat.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that come with the product. */
final class ShippedProfiles {
  private static final String FOLDER = "/profiles/";
  private static final String TEMPLATES = "/pages/";
  private static final String SUFFIX = ".yml";
  // Always there, so it tells where the folder is.
  private static final String ANCHOR = FOLDER + "profile.schema.json";

  private ShippedProfiles() {}

  static Optional<byte[]> find(String file) {
    return find(FOLDER, file);
  }

  /** A page that ships, by the name of its file. */
  static Optional<byte[]> template(String file) {
    return find(TEMPLATES, file);
  }

  private static Optional<byte[]> find(String folder, String file) {
    if (!file.matches("[A-Za-z0-9._-]+")) {
      return Optional.empty();
    }
    try (InputStream in = ShippedProfiles.class.getResourceAsStream(folder + file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> names() {
    return names(FOLDER).stream().filter(name -> isProfile(name + SUFFIX)).toList();
  }

  /** Of the pages that ship, sorted. */
  static List<String> templates() {
    return names(TEMPLATES);
  }

  private static List<String> names(String folder) {
    URL anchor = Objects.requireNonNull(ShippedProfiles.class.getResource(ANCHOR), ANCHOR);
    try {
      if (!anchor.getProtocol().equals("jar")) {
        return names(Path.of(anchor.toURI()).resolve("../.." + folder).normalize());
      }
      String jar = anchor.getPath().substring(0, anchor.getPath().indexOf("!/"));
      // By path and not by URI: such a file system is ours alone, and safe to close.
      try (FileSystem inside = FileSystems.newFileSystem(Path.of(new URI(jar)))) {
        return names(inside.getPath(folder));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(anchor.toString(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }

  // Lists of holidays lie in the same folder.
  private static boolean isProfile(String file) {
    return find(file)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .filter(text -> text.lines().anyMatch(line -> line.startsWith("profile:")))
        .isPresent();
  }
}
