package casestat.profile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Public holidays that several profiles share, as somebody reviewed them.
 *
 * @param version tells one review from the next
 * @param covers the dates for which every holiday is in the file
 * @param days dates and their names
 */
record HolidayFile(
    String name, String version, DateSpan covers, SortedMap<LocalDate, String> days) {

  static Optional<HolidayFile> read(YamlFile file, byte[] bytes) {
    return file.read(bytes).map(HolidayFile::read);
  }

  private static HolidayFile read(YamlNode root) {
    Fields fields = root.fields(Shape.HOLIDAYS);
    fields.read("holidays", NameWords::name, "");
    fields.read("title", NameWords::text, "");
    fields.read("source", NameWords::text, "");
    DateSpan covers = fields.read("covers", DateSpan::read, DateSpan.ANY);
    SortedMap<LocalDate, String> days = new TreeMap<>();
    for (YamlNode item : fields.list("days")) {
      Fields day = item.fields(Shape.HOLIDAY);
      String name = day.read("name", NameWords::text, "");
      day.read("source", NameWords::text, "");
      LocalDate date = day.read("date", DateSpan::date, LocalDate.MIN);
      if (date.equals(LocalDate.MIN)) {
        continue;
      }
      if (days.putIfAbsent(date, name) != null) {
        item.mistake(date + " stands twice", "remove one");
      }
      if (!covers.contains(date)) {
        item.mistake(date + " is outside " + covers, "widen covers, or remove it");
      }
    }
    return new HolidayFile(
        root.file().name(), fields.read("version", NameWords::label, ""), covers, days);
  }
}
