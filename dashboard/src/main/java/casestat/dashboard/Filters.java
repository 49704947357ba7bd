package casestat.dashboard;

import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.report.Selection;
import casestat.report.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The form that narrows a page, and what is chosen in it.
 *
 * @param action address of the page
 * @param hidden parameters that the form must keep
 * @param chosen each with the address of the page without it
 */
public record Filters(
    String action, SortedMap<String, String> hidden, List<Field> fields, List<Chosen> chosen) {

  /** One list to choose from. */
  public record Field(String name, String label, List<Choice> choices) {}

  /** One entry of a list. */
  public record Choice(String value, String label, boolean isChosen) {}

  /** A filter that is on. */
  public record Chosen(String words, String hrefWithout) {}

  /** Of a page that is about everything. */
  static Filters ofMonth(Shelf shelf, String path, Selection selection) {
    return new Filters(path, new TreeMap<>(), List.of(month(shelf, selection)), List.of());
  }

  private static Field month(Shelf shelf, Selection selection) {
    List<Choice> months = new ArrayList<>();
    for (int month : shelf.whole().periods().descendingKeySet()) {
      months.add(
          new Choice(
              Period.yearMonth(month).toString(),
              shelf.words().month(month),
              month == selection.month()));
    }
    return new Field("month", shelf.language().say("Month"), months);
  }

  static Filters of(Shelf shelf, String path, Selection selection, Map<String, String> hidden) {
    List<Field> fields = new ArrayList<>();
    fields.add(month(shelf, selection));
    List<Chosen> chosen = new ArrayList<>();
    for (String dimension : Metric.DIMENSIONS) {
      String member = selection.where().get(dimension);
      List<Choice> choices = new ArrayList<>();
      // Who sees some departments looks at one of them at a time.
      boolean mustBeOne =
          dimension.equals("department") && !shelf.reader().portion().departments().isEmpty();
      if (!mustBeOne) {
        choices.add(new Choice("", shelf.language().say("All"), member == null));
      }
      for (String other : shelf.members(dimension)) {
        choices.add(new Choice(other, other, other.equals(member)));
      }
      fields.add(new Field(dimension, shelf.words().heading(dimension), choices));
      if (member != null && !mustBeOne) {
        chosen.add(
            new Chosen(
                shelf.words().heading(dimension) + ": " + member,
                Address.of(path, selection.without(dimension), hidden)));
      }
    }
    return new Filters(path, new TreeMap<>(hidden), fields, chosen);
  }
}
