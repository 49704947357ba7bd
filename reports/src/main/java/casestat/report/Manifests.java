package casestat.report;

import casestat.command.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Manifests, each read once for all who ask again: a dashboard asks at every file that it hands
 * out. One that was replaced since, as that of a draft is, is read again.
 */
final class Manifests {
  private record Stamp(FileTime modified, long size) {}

  private record Known(Stamp stamp, Manifest manifest) {}

  private final ConcurrentMap<Path, Known> known = new ConcurrentHashMap<>();

  /**
   * @throws Refusal if it is not there, or was damaged
   */
  Manifest of(Path folder) {
    Path file = folder.resolve(Manifest.NAME);
    // Before it is read: what is replaced meanwhile is another at the next question.
    Stamp stamp = stamp(file);
    Known before = known.get(file);
    if (before != null && before.stamp().equals(stamp)) {
      return before.manifest();
    }
    Manifest manifest = Manifest.read(folder);
    known.put(file, new Known(stamp, manifest));
    return manifest;
  }

  private Stamp stamp(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(found.lastModifiedTime(), found.size());
    } catch (IOException e) {
      known.remove(file);
      throw JsonFile.refused(file, String.valueOf(e.getMessage()));
    }
  }
}
