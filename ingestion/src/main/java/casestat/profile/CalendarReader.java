package casestat.profile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the calendars of a profile. */
final class CalendarReader {
  private static final String ALWAYS = "24x7";

  private final ZoneId zone;
  private final ProfileFile file;
  private final List<Mistake> mistakes;

  CalendarReader(ZoneId zone, ProfileFile file, List<Mistake> mistakes) {
    this.zone = zone;
    this.file = file;
    this.mistakes = mistakes;
  }

  List<Calendar> read(YamlNode node) {
    List<Calendar> calendars = new ArrayList<>();
    for (YamlNode.Entry entry : node.entries()) {
      String name = entry.key().read(NameWords::name, entry.name());
      calendars.add(
          entry.value().isText() ? always(name, entry.value()) : calendar(name, entry.value()));
    }
    if (calendars.isEmpty() && node.isMapping()) {
      node.mistake("is empty", "name a calendar, as in always: 24x7");
    }
    return calendars;
  }

  private Calendar always(String name, YamlNode value) {
    value.read(
        text -> {
          if (!text.equals(ALWAYS)) {
            throw Unreadable.word(text, "say 24x7, or give hours, covers and holidays");
          }
          return text;
        },
        ALWAYS);
    return new Calendar(name, zone, true, Map.of(), Map.of(), Set.of(), null, null);
  }

  private Calendar calendar(String name, YamlNode value) {
    Fields fields = value.fields(Shape.CALENDAR);
    DateSpan covers = fields.read("covers", DateSpan::read, DateSpan.ANY);
    Set<LocalDate> holidays = new HashSet<>();
    fields.find("holidays").ifPresent(node -> holidays.addAll(holidays(node, covers)));
    Map<LocalDate, List<TimeRange>> exceptions =
        fields.find("exceptions").map(node -> exceptions(node, covers)).orElse(Map.of());
    // Who states hours for a holiday means to open on it.
    holidays.removeAll(exceptions.keySet());
    return new Calendar(
        name,
        fields.read("zone", ZoneWords::zone, zone),
        false,
        fields.find("hours").map(CalendarReader::hours).orElse(Map.of()),
        exceptions,
        holidays,
        covers.from(),
        covers.to());
  }

  private static Map<DayOfWeek, List<TimeRange>> hours(YamlNode node) {
    Map<DayOfWeek, List<TimeRange>> hours = new EnumMap<>(DayOfWeek.class);
    for (YamlNode.Entry entry : node.entries()) {
      List<TimeRange> ranges = ranges(entry.value());
      for (DayOfWeek day : entry.key().read(HoursWords::days, List.<DayOfWeek>of())) {
        if (hours.putIfAbsent(day, ranges) != null) {
          entry
              .key()
              .mistake(
                  day.toString().toLowerCase(Locale.ROOT) + " has hours already",
                  "say each day once");
        }
      }
    }
    if (node.isMapping() && node.entries().isEmpty()) {
      node.mistake("open on no day", "say hours as in mon-fri: [08:00-17:00]");
    }
    return hours;
  }

  private static List<TimeRange> ranges(YamlNode node) {
    TimeRange unread = new TimeRange(0, 1);
    List<TimeRange> ranges = new ArrayList<>();
    for (YamlNode item : node.list()) {
      TimeRange range = item.read(HoursWords::range, unread);
      if (range.equals(unread)) {
        continue;
      }
      if (ranges.stream().anyMatch(r -> r.start() < range.end() && range.start() < r.end())) {
        item.mistake("overlaps hours before it", "say hours that follow each other");
      }
      ranges.add(range);
    }
    ranges.sort(Comparator.comparingInt(TimeRange::start));
    return List.copyOf(ranges);
  }

  private static Map<LocalDate, List<TimeRange>> exceptions(YamlNode node, DateSpan covers) {
    Map<LocalDate, List<TimeRange>> exceptions = new LinkedHashMap<>();
    for (YamlNode.Entry entry : node.entries()) {
      LocalDate date = entry.key().read(DateSpan::date, LocalDate.MIN);
      List<TimeRange> ranges = ranges(entry.value());
      if (!date.equals(LocalDate.MIN)) {
        checkCovered(entry.key(), date, covers);
        exceptions.put(date, ranges);
      }
    }
    return exceptions;
  }

  private Set<LocalDate> holidays(YamlNode node, DateSpan covers) {
    if (node.isText()) {
      return shared(node, covers);
    }
    Set<LocalDate> days = new HashSet<>();
    for (YamlNode item : node.list()) {
      LocalDate date = item.read(DateSpan::date, LocalDate.MIN);
      if (date.equals(LocalDate.MIN)) {
        continue;
      }
      checkCovered(item, date, covers);
      if (!days.add(date)) {
        item.mistake(date + " stands twice", "remove one");
      }
    }
    return days;
  }

  private Set<LocalDate> shared(YamlNode node, DateSpan covers) {
    String name = node.read(NameWords::text, "");
    byte[] bytes = file.beside(name).orElse(null);
    if (bytes == null) {
      node.mistake("no file \"" + name + "\"", "put it beside the profile, or list the dates");
      return Set.of();
    }
    HolidayFile shared = HolidayFile.read(new YamlFile(name, mistakes), bytes).orElse(null);
    if (shared == null) {
      return Set.of();
    }
    if (!covers.isAny() && !shared.covers().isAny() && !shared.covers().contains(covers)) {
      node.mistake(name + " knows only " + shared.covers(), "narrow covers, or add the holidays");
    }
    Set<LocalDate> days = new HashSet<>(shared.days());
    days.removeIf(day -> !covers.contains(day));
    return days;
  }

  private static void checkCovered(YamlNode node, LocalDate date, DateSpan covers) {
    if (!covers.contains(date)) {
      node.mistake(date + " is outside " + covers, "widen covers, or remove it");
    }
  }
}
