package casestat.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

class SmallCellsTest {
  private static final long UNKNOWN = 1_000_000;

  private static final int[][] HARD = {
    {0, 2, 4, 1, 29, 8}, {14, 4, 6, 6, 12, 0}, {1, 3, 0, 0, 199, 3},
  };

  @Example
  void whatIsSmallIsWithheldWithTheNextSmallest() {
    assertThat(withheld(5, 60, 3, 20, 30, 7)).isEqualTo("60 c 20 30 c");
  }

  @Example
  void zeroIsToldAndHidesNothing() {
    assertThat(withheld(5, 43, 3, 0, 40)).isEqualTo("43 c 0 c");
  }

  @Example
  void noughtIsWithheldWhereNobodyIsFew() {
    assertThat(withheld(5, 60, 10, 20, 30)).isEqualTo("60 10 20 30");
  }

  @Example
  void twoThatTogetherAreNoGroupNeedAThird() {
    // Each is at least 1, so that with a sum of 5 each would be known to be less than 5.
    assertThat(withheld(5, 65, 2, 3, 20, 40)).isEqualTo("65 c c c 40");
  }

  @Example
  void theWholeIsWithheldOnlyWhereNoPartIsLeft() {
    assertThat(withheld(5, 5, 2, 3)).isEqualTo("c c c");
    assertThat(withheld(5, 9, 2, 7)).isEqualTo("9 c c");
  }

