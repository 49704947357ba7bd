package casestat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * One delivery: what became known between two midnights, by folder.
 *
 * @param folder its name sorts in the order of delivery; empty for the only one
 * @param span the part of the file names that tells the files apart; empty for the only one
 * @param last day, inclusive
 * @param from in epoch seconds
 * @param until in epoch seconds, exclusive
 */
record Delivery(
    String folder, String span, LocalDate first, LocalDate last, long from, long until) {
  private static final int SINGLE_MONTHS = 3;
  private static final int LAST_DAYS = 7;

  /** Everything at once. */
  static List<Delivery> single(Recipe recipe) {
    return List.of(
        new Delivery(
            "",
            "",
            recipe.firstDay(),
            recipe.lastDay(),
            Recipe.midnight(recipe.firstDay()),
            recipe.until()));
  }

  /** The history, three months one by one, the last month, and its last week by itself. */
  static List<Delivery> split(Recipe recipe) {
    List<Delivery> deliveries = new ArrayList<>();
    LocalDate from = recipe.firstDay();
    YearMonth history = recipe.to().minusMonths(SINGLE_MONTHS + 1L);
    if (!history.isBefore(recipe.from())) {
      add(deliveries, "history-to-" + history, from, history.atEndOfMonth());
      from = history.plusMonths(1).atDay(1);
    }
    for (YearMonth month = YearMonth.from(from);
        month.isBefore(recipe.to());
        month = month.plusMonths(1)) {
      add(deliveries, month.toString(), month.atDay(1), month.atEndOfMonth());
    }
    LocalDate last = recipe.lastDay().minusDays(LAST_DAYS - 1L);
    LocalDate before = last.minusDays(1);
    add(deliveries, recipe.to() + "-to-" + before.getDayOfMonth(), recipe.to().atDay(1), before);
    add(deliveries, recipe.to() + "-from-" + last.getDayOfMonth(), last, recipe.lastDay());
    return deliveries;
  }

  private static void add(List<Delivery> deliveries, String span, LocalDate from, LocalDate to) {
    deliveries.add(
        new Delivery(
            (deliveries.size() + 1) + "-" + span,
            span,
            from,
            to,
            Recipe.midnight(from),
            Recipe.midnight(to.plusDays(1))));
  }
}
