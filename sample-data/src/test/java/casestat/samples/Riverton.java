package casestat.samples;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The committed sample as a careful reader sees it: good rows only, the newest of each case. */
final class Riverton {
  static final Recipe RECIPE =
      new Recipe(311, 20_000, YearMonth.of(2024, 11), YearMonth.of(2026, 10));
  static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private static final Set<String> STATES =
      Stream.of(State.values()).map(State::word).collect(Collectors.toSet());
  private static final Set<String> EVENTS =
      Stream.of(EventKind.values()).map(EventKind::word).collect(Collectors.toSet());

  private Riverton() {}

  static List<Path> files(SampleTable table) {
    return SampleData.deliveries("city311").stream().filter(each -> is(each, table)).toList();
  }

  private static boolean is(Path file, SampleTable table) {
    return String.valueOf(file.getFileName()).startsWith(table.word());
  }

  static boolean isGoodCase(List<String> row) {
    return row.size() == 16
        && row.get(0).startsWith("R-0")
        && row.get(1).startsWith("20")
        && STATES.contains(row.get(3));
  }

  static boolean isGoodEvent(List<String> row) {
    return row.size() == 10
        && row.get(0).startsWith("R-0")
        && EVENTS.contains(row.get(3))
        && !row.get(1).contains("T25:");
  }

  /** The newest version of each case by id. */
  static Map<String, List<String>> cases() {
    Map<String, List<String>> newest = new TreeMap<>();
    for (Path file : files(SampleTable.CASES)) {
      for (List<String> row : SampleText.rows(file)) {
        if (isGoodCase(row)) {
          newest.merge(
              row.get(0), row, (old, now) -> now.get(2).compareTo(old.get(2)) >= 0 ? now : old);
        }
      }
    }
    return newest;
  }

  /** The events of each case by id and number in the case. */
  static Map<String, NavigableMap<Integer, List<String>>> events() {
    Map<String, NavigableMap<Integer, List<String>>> events = new TreeMap<>();
    for (Path file : files(SampleTable.EVENTS)) {
      for (List<String> row : SampleText.rows(file)) {
        if (isGoodEvent(row)) {
          events
              .computeIfAbsent(row.get(0), id -> new TreeMap<>())
              .put(Integer.valueOf(row.get(2)), row);
        }
      }
    }
    return events;
  }

  static LocalDateTime opened(List<String> row) {
    return LocalDateTime.parse(row.get(1), LOCAL);
  }
}
