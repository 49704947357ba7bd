package casestat.profile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one version of a calendar: its hours, breaks, seasons, holidays and exceptions. */
final class VersionReader {
  private final Findings findings;
  private final HolidaysReader holidays;
  private final DateSpan covers;

  /**
   * @param covers the dates the calendar is known for
   */
  VersionReader(ZoneId zone, ProfileFile file, Findings findings, DateSpan covers) {
    this.findings = findings;
    this.holidays = new HolidaysReader(zone, file, findings, covers);
    this.covers = covers;
  }

  /**
   * @param validFrom null for the earliest
   * @param rules the dates on which the version holds
   */
  CalendarVersion read(Fields fields, String name, @Nullable LocalDate validFrom, DateSpan rules) {
    VersionDates dates = new VersionDates(covers, rules);
    BreaksReader breaks = new BreaksReader();
    fields.find("breaks").ifPresent(breaks::read);
    Week week =
        new Week(fields.find("hours").map(HoursReader::week).orElse(Map.of()), breaks.weekly());
    List<Season> seasons =
        fields.find("seasons").map(node -> seasons(node, week, dates)).orElse(List.of());
    Map<LocalDate, List<TimeRange>> exceptions =
        fields.find("exceptions").map(node -> exceptions(node, dates)).orElse(Map.of());
    List<ListedDays> listed = fields.find("holidays").map(holidays::read).orElse(List.of());
    Set<LocalDate> closed = new HashSet<>();
    listed.forEach(list -> closed.addAll(list.closed()));
    // Who states hours for a holiday means to open on it.
    closed.removeAll(exceptions.keySet());
    CalendarVersion version =
        new CalendarVersion(name, validFrom, week, seasons, exceptions, breaks.dated(), closed);
    check(breaks, version, dates);
    for (ListedDays list : listed) {
      list.review(version, dates).ifPresent(findings::add);
    }
    return version;
  }

  // Where no hours could be read, every break would be outside them.
  private static void check(BreaksReader breaks, CalendarVersion version, VersionDates dates) {
    if (version.week().opens()) {
      List<Week> weeks = new ArrayList<>(List.of(version.week()));
      version.seasons().forEach(season -> weeks.add(season.week()));
      breaks.check(weeks);
      breaks.check(version, dates);
    }
  }

  private static List<Season> seasons(YamlNode node, Week usual, VersionDates dates) {
    List<Season> seasons = new ArrayList<>();
    for (YamlNode.Entry entry : node.entries()) {
      String name = entry.key().read(NameWords::name, entry.name());
      Fields fields = entry.value().fields(Shape.SEASON);
      Week week = week(fields, usual);
      for (YamlNode item : fields.find("dates").map(VersionReader::oneOrMore).orElse(List.of())) {
        Optional<DateSpan> span =
            item.read(text -> Optional.of(DateSpan.read(text)), Optional.empty());
        span.filter(said -> dates.areIn(item, said.from()) && dates.areIn(item, said.to()))
            .map(said -> new Season(name, said.from(), said.to(), week))
            .ifPresent(season -> add(seasons, season, item));
      }
    }
    return seasons;
  }

  private static void add(List<Season> seasons, Season season, YamlNode node) {
    for (Season other : seasons) {
      if (!season.from().isAfter(other.to()) && !season.to().isBefore(other.from())) {
        node.mistake(
            "overlaps season " + other.season(), "a date has the hours of one season: part them");
      }
    }
    seasons.add(season);
  }

  // The breaks of the year go on through a season that does not say its own.
  private static Week week(Fields season, Week usual) {
    BreaksReader breaks = new BreaksReader();
    season.find("breaks").ifPresent(breaks::read);
    breaks.refuseDates();
    Week week =
        new Week(
            season.find("hours").map(HoursReader::week).orElse(Map.of()),
            season.find("breaks").isPresent() ? breaks.weekly() : usual.breaks());
    if (week.opens()) {
      breaks.check(List.of(week));
    }
    return week;
  }

  private static List<YamlNode> oneOrMore(YamlNode node) {
    return node.isText() ? List.of(node) : node.list();
  }

  private static Map<LocalDate, List<TimeRange>> exceptions(YamlNode node, VersionDates dates) {
    Map<LocalDate, List<TimeRange>> exceptions = new LinkedHashMap<>();
    for (YamlNode.Entry entry : node.entries()) {
      LocalDate date = entry.key().read(DateSpan::date, LocalDate.MIN);
      List<TimeRange> ranges = HoursReader.ranges(entry.value());
      if (!date.equals(LocalDate.MIN) && dates.areIn(entry.key(), date)) {
        exceptions.put(date, ranges);
      }
    }
    return exceptions;
  }
}
