package casestat.profile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the calendars of a profile. */
final class CalendarReader {
  private static final String ALWAYS = "24x7";

  // What a version says and a calendar without versions says itself.
  private static final List<String> OF_A_VERSION =
      List.of("hours", "breaks", "seasons", "holidays", "exceptions");

  private final ZoneId zone;
  private final ProfileFile file;
  private final Findings findings;

  CalendarReader(ZoneId zone, ProfileFile file, Findings findings) {
    this.zone = zone;
    this.file = file;
    this.findings = findings;
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
    return Calendar.always(name, zone);
  }

  private Calendar calendar(String name, YamlNode value) {
    Fields fields = value.fields(Shape.CALENDAR);
    DateSpan covers = fields.read("covers", DateSpan::read, DateSpan.ANY);
    fields.find("covers").ifPresent(node -> checkLasts(node, covers));
    ZoneId ofCalendar = fields.read("zone", ZoneWords::zone, zone);
    VersionReader reader = new VersionReader(ofCalendar, file, findings, covers);
    List<CalendarVersion> versions = new ArrayList<>();
    fields.find("versions").ifPresent(node -> versions.addAll(versions(node, reader)));
    if (fields.find("versions").isPresent()) {
      refuseBesideVersions(fields);
    } else if (fields.find("hours").isEmpty() && !value.entries().isEmpty()) {
      value.mistake("no hours", "every calendar needs them, or versions that have them");
    }
    if (versions.isEmpty()) {
      versions.add(reader.read(fields, "1", null, covers));
    }
    return new Calendar(name, ofCalendar, false, versions, covers.from(), covers.to());
  }

  private static void refuseBesideVersions(Fields fields) {
    for (String key : OF_A_VERSION) {
      fields
          .find(key)
          .ifPresent(node -> node.mistake("stands beside versions", "say it in each version"));
    }
  }

  private List<CalendarVersion> versions(YamlNode node, VersionReader reader) {
    List<Fields> all = node.list().stream().map(item -> item.fields(Shape.VERSION)).toList();
    if (all.isEmpty() && node.isList()) {
      node.mistake("is empty", "list what holds first, and what holds from a date on");
    }
    List<@Nullable LocalDate> starts = starts(all);
    List<CalendarVersion> versions = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      Fields fields = all.get(i);
      String version = fields.read("version", NameWords::label, String.valueOf(i + 1));
      if (!names.add(version)) {
        fields.node().mistake("a second version " + version, "give it a name of its own");
      }
      LocalDate next = i + 1 < all.size() ? starts.get(i + 1) : null;
      versions.add(reader.read(fields, version, starts.get(i), until(starts.get(i), next)));
    }
    return versions;
  }

  private static DateSpan until(@Nullable LocalDate from, @Nullable LocalDate next) {
    return new DateSpan(
        from == null ? LocalDate.MIN : from, next == null ? LocalDate.MAX : next.minusDays(1));
  }

  // Null for the first, and where the order is wrong, so that the rest can be read all the same.
  private static List<@Nullable LocalDate> starts(List<Fields> versions) {
    List<@Nullable LocalDate> starts = new ArrayList<>();
    LocalDate latest = LocalDate.MIN;
    for (Fields fields : versions) {
      YamlNode said = fields.find("valid_from").orElse(null);
      LocalDate from = fields.readOrNull("valid_from", DateSpan::date, LocalDate.MIN);
      if (starts.isEmpty()) {
        if (said != null) {
          said.mistake("the first version has always held", "leave valid_from out");
        }
        from = null;
      } else if (said == null) {
        fields.node().mistake("no valid_from", "say the first date on which this version holds");
      } else if (from != null && !from.equals(LocalDate.MIN)) {
        if (!from.isAfter(latest)) {
          said.mistake("is not after the version before it", "order the versions by their dates");
          from = null;
        } else {
          latest = from;
        }
      } else {
        from = null;
      }
      starts.add(from);
    }
    return starts;
  }

  // A year is what it takes for a city to publish its next holidays.
  private void checkLasts(YamlNode node, DateSpan covers) {
    LocalDate on = findings.on().orElse(null);
    if (on == null || covers.isAny()) {
      return;
    }
    if (covers.to().isBefore(on)) {
      node.note(
          "ended on %s, before %s: clocks that run later are not covered; add the holidays since"
              .formatted(covers.to(), on));
    } else if (covers.to().isBefore(on.plusYears(1))) {
      node.note(
          "ends on %s, less than a year after %s: add the holidays of the next years in time"
              .formatted(covers.to(), on));
    }
  }
}
