package casestat.stats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * An attacker who narrows what every cell can be, one sum after the other, until none tells more.
 */
final class SumBySum {
  private final List<Cell> cells;
  private final List<Sum> sums;

  SumBySum(List<Cell> cells, List<Sum> sums) {
    this.cells = cells;
    this.sums = sums;
  }

  /** Begins anew, with what is shown. */
  void attack(BitSet withheld) {
    cells.forEach(cell -> cell.begin(withheld));
    Deque<Integer> waiting = new ArrayDeque<>();
    BitSet isWaiting = new BitSet(sums.size());
    for (int i = 0; i < sums.size(); i++) {
      waiting.add(i);
      isWaiting.set(i);
    }
    while (!waiting.isEmpty()) {
      int number = waiting.remove();
      isWaiting.clear(number);
      for (int changed : narrow(number)) {
        for (int other : cells.get(changed).inSums) {
          if (!isWaiting.get(other)) {
            waiting.add(other);
            isWaiting.set(other);
          }
        }
      }
    }
  }

  private List<Integer> narrow(int number) {
    Sum sum = sums.get(number);
    List<Integer> changed = new ArrayList<>();
    long lower = sum.rest;
    long upper = sum.rest;
    int unbounded = 0;
    for (int part : sum.parts) {
      lower += cells.get(part).lower;
      if (cells.get(part).upper >= Cell.UNBOUNDED) {
        unbounded++;
      } else {
        upper += cells.get(part).upper;
      }
    }
    Cell whole = cells.get(sum.whole);
    if (whole.narrow(lower, unbounded == 0 ? upper : Cell.UNBOUNDED, number)) {
      changed.add(sum.whole);
    }
    for (int part : sum.parts) {
      Cell cell = cells.get(part);
      boolean isOpen = cell.upper >= Cell.UNBOUNDED;
      long others = isOpen ? upper : upper - cell.upper;
      boolean othersAreBounded = unbounded - (isOpen ? 1 : 0) == 0;
      long least = othersAreBounded ? whole.lower - others : 0;
      long most =
          whole.upper >= Cell.UNBOUNDED ? Cell.UNBOUNDED : whole.upper - (lower - cell.lower);
      long lowerBefore = cell.lower;
      long upperBefore = cell.upper;
      if (cell.narrow(least, most, number)) {
        changed.add(part);
        lower += cell.lower - lowerBefore;
        if (cell.upper < Cell.UNBOUNDED) {
          upper += cell.upper - (upperBefore >= Cell.UNBOUNDED ? 0 : upperBefore);
          unbounded -= upperBefore >= Cell.UNBOUNDED ? 1 : 0;
        }
      }
    }
    return changed;
  }
}
