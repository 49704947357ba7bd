package casestat.profile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Public holidays that several profiles share.
 *
 * @param covers the dates for which every holiday is in the file
 */
record HolidayFile(String name, DateSpan covers, Set<LocalDate> days) {

  static Optional<HolidayFile> read(YamlFile file, byte[] bytes) {
    return file.read(bytes).map(HolidayFile::read);
  }

  private static HolidayFile read(YamlNode root) {
    Fields fields = root.fields(Shape.HOLIDAYS);
    fields.read("holidays", NameWords::name, "");
    fields.read("title", NameWords::text, "");
    fields.read("source", NameWords::text, "");
    DateSpan covers = fields.read("covers", DateSpan::read, DateSpan.ANY);
    Set<LocalDate> days = new TreeSet<>();
    for (YamlNode item : fields.list("days")) {
      Fields day = item.fields(Shape.HOLIDAY);
      day.read("name", NameWords::text, "");
      day.read("source", NameWords::text, "");
      LocalDate date = day.read("date", DateSpan::date, LocalDate.MIN);
      if (date.equals(LocalDate.MIN)) {
        continue;
      }
      if (!days.add(date)) {
        item.mistake(date + " stands twice", "remove one");
      }
      if (!covers.contains(date)) {
        item.mistake(date + " is outside " + covers, "widen covers, or remove it");
      }
    }
    return new HolidayFile(root.file().name(), covers, days);
  }
}
