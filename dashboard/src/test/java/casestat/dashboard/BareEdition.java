package casestat.dashboard;

import casestat.report.SmallLake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** All that a server reads of an edition to show its month; documents take long to make. */
final class BareEdition {
  private BareEdition() {}

  /** Of the newest run of a lake. */
  static void publish(SmallLake small, Path published, String month, int revision) {
    publish(small, published, month, revision, "");
  }

  /** One that names a snapshot which is not there, as after a lake was restored from a copy. */
  static void publishDamaged(SmallLake small, Path published, String month, int revision) {
    publish(small, published, month, revision, ", \"snapshots\": {\"figures\": 311}");
  }

  private static void publish(
      SmallLake small, Path published, String month, int revision, String more) {
    String service = small.profile().profile();
    String tag = "%s-%s-r%d".formatted(service, month, revision);
    var run = small.lake().computed().orElseThrow();
    small.lake().tag(run, tag);
    write(
        published.resolve(service).resolve(month).resolve("r" + revision).resolve("manifest.json"),
        """
        {"service": "%s", "period": "%s", "revision": %d, "run_id": "%s", "tag": "%s",
         "issued_at": "2026-11-10T13:00:00Z"%s}
        """
            .formatted(service, month, revision, run.runId(), tag, more));
  }

  static void withdraw(SmallLake small, Path published, String month, int revision) {
    write(
        published
            .resolve(small.profile().profile())
            .resolve(month)
            .resolve("r" + revision + ".withdrawn.json"),
        """
        {"at": "2026-11-12T13:00:00Z", "by": "The clerk", "reason": "a wrong file"}
        """);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
