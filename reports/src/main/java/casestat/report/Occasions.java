package casestat.report;

import casestat.lake.Period;
import casestat.profile.Occasion;
import casestat.profile.ServiceProfile;
import casestat.report.chart.Happening;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What happened and may explain a chart over time: what the profile lists, as far as it touches the
 * part that the chart is of and lies in its stretch.
 */
final class Occasions {
  private final ServiceProfile profile;
  private final Shelf shelf;

  Occasions(ServiceProfile profile, Shelf shelf) {
    this.profile = profile;
    this.shelf = shelf;
  }

  /**
   * Of a chart whose rows are periods.
   *
   * @param periods those that are drawn, oldest first
   * @param others what happened besides, by periods too
   */
  List<Happening> over(List<Integer> periods, Selection selection, List<Happening> others) {
    if (periods.isEmpty()) {
      return List.of();
    }
    LocalDate first = Period.yearMonth(periods.get(0)).atDay(1);
    int last = shelf.lastMonth(periods.get(periods.size() - 1));
    List<Happening> all = new ArrayList<>(others);
    for (Occasion occasion : touching(selection, first, Period.yearMonth(last).atEndOfMonth())) {
      all.add(
          happening(
              occasion,
              selection,
              period(occasion.from(), periods),
              period(occasion.to(), periods)));
    }
    all.sort(Comparator.comparing(Happening::key));
    return all;
  }

  /** Of a chart whose rows are the days from one to another. */
  List<Happening> over(
      LocalDate first, LocalDate last, Selection selection, List<Happening> others) {
    List<Happening> all = new ArrayList<>(others);
    for (Occasion occasion : touching(selection, first, last)) {
      LocalDate from = occasion.from().isBefore(first) ? first : occasion.from();
      LocalDate to = occasion.to().isAfter(last) ? last : occasion.to();
      all.add(happening(occasion, selection, from.toString(), to.toString()));
    }
    all.sort(Comparator.comparing(Happening::key));
    return all;
  }

  private List<Occasion> touching(Selection selection, LocalDate first, LocalDate last) {
    return profile.setting().occasions().stream()
        .filter(occasion -> occasion.touches(selection.where()))
        .filter(occasion -> !occasion.from().isAfter(last) && !occasion.to().isBefore(first))
        .toList();
  }

  // Clamped to what is drawn: a month that the chart leaves out is told by the one before it.
  private static String period(LocalDate date, List<Integer> periods) {
    int month = Period.month(YearMonth.from(date));
    int found = periods.get(0);
    for (int period : periods) {
      if (period <= month) {
        found = period;
      }
    }
    return Period.yearMonth(found).toString();
  }

  private Happening happening(Occasion occasion, Selection selection, String from, String to) {
    String text = shelf.say(occasion.text());
    // Where the chart is of more than what it touched, that is said.
    String part =
        occasion.of().entrySet().stream()
            .filter(e -> !selection.where().containsKey(e.getKey()))
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .collect(Collectors.joining(", "));
    String whole = part.isEmpty() ? text : part + ": " + text;
    String author = occasion.author();
    return new Happening(
        from,
        to,
        when(occasion),
        author == null ? whole : whole + " (" + author + ")",
        occasion.link());
  }

  private String when(Occasion occasion) {
    String from = shelf.formats().date(occasion.from());
    return occasion.from().equals(occasion.to())
        ? from
        : shelf.say("{0} to {1}", from, shelf.formats().date(occasion.to()));
  }
}
