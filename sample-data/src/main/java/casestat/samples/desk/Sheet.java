package casestat.samples.desk;

import casestat.samples.desk.DeskCase.Dated;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns rows into lines of a file, in the words and times of the service. */
final class Sheet {
  private final DeskFile file;
  private final ZoneId zone;
  private final DateTimeFormatter times;
  private final DateTimeFormatter dates;

  Sheet(DeskFile file, ZoneId zone) {
    this.file = file;
    this.zone = zone;
    this.times =
        file.times().equals("iso")
            ? DateTimeFormatter.ISO_OFFSET_DATE_TIME
            : DateTimeFormatter.ofPattern(file.times(), Locale.ENGLISH);
    this.dates =
        file.dates().isEmpty()
            ? DateTimeFormatter.ISO_LOCAL_DATE
            : DateTimeFormatter.ofPattern(file.dates(), Locale.ENGLISH);
  }

  /** Empty where the form has none. */
  String header() {
    return file.form().equals("csv") ? joined(List.copyOf(file.columns().keySet())) : "";
  }

  /** Text of each column of the file. */
  Map<String, String> cells(Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    file.columns()
        .forEach(
            (theirs, ours) -> {
              Object value = row.cells().get(ours);
              cells.put(theirs, value == null ? "" : text(ours, value));
            });
    return cells;
  }

  String line(Map<String, String> cells) {
    return file.form().equals("csv") ? joined(List.copyOf(cells.values())) : Json.object(cells);
  }

  private String text(String column, Object value) {
    if (value instanceof Long second) {
      return isCount(column)
          ? value.toString()
          : times.format(Instant.ofEpochSecond(second).atZone(zone));
    }
    if (value instanceof Dated dated) {
      return dates.format(Instant.ofEpochSecond(dated.at()).atZone(zone));
    }
    String word = value.toString();
    return file.words().getOrDefault(column, Map.of()).getOrDefault(word, word);
  }

  private static boolean isCount(String column) {
    return List.of("impressions", "likes", "reposts").contains(column);
  }

  private String joined(List<String> cells) {
    List<String> quoted = new ArrayList<>();
    for (String cell : cells) {
      boolean plain =
          !cell.contains(file.delimiter()) && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
      quoted.add(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
    }
    return String.join(file.delimiter(), quoted);
  }
}
