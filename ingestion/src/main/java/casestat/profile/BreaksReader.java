package casestat.profile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads breaks: of the days of a week, and of dates. One that closes nothing is a mistake. */
final class BreaksReader {
  private final List<Weekly> weekly = new ArrayList<>();
  private final List<Dated> dated = new ArrayList<>();

  private record Weekly(YamlNode node, List<DayOfWeek> days, List<Rest> rests) {}

  private record Dated(YamlNode node, LocalDate date, List<Rest> rests) {}

  private record Rest(YamlNode node, TimeRange range) {}

  void read(YamlNode node) {
    for (YamlNode.Entry entry : node.entries()) {
      List<Rest> rests = new ArrayList<>();
      HoursReader.ranges(
          entry.value(), HoursWords::rest, (item, range) -> rests.add(new Rest(item, range)));
      if (entry.name().matches("\\d.*")) {
        LocalDate date = entry.key().read(DateSpan::date, LocalDate.MIN);
        if (!date.equals(LocalDate.MIN)) {
          dated.add(new Dated(entry.key(), date, rests));
        }
      } else {
        List<DayOfWeek> days = entry.key().read(HoursWords::days, List.<DayOfWeek>of());
        weekly.add(new Weekly(entry.key(), days, rests));
      }
    }
  }

  Map<DayOfWeek, List<TimeRange>> weekly() {
    Map<DayOfWeek, List<TimeRange>> breaks = new EnumMap<>(DayOfWeek.class);
    for (Weekly said : weekly) {
      for (DayOfWeek day : said.days) {
        if (breaks.putIfAbsent(day, said.rests.stream().map(Rest::range).toList()) != null) {
          said.node.mistake(HoursReader.word(day) + " has breaks already", "say each day once");
        }
      }
    }
    return breaks;
  }

  /** Beside those of the week. */
  Map<LocalDate, List<TimeRange>> dated() {
    Map<LocalDate, List<TimeRange>> breaks = new LinkedHashMap<>();
    dated.forEach(said -> breaks.put(said.date, said.rests.stream().map(Rest::range).toList()));
    return breaks;
  }

  /** Breaks of the week must fall into hours of one of these. */
  void check(List<Week> weeks) {
    for (Weekly said : weekly) {
      for (Rest rest : said.rests) {
        refuseUnless(
            rest,
            range ->
                // Days that could not be read are a mistake already.
                said.days.isEmpty()
                    || said.days.stream()
                        .anyMatch(
                            day -> weeks.stream().anyMatch(week -> isOpen(week, day, range))));
      }
    }
  }

  /** Where breaks are of the week only. */
  void refuseDates() {
    dated.forEach(
        said -> said.node.mistake("a date", "say its breaks under those of the calendar"));
  }

  /** A break of a date must fall into the hours that the version gives it. */
  void check(CalendarVersion version, VersionDates dates) {
    for (Dated said : dated) {
      if (dates.areIn(said.node, said.date) && !said.date.equals(version.validFrom())) {
        LocalDate before = said.date.minusDays(1);
        for (Rest rest : said.rests) {
          refuseUnless(
              rest,
              range ->
                  falls(range, version.hoursOn(said.date))
                      || falls(range.fromDayBefore(), version.hoursOn(before)));
        }
      }
    }
  }

  private static boolean isOpen(Week week, DayOfWeek day, TimeRange range) {
    return falls(range, week.hoursOf(day))
        || falls(range.fromDayBefore(), week.hoursOf(day.minus(1)));
  }

  private static boolean falls(TimeRange range, List<TimeRange> hours) {
    return hours.stream().anyMatch(range::overlaps);
  }

  private static void refuseUnless(Rest rest, Predicate<TimeRange> isOpen) {
    if (!isOpen.test(rest.range)) {
      rest.node.mistake("the service is not open then", "move the break, or remove it");
    }
  }
}
