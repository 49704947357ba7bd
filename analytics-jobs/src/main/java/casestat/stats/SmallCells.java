package casestat.stats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which numbers of tables with totals must not be told, so that nobody can work out a small one.
 *
 * <p>A cell is a number that somebody may want to know; an item is what is told or withheld as one,
 * and shows cells. An item that shows a small cell is withheld. Then the tables are read as an
 * attacker reads them: a cell that is shown is known, and every sum narrows what its other cells
 * can be. As long as a small cell is known to be less than the threshold, one more item of the sum
 * that says so is withheld: the smallest part, or the whole where no part is left.
 *
 * <p>The attacker is given more than he has: he knows how far a whole is from the sum of its parts.
 */
public final class SmallCells {
  private static final long UNBOUNDED = Long.MAX_VALUE / 4;

  private final long threshold;
  private final List<Cell> cells = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<int[]> items = new ArrayList<>();

  /**
   * @param threshold the smallest number that may be told, beside 0
   */
  public SmallCells(long threshold) {
    this.threshold = threshold;
  }

  private static final class Cell {
    final long value;
    final boolean isWhole;
    long floor;
    final List<Integer> shownBy = new ArrayList<>();
    final List<Integer> inSums = new ArrayList<>();

    // What the attacker knows, and the sums that tell him so.
    long lower;
    long upper;
    int lowerBy;
    int upperBy;

    Cell(long value, boolean isWhole) {
      this.value = value;
      this.isWhole = isWhole;
    }
  }

  private static final class Sum {
    final int whole;
    final int[] parts;
    final long rest;

    Sum(int whole, int[] parts, long rest) {
      this.whole = whole;
      this.parts = parts;
      this.rest = rest;
    }
  }

  /**
   * A number, 0 or more.
   *
   * @param isWhole whether it is told rather than any part
   * @return what to call it by
   */
  public int cell(long value, boolean isWhole) {
    if (value < 0) {
      throw new IllegalArgumentException("a cell of " + value);
    }
    cells.add(new Cell(value, isWhole));
    return cells.size() - 1;
  }

  /** It is known that a cell which is withheld is not 0. */
  public void neverZero(int cell) {
    cells.get(cell).floor = cells.get(cell).value == 0 ? 0 : 1;
  }

  /** It is known that parts make a whole, or by how much they do not. */
  public void sum(int whole, int... parts) {
    long of = Arrays.stream(parts).mapToLong(part -> cells.get(part).value).sum();
    if (of == 0 || cells.get(whole).value == 0) {
      // Zero is told: there is nothing to work out.
      return;
    }
    int number = sums.size();
    sums.add(new Sum(whole, parts.clone(), cells.get(whole).value - of));
    cells.get(whole).inSums.add(number);
    for (int part : parts) {
      cells.get(part).inSums.add(number);
    }
  }

  /** Something that is told or withheld, with every cell that can be read from it. */
  public int item(int... shown) {
    items.add(shown.clone());
    for (int cell : shown) {
      cells.get(cell).shownBy.add(items.size() - 1);
    }
    return items.size() - 1;
  }

  private boolean isSmall(Cell cell) {
    return cell.value > 0 && cell.value < threshold;
  }

  /** The items that must not be told. */
  public BitSet withheld() {
    BitSet withheld = new BitSet(items.size());
    for (Cell cell : cells) {
      if (isSmall(cell)) {
        cell.shownBy.forEach(withheld::set);
      }
    }
    boolean isSafe = false;
    while (!isSafe) {
      attack(withheld);
      isSafe = true;
      // One item more of a sum that tells too much; a sum that lost one is looked at again when the
      // attacker has begun anew.
      Set<Integer> mended = new HashSet<>();
      for (Cell cell : cells) {
        if (isSmall(cell) && cell.upper < threshold) {
          isSafe = false;
          mend(cell, withheld, mended);
        }
      }
    }
    return withheld;
  }

