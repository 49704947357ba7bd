package casestat.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Finds the dirt in the files again without knowing how it came there. */
class DirtTest {
  private static final Pattern ID = Pattern.compile("\\{\"id\":\"(i-\\d+)\".*");
  private static final Pattern PARENT = Pattern.compile(".*\"in_reply_to\":\"(i-\\d+)\".*");
  private static final Pattern AT = Pattern.compile(".*\"at\":\"([^\"]*)\".*");
  private static final List<Delivery> DELIVERIES = Delivery.split(Riverton.RECIPE);

  private final Map<String, Integer> found = new TreeMap<>();

  @Test
  void theLedgerCountsTheDirtInFilesOfCases() {
    Map<String, String> newest = new HashMap<>();
    for (Path file : Riverton.files(SampleTable.CASES)) {
      if (SampleText.bytes(file)[0] == (byte) 0xEF && SampleText.text(file).contains("\r\n")) {
        add(file, "byte order mark and crlf");
      }
      Set<List<String>> seen = new HashSet<>();
      for (List<String> row : SampleText.rows(file)) {
        kindOfCase(file, row, seen, newest);
      }
    }

    assertThat(found).isEqualTo(ledger(SampleTable.CASES));
  }

  private void kindOfCase(
      Path file, List<String> row, Set<List<String>> seen, Map<String, String> newest) {
    if (row.size() != 16) {
      add(file, ragged(row, 16));
    } else if (row.get(0).isEmpty()) {
      add(file, "missing id");
    } else if (row.get(1).isEmpty()) {
      add(file, "missing opened");
    } else if (row.get(1).equals("31/02/2025")) {
      add(file, "bad date");
    } else if (row.get(3).equals("Pending Review")) {
      add(file, "unknown status");
    } else if (!seen.add(row)) {
      add(file, "repeated row");
    } else {
      if (row.get(15).contains("\n")) {
        add(file, "newline in a quoted cell");
      }
      if (row.get(2).compareTo(newest.getOrDefault(row.get(0), "")) < 0) {
        add(file, "older version");
      } else {
        newest.put(row.get(0), row.get(2));
      }
    }
  }

  @Test
  void theLedgerCountsTheDirtInFilesOfEvents() {
    int delivery = 0;
    for (Path file : Riverton.files(SampleTable.EVENTS)) {
      Instant from = Instant.ofEpochSecond(DELIVERIES.get(delivery).from());
      Set<List<String>> seen = new HashSet<>();
      Map<String, Integer> last = new HashMap<>();
      for (List<String> row : SampleText.rows(file)) {
        kindOfEvent(file, row, from, seen, last);
      }
      delivery++;
    }

    assertThat(found).isEqualTo(ledger(SampleTable.EVENTS));
  }

  private void kindOfEvent(
      Path file,
      List<String> row,
      Instant from,
      Set<List<String>> seen,
      Map<String, Integer> last) {
    if (row.size() != 10) {
      add(file, ragged(row, 10));
    } else if (row.get(0).isEmpty()) {
      add(file, "missing id");
    } else if (row.get(3).equals("teleported")) {
      add(file, "unknown event");
    } else if (row.get(1).contains("T25:")) {
      add(file, "bad instant");
    } else if (!seen.add(row)) {
      add(file, "repeated row");
    } else if (Instant.parse(row.get(1)).isBefore(from)) {
      add(file, "late row");
    } else {
      int seq = Integer.parseInt(row.get(2));
      if (seq < last.getOrDefault(row.get(0), 0)) {
        add(file, "row out of order");
      }
      last.merge(row.get(0), seq, Math::max);
    }
  }

  @Test
  void theLedgerCountsTheDirtInFilesOfInteractions() {
    int delivery = 0;
    Set<String> ids = new HashSet<>();
    for (Path file : Riverton.files(SampleTable.INTERACTIONS)) {
      Instant from = Instant.ofEpochSecond(DELIVERIES.get(delivery).from());
      Set<String> seen = new HashSet<>();
      for (String line : SampleText.lines(file)) {
        kindOfInteraction(file, line, from, seen, ids);
      }
      delivery++;
    }

    assertThat(found).isEqualTo(ledger(SampleTable.INTERACTIONS));
  }

  private void kindOfInteraction(
      Path file, String line, Instant from, Set<String> seen, Set<String> ids) {
    if (!line.endsWith("}")) {
      add(file, "broken json");
    } else if (!line.startsWith("{\"id\"")) {
      add(file, "missing id");
    } else if (line.contains("yesterday")) {
      add(file, "bad instant");
    } else if (line.contains("\"edited_at\"")) {
      assertThat(ids).contains(first(ID, line));
      add(file, "edited post");
    } else if (!seen.add(line)) {
      add(file, "repeated line");
    } else {
      assertThat(ids.add(first(ID, line))).as(line).isTrue();
      if (Instant.parse(first(AT, line)).isBefore(from)) {
        add(file, "late line");
      }
      if (line.contains("in_reply_to") && !ids.contains(first(PARENT, line))) {
        add(file, "reply before its parent");
      }
    }
  }

  @Test
  void lessThanOneLineInAHundredIsBad() {
    int lines = 0;
    int bad = 0;
    for (SampleTable table : SampleTable.values()) {
      Set<String> kinds = new HashSet<>(table.dirt().stream().map(Dirt::word).toList());
      for (List<String> row : SampleText.rows(SampleData.folder("city311").resolve("dirt.csv"))) {
        boolean ofThis = row.get(0).contains("/" + table.word());
        bad += ofThis && kinds.contains(row.get(1)) ? Integer.parseInt(row.get(2)) : 0;
      }
      for (Path file : Riverton.files(table)) {
        lines += SampleText.lines(file).size();
      }
    }

    assertThat(bad).isPositive().isLessThan(lines / 200);
  }

  private static String ragged(List<String> row, int cells) {
    if (row.size() == 1) {
      return "blank line";
    }
    return row.size() < cells ? "too few cells" : "too many cells";
  }

  private static String first(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.matches() ? String.valueOf(matcher.group(1)) : "";
  }

  private void add(Path file, String kind) {
    found.merge(name(file) + "," + kind, 1, Integer::sum);
  }

  private static String name(Path file) {
    Path deliveries = SampleData.folder("city311").resolve("deliveries");
    return deliveries.relativize(file).toString().replace('\\', '/');
  }

  private static Map<String, Integer> ledger(SampleTable table) {
    Map<String, Integer> counts = new TreeMap<>();
    for (List<String> row : SampleText.rows(SampleData.folder("city311").resolve("dirt.csv"))) {
      if (row.get(0).contains("/" + table.word())) {
        counts.put(row.get(0) + "," + row.get(1), Integer.valueOf(row.get(2)));
      }
    }
    return counts;
  }
}
