package casestat.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {
  @TempDir Path folder;

  @Test
  void noProcessIsStartedForEachFile() throws IOException {
    Path record = folder.resolve("record.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ProcessStart");
      recording.start();
      Lake lake = Lake.create(folder.resolve("lake"));
      lake.makeTables(Table.COMPUTED);
      new RowWriter<>(lake, Table.FIGURES)
          .append(
              List.of(new Figure("incoming_cases", "month", 20261001, "all", "all", 7L, null, 7L)),
              new Generation("run-1", Map.of()));
      recording.stop();
      recording.dump(record);
    }

    assertThat(RecordingFile.readAllEvents(record))
        .extracting(LocalFilesTest::started)
        // Hadoop asks once whether there is a shell.
        .filteredOn(command -> !command.isEmpty() && !command.contains("echo"))
        .isEmpty();
  }

  @Test
  void filesHaveTheRightsThatHadoopGivesThem() throws IOException {
    Lake lake = Lake.create(folder.resolve("lake"));
    lake.makeTables(Table.COMPUTED);

    Set<Set<PosixFilePermission>> ofFiles = new HashSet<>();
    Set<Set<PosixFilePermission>> ofFolders = new HashSet<>();
    try (Stream<Path> all = Files.walk(folder.resolve("lake/figures"))) {
      for (Path path : all.toList()) {
        (Files.isDirectory(path) ? ofFolders : ofFiles).add(Files.getPosixFilePermissions(path));
      }
    }

    // Its umask is 022, whatever the shell's.
    assertThat(ofFiles).containsExactly(PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(ofFolders).containsExactly(PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String started(RecordedEvent event) {
    return event.getEventType().getName().equals("jdk.ProcessStart")
        ? event.getString("command")
        : "";
  }
}