  private void mend(Cell cell, BitSet withheld, Set<Integer> mended) {
    Deque<Integer> next = new ArrayDeque<>(List.of(cell.upperBy));
    Set<Integer> seen = new HashSet<>();
    while (!next.isEmpty()) {
      int number = next.remove();
      if (number < 0 || !seen.add(number)) {
        continue;
      }
      if (mended.contains(number)) {
        return;
      }
      Optional<Cell> least = leastShown(sums.get(number), cell, withheld);
      if (least.isPresent()) {
        for (int item : least.get().shownBy) {
          withheld.set(item);
          for (int shown : items.get(item)) {
            mended.addAll(cells.get(shown).inSums);
          }
        }
        return;
      }
      for (int other : all(sums.get(number))) {
        next.add(cells.get(other).upperBy);
        next.add(cells.get(other).lowerBy);
      }
    }
    // What told it may have been withheld for another cell just now.
    if (mended.isEmpty()) {
      throw new IllegalStateException("a cell of %d cannot be kept".formatted(cell.value));
    }
  }

  private Optional<Cell> leastShown(Sum sum, Cell but, BitSet withheld) {
    return Arrays.stream(all(sum))
        .mapToObj(cells::get)
        .filter(cell -> cell != but && cell.value > 0 && isShown(cell, withheld))
        .min(
            Comparator.comparing((Cell cell) -> cell.isWhole || cell == cells.get(sum.whole))
                .thenComparing(cell -> cell.isWhole)
                .thenComparing(cell -> cell.value));
  }

  private static int[] all(Sum sum) {
    int[] all = Arrays.copyOf(sum.parts, sum.parts.length + 1);
    all[sum.parts.length] = sum.whole;
    return all;
  }

  private static boolean isShown(Cell cell, BitSet withheld) {
    return cell.shownBy.stream().anyMatch(item -> !withheld.get(item));
  }

  /** Narrows what every cell can be, until no sum tells more. */
  private void attack(BitSet withheld) {
    for (Cell cell : cells) {
      boolean isKnown = isShown(cell, withheld);
      cell.lower = isKnown ? cell.value : cell.floor;
      cell.upper = isKnown ? cell.value : UNBOUNDED;
      cell.lowerBy = -1;
      cell.upperBy = -1;
    }
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
      if (cells.get(part).upper >= UNBOUNDED) {
        unbounded++;
      } else {
        upper += cells.get(part).upper;
      }
    }
    Cell whole = cells.get(sum.whole);
    if (narrow(whole, lower, unbounded == 0 ? upper : UNBOUNDED, number)) {
      changed.add(sum.whole);
    }
    for (int part : sum.parts) {
      Cell cell = cells.get(part);
      boolean isOpen = cell.upper >= UNBOUNDED;
      long others = isOpen ? upper : upper - cell.upper;
      boolean othersAreBounded = unbounded - (isOpen ? 1 : 0) == 0;
      long least = othersAreBounded ? whole.lower - others : 0;
      long most = whole.upper >= UNBOUNDED ? UNBOUNDED : whole.upper - (lower - cell.lower);
      long lowerBefore = cell.lower;
      long upperBefore = cell.upper;
      if (narrow(cell, least, most, number)) {
        changed.add(part);
        lower += cell.lower - lowerBefore;
        if (cell.upper < UNBOUNDED) {
          upper += cell.upper - (upperBefore >= UNBOUNDED ? 0 : upperBefore);
          unbounded -= upperBefore >= UNBOUNDED ? 1 : 0;
        }
      }
    }
    return changed;
  }

  private static boolean narrow(Cell cell, long lower, long upper, int by) {
    boolean isNarrower = false;
    if (lower > cell.lower) {
      cell.lower = lower;
      cell.lowerBy = by;
      isNarrower = true;
    }
    if (upper < cell.upper) {
      cell.upper = upper;
      cell.upperBy = by;
      isNarrower = true;
    }
    return isNarrower;
  }
}
