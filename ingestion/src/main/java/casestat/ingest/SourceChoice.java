package casestat.ingest;

import casestat.command.Refusal;
import casestat.profile.ServiceProfile;
import casestat.profile.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which source of a profile a file is, by its name and its header. */
final class SourceChoice {
  private final ServiceProfile profile;

  SourceChoice(ServiceProfile profile) {
    this.profile = profile;
  }

  /**
   * @throws Refusal if none or more than one fits; the message says what is missing
   */
  Source choose(Path file) {
    Map<Source, List<String>> candidates = new LinkedHashMap<>();
    for (Source source : profile.intake().sources()) {
      if (nameFits(source, file)) {
        candidates.put(source, missing(source, file));
      }
    }
    List<Source> fitting =
        candidates.entrySet().stream()
            .filter(e -> e.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    if (fitting.size() == 1) {
      refuseTwinColumns(fitting.get(0), file);
      return fitting.get(0);
    }
    if (fitting.size() > 1) {
      throw Refusal.usage(
          "%s fits more than one source of profile %s (%s): make their files patterns differ",
          file, profile.profile(), names(fitting));
    }
    if (candidates.isEmpty()) {
      throw Refusal.usage(
          "%s: no source of profile %s has a files pattern that fits this name (%s)",
          file, profile.profile(), patterns());
    }
    List<String> lacks = new ArrayList<>();
    candidates.forEach(
        (source, missing) ->
            lacks.add("source %s needs %s".formatted(source.source(), quoted(missing))));
    throw Refusal.usage(
        "%s is not a file of profile %s: its header lacks columns; %s."
            + " Name another profile, or mend its intake",
        file, profile.profile(), String.join("; ", lacks));
  }

  // Of two columns of one name nobody knows which is meant.
  private static void refuseTwinColumns(Source source, Path file) {
    if (source.format() != Source.Format.CSV) {
      return;
    }
    try (RawRows rows = DeliveredFile.open(file, source)) {
      List<String> header = rows.header();
      for (List<String> theirs : source.columns().values()) {
        for (String name : theirs) {
          if (Collections.frequency(header, name) > 1) {
            throw Refusal.usage(
                "%s has %d columns \"%s\", and source %s reads it:"
                    + " rename one of them in the header",
                file, Collections.frequency(header, name), name, source.source());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean nameFits(Source source, Path file) {
    return source.files().stream()
        .anyMatch(
            glob ->
                FileSystems.getDefault()
                    .getPathMatcher("glob:" + glob)
                    .matches(file.getFileName()));
  }

  // A JSON file has no header: its first sound object stands for one.
  private static List<String> missing(Source source, Path file) {
    try (RawRows rows = DeliveredFile.open(file, source)) {
      return switch (source.format()) {
        case CSV -> missing(source, rows.header());
        case JSONL, X_V2, X_V1, MASTODON, FACEBOOK -> missing(source, rows);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> missing(Source source, List<String> header) {
    TreeSet<String> wanted = new TreeSet<>();
    source.columns().values().forEach(wanted::addAll);
    header.forEach(wanted::remove);
    return List.copyOf(wanted);
  }

  private static List<String> missing(Source source, RawRows rows) {
    TreeSet<String> missing = new TreeSet<>();
    for (int tried = 0; tried < 100 && rows.hasNext(); tried++) {
      if (rows.next() instanceof RawRow.Cells cells) {
        missing.clear();
        for (String ours : source.kind().required()) {
          for (String theirs : source.columns().getOrDefault(ours, List.of())) {
            if (cells.cell().apply(theirs) == null) {
              missing.add(theirs);
            }
          }
        }
        if (missing.isEmpty()) {
          return List.of();
        }
      }
    }
    return List.copyOf(missing);
  }

  private String patterns() {
    List<String> all = new ArrayList<>();
    profile
        .intake()
        .sources()
        .forEach(s -> all.add(s.source() + ": " + String.join(" ", s.files())));
    return String.join(", ", all);
  }

  private static String names(Collection<Source> sources) {
    return String.join(", ", sources.stream().map(Source::source).toList());
  }

  private static String quoted(List<String> names) {
    return String.join(", ", names.stream().map(n -> '"' + n + '"').toList());
  }
}
