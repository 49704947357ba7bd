package casestat.report;

import casestat.profile.ServiceProfile;
import casestat.report.chart.HeatTable;
import casestat.report.chart.Pace;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader has to know of the periods of an edition, a sentence each: where they begin and
 * end, and, of quarters and years, what is told otherwise than of months, or not at all.
 */
public final class PeriodNotes {
  private PeriodNotes() {}

  /**
   * @param pages that the document shows
   */
  public static List<String> of(ServiceProfile profile, Shelf shelf, List<PageView> pages) {
    List<String> notes = new ArrayList<>();
    notes.add(
        switch (shelf.pace()) {
          case MONTH ->
              shelf.say(
                  "A month runs from the first instant of its first day to that of the next month, in"
                      + " the zone named above.");
          case QUARTER ->
              shelf.say(
                  "A quarter is three months of the calendar, from the first instant of its first day"
                      + " to that of the next quarter, in the zone named above.");
          case FISCAL_YEAR ->
              shelf.say(
                  "A fiscal year has the name of the year in which it ends, and runs from the first"
                      + " instant of its first day to that of the next, in the zone named above.");
        });
    if (shelf.pace() == Pace.MONTH) {
      return notes;
    }
    notes.add(
        shelf.say(
            "Everything is counted anew over the whole period: a median of it is not the mean of the"
                + " medians of its months."));
    String cut = shelf.cutPeriod();
    if (!cut.isEmpty()) {
      notes.add(
          shelf.say(
              "The data begin with {0}, so that {1} is not whole and is left out.",
              shelf.words().calendarMonth(shelf.firstMonth()), cut));
    }
    List<String> days = leftOut(profile, shelf, pages);
    if (!days.isEmpty()) {
      notes.add(
          shelf.say(
              "Left out, because days are shown of single months only: {0}. The editions of the"
                  + " months have it.",
              String.join("; ", days)));
    }
    if (pages.stream()
        .flatMap(page -> page.charts().stream())
        .anyMatch(view -> view.chart() instanceof HeatTable)) {
      notes.add(
          shelf.say(
              "Hours of the week are of the months that end with the period, as many as their heading"
                  + " says."));
    }
    notes.add(
        shelf.say(
            "What is usual, and what is more than chance, is judged by the month only: here no figure"
                + " is called a signal."));
    if (shelf.privacy().isKept()) {
      notes.add(
          shelf.say(
              "What one of the months withholds, the whole period withholds too: the other months"
                  + " would give it away."));
    }
    return notes;
  }

  /** The titles of charts that pages have of a month, and not here. */
  private static List<String> leftOut(ServiceProfile profile, Shelf shelf, List<PageView> pages) {
    List<String> shown = pages.stream().map(PageView::page).toList();
    return profile.pages().stream()
        .filter(page -> shown.contains(page.page()))
        .flatMap(page -> page.charts().stream())
        .filter(chart -> !shelf.shows(chart))
        .map(chart -> shelf.say(chart.title()))
        .distinct()
        .toList();
  }
}
