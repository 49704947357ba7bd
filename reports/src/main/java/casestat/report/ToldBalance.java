package casestat.report;

import casestat.lake.Balance;
import casestat.lake.Figure;
import casestat.profile.Privacy;
import casestat.stats.SmallCells;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The balance of a month where small groups are not told: of all service types, because of one of
 * them nearly every term is small; and of all, only terms that nobody can take apart.
 */
final class ToldBalance {
  private static final int IN = 4;

  /** Open before, opened, resolved and open after are figures of their own: they hide nothing. */
  private static final List<Integer> ELSEWHERE = List.of(0, 1, 4, 8);

  private ToldBalance() {}

  /** Of the whole; empty where there is none. */
  static List<Balance> of(List<Balance> all, Privacy privacy) {
    return all.stream()
        .filter(balance -> balance.serviceType() == null)
        .map(balance -> told(balance, privacy))
        .toList();
  }

  // What was there and what came is what went and what is left.
  private static Balance told(Balance balance, Privacy privacy) {
    long[] terms = {
      balance.opening(),
      balance.opened(),
      balance.reopened(),
      balance.reclassifiedIn(),
      balance.resolved(),
      balance.cancelled(),
      balance.merged(),
      balance.reclassifiedOut(),
      balance.closing()
    };
    SmallCells cells = new SmallCells(privacy.smallestGroup());
    List<Integer> numbers = new ArrayList<>();
    long handled = 0;
    for (int i = 0; i < terms.length; i++) {
      if (terms[i] < 0) {
        return balance;
      }
      int cell = cells.cell(terms[i], ELSEWHERE.contains(i));
      cells.item(cell);
      numbers.add(cell);
      handled += i < IN ? terms[i] : 0;
    }
    int whole = cells.cell(handled, true);
    cells.sum(whole, parts(numbers, 0, IN));
    cells.sum(whole, parts(numbers, IN, terms.length));
    BitSet withheld = cells.withheld();
    boolean isHopeless =
        ELSEWHERE.stream().anyMatch(i -> withheld.get(i) && !privacy.isSmall(terms[i]));
    for (int i = 0; i < terms.length; i++) {
      terms[i] = withheld.get(i) || isHopeless ? Figure.WITHHELD : terms[i];
    }
    return new Balance(
        balance.month(),
        null,
        terms[0],
        terms[1],
        terms[2],
        terms[3],
        terms[4],
        terms[5],
        terms[6],
        terms[7],
        terms[8]);
  }

  private static int[] parts(List<Integer> numbers, int from, int to) {
    return numbers.subList(from, to).stream().mapToInt(Integer::intValue).toArray();
  }
}
