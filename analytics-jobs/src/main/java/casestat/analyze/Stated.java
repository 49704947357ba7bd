package casestat.analyze;

import casestat.ingest.SparkRows;
import casestat.lake.Cost;
import casestat.lake.Period;
import casestat.lake.Population;
import casestat.lake.Residents;
import casestat.lake.Spending;
import casestat.lake.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a service states about itself and its people: small tables, read whole. */
final class Stated {
  private static final int EVER = 99991231;

  private Stated() {}

  /** Each vintage holds until the next; the first, for all that came before it too. */
  static List<Residents> residents(Landing landing) {
    if (!landing.has(Table.POPULATIONS)) {
      return List.of();
    }
    SparkRows<Population> rows = SparkRows.of(Table.POPULATIONS);
    List<Population> stated =
        landing.currentPopulations().collectAsList().stream()
            .map(row -> rows.record(row, 0))
            .sorted(Comparator.comparing(Population::area).thenComparing(Population::vintage))
            .toList();
    List<Residents> residents = new ArrayList<>();
    for (int i = 0; i < stated.size(); i++) {
      Population one = stated.get(i);
      boolean isFirst = i == 0 || !stated.get(i - 1).area().equals(one.area());
      boolean isLast = i + 1 == stated.size() || !stated.get(i + 1).area().equals(one.area());
      residents.add(
          new Residents(
              one.area(),
              one.vintage(),
              one.residents(),
              isFirst ? 0 : firstDay(one.vintage()),
              // A number that is greater than every day of the year before, and no day itself.
              isLast ? EVER : firstDay(stated.get(i + 1).vintage()) - 1));
    }
    return residents;
  }

  private static int firstDay(int year) {
    return Period.start(year * 100 + 1);
  }

  static List<Spending> spending(Landing landing) {
    if (!landing.has(Table.COSTS)) {
      return List.of();
    }
    SparkRows<Cost> rows = SparkRows.of(Table.COSTS);
    return landing.currentCosts().collectAsList().stream()
        .map(row -> rows.record(row, 0))
        .map(
            cost -> {
              String department = cost.department();
              return new Spending(
                  cost.month(),
                  Period.start(cost.month()),
                  department == null ? Spending.EVERY : department,
                  cost.hundredths());
            })
        .sorted(Comparator.comparing(Spending::month).thenComparing(Spending::department))
        .toList();
  }
}
