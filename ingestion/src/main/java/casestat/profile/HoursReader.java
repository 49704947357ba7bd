package casestat.profile;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads hours: of the days of a week, and of one day. */
final class HoursReader {
  // Longer nights are more often two times that were swapped.
  private static final int LONG_NIGHT = 12 * 3600;

  private HoursReader() {}

  static Map<DayOfWeek, List<TimeRange>> week(YamlNode node) {
    Map<DayOfWeek, List<TimeRange>> hours = new EnumMap<>(DayOfWeek.class);
    for (YamlNode.Entry entry : node.entries()) {
      List<TimeRange> ranges = ranges(entry.value());
      for (DayOfWeek day : entry.key().read(HoursWords::days, List.<DayOfWeek>of())) {
        if (hours.putIfAbsent(day, ranges) != null) {
          entry.key().mistake(word(day) + " has hours already", "say each day once");
        }
      }
    }
    if (node.isMapping() && node.entries().isEmpty()) {
      node.mistake("open on no day", "say hours as in mon-fri: [08:00-17:00]");
    }
    refuseNightsIntoHours(node, hours);
    return hours;
  }

  // Once is enough where a range of days has such a night.
  private static void refuseNightsIntoHours(YamlNode node, Map<DayOfWeek, List<TimeRange>> hours) {
    for (DayOfWeek day : hours.keySet()) {
      DayOfWeek next = day.plus(1);
      int opens =
          hours.getOrDefault(next, List.of()).stream()
              .mapToInt(TimeRange::start)
              .min()
              .orElse(TimeRange.DAY);
      if (hours.getOrDefault(day, List.of()).stream()
          .anyMatch(range -> range.end() > TimeRange.DAY + opens)) {
        node.mistake(
            "the night of %s runs into the hours of %s".formatted(word(day), word(next)),
            "say hours that follow each other");
        return;
      }
    }
  }

  /** Hours of one day: in order, and without overlap. */
  static List<TimeRange> ranges(YamlNode node) {
    return ranges(
        node,
        HoursWords::range,
        (item, range) -> {
          if (range.end() > TimeRange.DAY && range.end() - range.start() > LONG_NIGHT) {
            item.note(
                "%d hours, into the next date: swap the times if a day was meant"
                    .formatted((range.end() - range.start()) / 3600));
          }
        });
  }

  static List<TimeRange> ranges(
      YamlNode node, Words<TimeRange> words, BiConsumer<YamlNode, TimeRange> check) {
    List<TimeRange> ranges = new ArrayList<>();
    for (YamlNode item : node.list()) {
      item.read(text -> Optional.of(words.read(text)), Optional.<TimeRange>empty())
          .ifPresent(
              range -> {
                if (ranges.stream().anyMatch(range::overlaps)) {
                  item.mistake("overlaps hours before it", "say hours that follow each other");
                }
                check.accept(item, range);
                ranges.add(range);
              });
    }
    ranges.sort(Comparator.comparingInt(TimeRange::start));
    return List.copyOf(ranges);
  }

  static String word(DayOfWeek day) {
    return day.toString().toLowerCase(Locale.ROOT);
  }
}
