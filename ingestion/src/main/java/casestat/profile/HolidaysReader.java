package casestat.profile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the holidays of a calendar: dates, files of them, and files with dates left out. */
final class HolidaysReader {
  private static final String FEED = ".ics";

  private final ZoneId zone;
  private final ProfileFile file;
  private final Findings findings;
  private final DateSpan covers;

  HolidaysReader(ZoneId zone, ProfileFile file, Findings findings, DateSpan covers) {
    this.zone = zone;
    this.file = file;
    this.findings = findings;
    this.covers = covers;
  }

  /** A list for each file, and one for the dates that stand in the profile itself. */
  List<ListedDays> read(YamlNode node) {
    List<ListedDays> lists = new ArrayList<>();
    if (!node.isList()) {
      entry(node).ifPresent(lists::add);
      return lists;
    }
    SortedMap<LocalDate, String> dates = new TreeMap<>();
    for (YamlNode item : node.list()) {
      if (item.isMapping() || item.text().filter(HolidaysReader::isFile).isPresent()) {
        entry(item).ifPresent(lists::add);
      } else {
        date(item)
            .ifPresent(
                date -> {
                  if (dates.putIfAbsent(date, "") != null) {
                    item.mistake(date + " stands twice", "remove one");
                  }
                });
      }
    }
    lists.add(new ListedDays(node.path(), "", null, dates, Set.of()));
    return lists;
  }

  private static boolean isFile(String text) {
    return text.contains("/") || text.matches("(?i).*\\.(ics|ya?ml)");
  }

  private Optional<LocalDate> date(YamlNode node) {
    Optional<LocalDate> date =
        node.read(text -> Optional.of(DateSpan.date(text)), Optional.<LocalDate>empty());
    date.filter(said -> !covers.contains(said))
        .ifPresent(
            said -> node.mistake(said + " is outside " + covers, "widen covers, or remove it"));
    return date.filter(covers::contains);
  }

  // A file by its name, or a mapping with its name and what is left out of it.
  private Optional<ListedDays> entry(YamlNode node) {
    if (!node.isMapping()) {
      return file(node);
    }
    Fields fields = node.fields(Shape.HOLIDAY_FILE);
    Optional<ListedDays> listed = fields.find("file").flatMap(this::file);
    Set<LocalDate> leftOut = new HashSet<>();
    for (YamlNode item : fields.list("except")) {
      date(item)
          .ifPresent(
              date -> {
                listed
                    .filter(list -> !list.days().containsKey(date))
                    .ifPresent(
                        list -> item.mistake(list.file() + " does not list it", "remove it"));
                leftOut.add(date);
              });
    }
    return listed.map(list -> list.without(leftOut));
  }

  private Optional<ListedDays> file(YamlNode node) {
    String name = node.read(HolidaysReader::fileName, "");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = file.beside(name).orElse(null);
    if (bytes == null) {
      node.mistake("no file \"" + name + "\"", "put it beside the profile, or list the dates");
      return Optional.empty();
    }
    return name.toLowerCase(Locale.ROOT).endsWith(FEED)
        ? Optional.of(feed(node, name, bytes))
        : shared(node, name, bytes);
  }

  private static String fileName(String text) throws Unreadable {
    if (text.matches("(?i)(https?|webcals?):.*")) {
      throw Unreadable.word(
          text, "fetch it, put it beside the profile and say its name: what counts is a file");
    }
    return text;
  }

  private Optional<ListedDays> shared(YamlNode node, String name, byte[] bytes) {
    HolidayFile shared = HolidayFile.read(new YamlFile(name, findings), bytes).orElse(null);
    if (shared == null) {
      return Optional.empty();
    }
    if (!covers.isAny() && !shared.covers().isAny() && !shared.covers().contains(covers)) {
      node.mistake(name + " knows only " + shared.covers(), "narrow covers, or add the holidays");
    }
    return Optional.of(listed(node, name, shared.version(), shared.days()));
  }

  private ListedDays feed(YamlNode node, String name, byte[] bytes) {
    ListedDays listed =
        listed(node, name, null, new HolidayFeed(name, zone, findings).days(bytes, covers));
    noteEnd(node, listed);
    return listed;
  }

  // A feed does not say how far it goes, and most end with the next year.
  private void noteEnd(YamlNode node, ListedDays listed) {
    if (covers.isAny()) {
      return;
    }
    if (listed.days().isEmpty()) {
      node.note("%s lists no day in %s".formatted(listed.file(), covers));
    } else if (listed.days().lastKey().isBefore(covers.to().minusYears(1))) {
      node.note(
          "%s lists nothing after %s, and covers goes on to %s: fetch a newer one, or narrow covers"
              .formatted(listed.file(), listed.days().lastKey(), covers.to()));
    }
  }

  private ListedDays listed(
      YamlNode node, String name, @Nullable String version, SortedMap<LocalDate, String> days) {
    SortedMap<LocalDate, String> known = new TreeMap<>(days);
    known.keySet().removeIf(day -> !covers.contains(day));
    return new ListedDays(node.path(), name, version, known, Set.of());
  }
}
