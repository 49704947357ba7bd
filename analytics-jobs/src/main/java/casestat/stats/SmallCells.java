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
 * that says so is withheld: the smallest part, or the whole where no part is left. Where that tells
 * nothing more, all sums are solved at once.
 *
 * <p>The attacker is given more than he has: he knows how far a whole is from the sum of its parts.
 */
public final class SmallCells {
  private final long threshold;
  private final List<Cell> cells = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<int[]> items = new ArrayList<>();
  private final SumBySum sumBySum = new SumBySum(cells, sums);
  private final AllSums allSums;

  /**
   * @param threshold the smallest number that may be told, beside 0
   */
  public SmallCells(long threshold) {
    this.threshold = threshold;
    this.allSums = new AllSums(cells, sums, threshold);
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
    sums.add(new Sum(whole, parts, cells.get(whole).value - of));
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

  /** The items that must not be told. */
  public BitSet withheld() {
    BitSet withheld = new BitSet(items.size());
    for (Cell cell : cells) {
      if (cell.isSmall(threshold)) {
        cell.shownBy.forEach(withheld::set);
      }
    }
    do {
      mendSums(withheld);
    } while (!mendTogether(withheld));
    return withheld;
  }

  private void mendSums(BitSet withheld) {
    boolean isSafe = false;
    while (!isSafe) {
      sumBySum.attack(withheld);
      isSafe = true;
      // One item more of a sum that tells too much; a sum that lost one is looked at again when the
      // attacker has begun anew.
      Set<Integer> mended = new HashSet<>();
      for (Cell cell : cells) {
        if (cell.isSmall(threshold) && cell.upper < threshold) {
          isSafe = false;
          mend(cell, List.of(cell.upperBy), false, withheld, mended);
        }
      }
    }
  }

  /** Whether nothing had to be mended. */
  private boolean mendTogether(BitSet withheld) {
    boolean isSafe = true;
    Set<Integer> mended = new HashSet<>();
    for (int found : allSums.found()) {
      isSafe = false;
      Cell cell = cells.get(found);
      mend(cell, cell.inSums, true, withheld, mended);
    }
    return isSafe;
  }

  /**
   * @param first sums that tell of the cell
   * @param isOfAll whether any other sum may have helped them, and not only the one that narrowed a
   *     cell last
   */
  private void mend(
      Cell cell, List<Integer> first, boolean isOfAll, BitSet withheld, Set<Integer> mended) {
    Deque<Integer> next = new ArrayDeque<>(first);
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
      for (int other : sums.get(number).all()) {
        if (isOfAll) {
          // One that is withheld may still be known, from numbers that are shown.
          next.addAll(cells.get(other).isShown(withheld) ? List.of() : cells.get(other).inSums);
        } else {
          next.add(cells.get(other).upperBy);
          next.add(cells.get(other).lowerBy);
        }
      }
    }
    // What told it may have been withheld for another cell just now.
    if (mended.isEmpty()) {
      throw new IllegalStateException("a cell of %d cannot be kept".formatted(cell.value));
    }
  }

  private Optional<Cell> leastShown(Sum sum, Cell but, BitSet withheld) {
    return Arrays.stream(sum.all())
        .mapToObj(cells::get)
        .filter(cell -> cell != but && cell.value > 0 && cell.isShown(withheld))
        .min(
            Comparator.comparing((Cell cell) -> cell.isWhole || cell == cells.get(sum.whole))
                .thenComparing(cell -> cell.isWhole)
                .thenComparing(cell -> cell.value));
  }
}
