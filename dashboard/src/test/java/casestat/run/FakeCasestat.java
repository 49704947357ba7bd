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
      blame() { # the files that it was given, in the words of the test
        to=''
        while [ $# -gt 0 ]; do
          case $1 in
            --refusals) to=$2; shift ;;
            --profile | --lake | --received-at) shift ;;
            --* | ingest) ;;
            *) printf '{"file":"%s","reason":"%s"}\\n' "$1" "$(cat "$here/blames")" >>"$to" ;;
          esac
          shift
        done
      }
      line="$*"
      mkdir "$here/busy" 2>/dev/null || echo "two at once: $line" >>"$here/calls"
      verb=$1
      echo "$line" >>"$here/calls"
      while read -r code words; do
        case $line in *"$words"*)
          echo "$verb did not do well" >&2
          [ "$verb" != ingest ] || [ ! -e "$here/blames" ] || blame "$@"
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
  private int read;

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

  /** From now on an ingest ends with this code, because of each of its files. */
  void refuse(int code, String reason) {
    fail(code, "ingest");
    write("blames", reason);
  }

  void heal() {
    write("failures", "");
  }

  /** What it was asked since the last time, without the paths that every call has. */
  synchronized List<String> calls() {
    try {
      // Nothing is taken out of the file: what is called just now would be lost with it.
      String all = Files.readString(folder.resolve("calls"));
      String whole = all.substring(0, all.lastIndexOf('\n') + 1);
      String fresh = whole.substring(read);
      read = whole.length();
      return fresh
          .lines()
          .map(line -> line.replaceAll(" --(profile|lake|published|received-at|refusals) \\S+", ""))
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