  private static String withheld(int threshold, long whole, long... parts) {
    SmallCells cells = new SmallCells(threshold);
    int total = cells.cell(whole, true);
    cells.neverZero(total);
    cells.item(total);
    int[] members = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      members[i] = cells.cell(parts[i], false);
      cells.neverZero(members[i]);
      cells.item(members[i]);
    }
    cells.sum(total, members);
    BitSet withheld = cells.withheld();
    List<String> told = new ArrayList<>();
    told.add(withheld.get(0) ? "c" : String.valueOf(whole));
    for (int i = 0; i < parts.length; i++) {
      told.add(withheld.get(i + 1) ? "c" : String.valueOf(parts[i]));
    }
    return String.join(" ", told);
  }

  /** Rows by columns with both margins and the total, as a pair of dimensions is published. */
  @Property(tries = 500)
  void nobodyCanTellThatACellOfATableIsSmall(
      @ForAll("tables") int[][] table, @ForAll @IntRange(min = 2, max = 10) int threshold) {
    Published published = Published.of(table, threshold);

    published.attack();

    assertThat(published.foundOut(threshold)).isEmpty();
    for (int i = 0; i < published.values.length; i++) {
      boolean isSmall = published.values[i] > 0 && published.values[i] < threshold;
      assertThat(isSmall && published.isTold[i]).isFalse();
      assertThat(published.values[i] == 0 && !published.isTold[i]).isFalse();
    }
  }

  @Property(tries = 200)
  void nobodyWhoSolvesAllSumsAtOnceCanEither(
      @ForAll("tables") int[][] table, @ForAll @IntRange(min = 2, max = 10) int threshold) {
    Published published = Published.of(table, threshold);

    assertThat(published.solved(threshold)).isEmpty();
  }

  @Example
  void whatOnlyAllSumsTogetherTellIsWithheldToo() {
    // Whoever takes one sum after the other cannot tell that the 4 of the first row is 7 at most.
    Published published = Published.of(HARD, 10);

    assertThat(published.solved(10)).isEmpty();
  }

  @Provide
  Arbitrary<int[][]> tables() {
    Arbitrary<Integer> cell =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(0)),
            Tuple.of(3, Arbitraries.integers().between(1, 9)),
            Tuple.of(2, Arbitraries.integers().between(10, 500)));
    return Arbitraries.integers()
        .between(1, 6)
        .flatMap(
            columns ->
                cell.array(int[].class)
                    .ofSize(columns)
                    .array(int[][].class)
                    .ofMinSize(1)
                    .ofMaxSize(6));
  }

  /**
   * What is told of a table, as an attacker has it: every number or its absence, that rows and
   * columns add up, and that zero is always told. He narrows each row and column by itself until
   * nothing changes; written apart from what is tested, over a grid with its margins.
   */
  private static final class Published {
    final int rows;
    final int columns;
    final long[] values;
    final boolean[] isTold;
    final long[] least;
    final long[] most;

    private Published(int rows, int columns) {
      this.rows = rows;
      this.columns = columns;
      int all = (rows + 1) * (columns + 1);
      values = new long[all];
      isTold = new boolean[all];
      least = new long[all];
      most = new long[all];
    }

    private int at(int row, int column) {
      return row * (columns + 1) + column;
    }

    static Published of(int[][] table, int threshold) {
      Published all = new Published(table.length, table[0].length);
      for (int row = 0; row < all.rows; row++) {
        for (int column = 0; column < all.columns; column++) {
          all.values[all.at(row, column)] = table[row][column];
          all.values[all.at(row, all.columns)] += table[row][column];
          all.values[all.at(all.rows, column)] += table[row][column];
          all.values[all.at(all.rows, all.columns)] += table[row][column];
        }
      }
      SmallCells cells = new SmallCells(threshold);
      for (int i = 0; i < all.values.length; i++) {
        int cell = cells.cell(all.values[i], i == all.values.length - 1);
        cells.neverZero(cell);
        cells.item(cell);
      }
      all.lines().forEach(line -> cells.sum(line[line.length - 1], front(line)));
      BitSet withheld = cells.withheld();
      for (int i = 0; i < all.values.length; i++) {
        all.isTold[i] = !withheld.get(i);
      }
      return all;
    }

    private static int[] front(int[] line) {
      return Arrays.copyOf(line, line.length - 1);
    }

    /** Every row and every column, its margin last. */
    List<int[]> lines() {
      List<int[]> lines = new ArrayList<>();
      for (int row = 0; row <= rows; row++) {
        int fixed = row;
        lines.add(IntStream.rangeClosed(0, columns).map(column -> at(fixed, column)).toArray());
      }
      for (int column = 0; column <= columns; column++) {
        int fixed = column;
        lines.add(IntStream.rangeClosed(0, rows).map(row -> at(row, fixed)).toArray());
      }
      return lines;
    }

    void attack() {
      for (int i = 0; i < values.length; i++) {
        least[i] = isTold[i] ? values[i] : 1;
        most[i] = isTold[i] ? values[i] : UNKNOWN;
      }
      boolean isNews = true;
      while (isNews) {
        isNews = false;
        for (int[] line : lines()) {
          int margin = line[line.length - 1];
          for (int cell : line) {
            // The margin is the sum of the others; each of them is the margin less the rest.
            long low = cell == margin ? 0 : least[margin];
            long high = cell == margin ? 0 : most[margin];
            for (int other : line) {
              if (other != cell && other != margin) {
                low += cell == margin ? least[other] : -most[other];
                high += cell == margin ? most[other] : -least[other];
              }
            }
            if (low > least[cell] || high < most[cell]) {
              least[cell] = Math.max(low, least[cell]);
              most[cell] = Math.min(high, most[cell]);
              isNews = true;
            }
          }
        }
      }
    }

    /** Small numbers that the largest solution of all rows and columns still tells to be small. */
    List<String> solved(int threshold) {
      List<String> found = new ArrayList<>();
      for (int i = 0; i < values.length; i++) {
        if (!isTold[i] && values[i] > 0 && values[i] < threshold) {
          ExpressionsBasedModel model = new ExpressionsBasedModel();
          List<Variable> numbers = new ArrayList<>();
          for (int cell = 0; cell < values.length; cell++) {
            Variable number = model.addVariable("n" + cell).weight(cell == i ? 1 : 0);
            // More than this nobody asks, and a solution with a bound is one that is found.
            numbers.add(isTold[cell] ? number.level(values[cell]) : number.lower(1).upper(UNKNOWN));
          }
          for (int[] line : lines()) {
            Expression sum = model.addExpression("line" + model.countExpressions()).level(0);
            for (int cell : line) {
              sum.set(numbers.get(cell), cell == line[line.length - 1] ? -1 : 1);
            }
          }
          Optimisation.Result most = model.maximise();
          assertThat(most.getState().isFeasible()).isTrue();
          if (most.doubleValue(i) < threshold - 1e-6) {
            found.add("%d is at most %s".formatted(values[i], most.get(i)));
          }
        }
      }
      return found;
    }

    List<String> foundOut(int threshold) {
      return IntStream.range(0, values.length)
          .filter(i -> !isTold[i] && most[i] < threshold)
          .mapToObj(i -> "%d is from %d to %d".formatted(values[i], least[i], most[i]))
          .toList();
    }
  }
}
