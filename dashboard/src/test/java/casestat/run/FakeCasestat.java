package casestat.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Stands in for the {@code casestat} script: writes down how it was called, makes the folder of an
 * edition where it is asked to report, and fails where the test says so.
 */
final class FakeCasestat {
  private static final String SCRIPT =
      """
      #!/bin/sh
      here=$(dirname "$0")
      line="$*"
      mkdir "$here/busy" 2>/dev/null || echo "two at once: $line" >>"$here/calls"
      verb=$1
      echo "$line" >>"$here/calls"
      while read -r code words; do
        case $line in *"$words"*)
          rmdir "$here/busy"
          exit "$code" ;;
        esac
      done <"$here/failures"
      period='' published='' profile='' provisional='' publish=''
      while [ $# -gt 0 ]; do
        case $1 in
          --period) period=$2 ;;
          --published) published=$2 ;;
          --profile) profile=$2 ;;
          --provisional) provisional=$2 ;;
          --publish) publish=yes ;;
        esac
        shift
      done
      if [ "$verb" = report ]; then
        folder="$published/$(sed -n 's/^profile: *//p' "$profile")/$period"
        if [ -z "$publish" ]; then to=draft; else
          n=1
          while [ -d "$folder/r$n" ]; do n=$((n + 1)); done
          to=r$n
        fi
        mkdir -p "$folder/$to"
        flag=''
        [ -z "$provisional" ] || flag="\\"provisional\\": [\\"$provisional\\"],"
        echo "{$flag \\"period\\": \\"$period\\"}" >"$folder/$to/manifest.json"
      fi
      rmdir "$here/busy"
      """;

  private final Path folder;

  FakeCasestat(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      Path script = Files.writeString(folder.resolve("casestat"), SCRIPT);
      if (!script.toFile().setExecutable(true)) {
        throw new IllegalStateException("cannot make " + script);
      }
      Files.writeString(folder.resolve("failures"), "");
      Files.writeString(folder.resolve("calls"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty("casestat.command", command().toString());
  }

  Path command() {
    return folder.resolve("casestat");
  }

  /** From now on a call that has these words in it ends with this code and does nothing. */
  void fail(int code, String words) {
    write("failures", code + " " + words + "\n");
  }

  void heal() {
    write("failures", "");
  }

  /** What it was asked since the last time, without the paths that every call has. */
  List<String> calls() {
    try {
      List<String> calls = Files.readAllLines(folder.resolve("calls"));
      write("calls", "");
      return calls.stream()
          .map(line -> line.replaceAll(" --(profile|lake|published|received-at) \\S+", ""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
