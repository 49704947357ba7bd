package casestat.cube;

import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.metrics.Aggregate;
import casestat.metrics.Cells;
import casestat.metrics.Cut;
import casestat.metrics.Metric;
import casestat.metrics.Question;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one population, added up by period and cell: so many rows, and the value of each
 * aggregate. Groups are in the order of their cells, then of their periods.
 *
 * <p>The file is long because how a part is found and how its numbers are put together are read
 * together.
 */
final class Groups {
  /** In the place of null: a sum of nothing. */
  static final long NONE = Long.MIN_VALUE;

  private final Cells cells;
  private final List<Period> periods;
  private final List<List<String>> members;

  /** By dimension, then cell. */
  private final int[][] codes;

  /** The first group of each cell, and the end. */
  private final int[] first;

  private final int[] period;
  private final long[] rows;
  private final Map<String, long[]> values;
  private final Map<String, Repeats> repeats = new HashMap<>();
  private final Map<String, Names> pairs = new ConcurrentHashMap<>();

  /** The members of a pair of dimensions, and which of them each cell has. */
  private static final class Names {
    private final List<String> names;
    private final int[] ofCell;

    Names(List<String> names, int[] ofCell) {
      this.names = names;
      this.ofCell = ofCell;
    }
  }

  private Groups(
      Cells cells,
      List<Period> periods,
      List<List<String>> members,
      int[][] codes,
      int[] first,
      int[] period,
      long[] rows,
      Map<String, long[]> values) {
    this.cells = cells;
    this.periods = periods;
    this.members = members;
    this.codes = codes;
    this.first = first;
    this.period = period;
    this.rows = rows;
    this.values = values;
  }

  /**
   * @param expressions sums, and values of which the largest counts
   * @param distinct counts of values of a key
   * @throws NotHeld for more than the room there is
   */
  static Groups read(
      LakeReader reader,
      Cells cells,
      List<Period> periods,
      List<String> expressions,
      List<Aggregate.Values> distinct,
      Room room) {
    Reading reading = new Reading(cells, periods, expressions.size() + distinct.size(), room);
    List<String> aggregates = new ArrayList<>(expressions);
    distinct.forEach(values -> aggregates.add(values.rows()));
    Question question = cells.groups(periods, aggregates);
    reader.stream(
        question.sql(),
        question.parameters(),
        new LakeReader.Rowwise() {
          @Override
          public void columns(List<String> names) {}

          @Override
          public void row(ResultSet row) throws SQLException {
            reading.add(row);
          }
        });
    Groups groups = reading.groups(expressions, distinct);
    groups.readRepeats(reader, distinct, room);
    return groups;
  }

  /** One answer while it is read. */
  private static final class Reading {
    private final Cells cells;
    private final List<Period> periods;
    private final Room room;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<Map<String, Integer>> codeOf = new ArrayList<>();
    private final List<List<String>> members = new ArrayList<>();
    private final List<Numbers> codes = new ArrayList<>();
    private final List<Numbers> values = new ArrayList<>();
    private final Numbers first = new Numbers();
    private final Numbers period = new Numbers();
    private final Numbers rows = new Numbers();
    private int[] current = {};

    Reading(Cells cells, List<Period> periods, int aggregates, Room room) {
      this.cells = cells;
      this.periods = periods;
      this.room = room;
      for (int p = 0; p < periods.size(); p++) {
        numbers.put(periods.get(p).periodStart(), p);
      }
      for (int d = 0; d < cells.dimensions().size(); d++) {
        codeOf.add(new HashMap<>());
        members.add(new ArrayList<>());
        codes.add(new Numbers());
      }
      for (int a = 0; a < aggregates; a++) {
        values.add(new Numbers());
      }
    }

    void add(ResultSet row) throws SQLException {
      Integer number = numbers.get(row.getInt(1));
      if (number == null) {
        return;
      }
      int[] cell = new int[codes.size()];
      for (int d = 0; d < cell.length; d++) {
        String member = row.getString(2 + d);
        if (member == null) {
          throw new NotHeld("a row without " + cells.dimensions().get(d));
        }
        cell[d] = code(d, member);
      }
      if (first.size() == 0 || !Arrays.equals(cell, current)) {
        current = cell;
        first.add(period.size());
        for (int d = 0; d < cell.length; d++) {
          codes.get(d).add(cell[d]);
        }
        room.take(4L * (1 + cell.length));
      }
      room.take(4 + 8L * (1 + values.size()));
      period.add(number);
      int column = 2 + cell.length;
      rows.add(row.getLong(column));
      for (int a = 0; a < values.size(); a++) {
        values.get(a).add(number(row.getObject(column + 1 + a)));
      }
    }

    private int code(int dimension, String member) {
      List<String> known = members.get(dimension);
      return codeOf
          .get(dimension)
          .computeIfAbsent(
              member,
              m -> {
                known.add(m);
                return known.size() - 1;
              });
    }

    private static long number(@Nullable Object cell) {
      if (cell == null) {
        return NONE;
      }
      return cell instanceof Long number
          ? number
          : new BigDecimal(cell.toString()).longValueExact();
    }

    Groups groups(List<String> expressions, List<Aggregate.Values> distinct) {
      first.add(period.size());
      Map<String, long[]> byExpression = new HashMap<>();
      for (int a = 0; a < values.size(); a++) {
        byExpression.put(
            a < expressions.size()
                ? expressions.get(a)
                : distinct.get(a - expressions.size()).rows(),
            values.get(a).toLongs());
      }
      return new Groups(
          cells,
          periods,
          members,
          codes.stream().map(Numbers::toInts).toArray(int[][]::new),
          first.toInts(),
          period.toInts(),
          rows.toLongs(),
          byExpression);
    }
  }

  private void readRepeats(LakeReader reader, List<Aggregate.Values> distinct, Room room) {
    Map<String, List<Aggregate.Values>> byKey = new HashMap<>();
    distinct.forEach(v -> byKey.computeIfAbsent(v.key(), k -> new ArrayList<>()).add(v));
    byKey.forEach(
        (key, counted) -> repeats.put(key, Repeats.read(reader, this, key, counted, room)));
  }

  Cells population() {
    return cells;
  }

  List<Period> periods() {
    return periods;
  }

  List<List<String>> members() {
    return members;
  }

  int count() {
    return period.length;
  }

  long rows(int group) {
    return rows[group];
  }

  /** How many rows there are in all. */
  long allRows() {
    return Arrays.stream(rows).sum();
  }

  /** What a count of rows is less by, because rows of one key are in the same group. */
  void lessen(Aggregate.Values counted, int group, long by) {
    long[] counts = values.get(counted.rows());
    if (counts != null) {
      counts[group] -= by;
    }
  }

  int cells() {
    return first.length - 1;
  }

  int firstOf(int cell) {
    return first[cell];
  }

  int cellOf(int group) {
    int found = Arrays.binarySearch(first, group);
    return found >= 0 ? found : -found - 2;
  }

  /** Numbers of groups by period and place; see {@link Cells#values}. */
  Finder finder() {
    long[] places = new long[first.length - 1];
    for (int cell = 0; cell < places.length; cell++) {
      for (int d = 0; d < codes.length; d++) {
        places[cell] = places[cell] * Math.max(1, members.get(d).size()) + codes[d][cell];
      }
    }
    return new Finder(places);
  }

  /** Finds groups. */
  final class Finder {
    private final long[] places;
    private final int[] cellOf;
    private final Map<Integer, Integer> numbers = new HashMap<>();

    private Finder(long[] unsorted) {
      this.places = unsorted.clone();
      Arrays.sort(places);
      this.cellOf = new int[places.length];
      for (int cell = 0; cell < unsorted.length; cell++) {
        cellOf[Arrays.binarySearch(places, unsorted[cell])] = cell;
      }
      for (int p = 0; p < periods.size(); p++) {
        numbers.put(periods.get(p).periodStart(), p);
      }
    }

    /** -1 for a period that is not held. */
    int group(int periodStart, long place) {
      Integer number = numbers.get(periodStart);
      if (number == null) {
        return -1;
      }
      int cell = cellOf[Arrays.binarySearch(places, place)];
      int found = Arrays.binarySearch(period, first[cell], first[cell + 1], number);
      if (found < 0) {
        throw new IllegalStateException("a row of no group: " + periodStart + " " + place);
      }
      return found;
    }
  }

  /** Whether it can tell this part, cut like this. */
  boolean knows(SortedMap<String, String> where, String cut) {
    return cells.dimensions().containsAll(where.keySet())
        && (cut.equals(Metric.ALL) || cells.dimensions().containsAll(Cut.parts(cut)));
  }

  /**
   * A part of the whole.
   *
   * @param cut a dimension, a pair of them, or {@link Metric#ALL}
   * @param columns where each period counts; -1 for one that does not
   * @param many columns
   */
  Part part(SortedMap<String, String> where, String cut, int[] columns, int many) {
    int[] wanted = new int[codes.length];
    Arrays.fill(wanted, -1);
    boolean isNothing = false;
    for (Map.Entry<String, String> one : where.entrySet()) {
      int d = cells.dimensions().indexOf(one.getKey());
      wanted[d] = members.get(d).indexOf(one.getValue());
      isNothing |= wanted[d] < 0;
    }
    Names names = names(cut);
    int[] ofPart = new int[first.length - 1];
    int cells = 0;
    int[] groups = new int[1024];
    int[] slots = new int[1024];
    int size = 0;
    for (int cell = 0; !isNothing && cell < first.length - 1; cell++) {
      if (!isOf(cell, wanted)) {
        continue;
      }
      ofPart[cells++] = cell;
      int row = names.ofCell.length == 0 ? 0 : names.ofCell[cell] * many;
      for (int group = first[cell]; group < first[cell + 1]; group++) {
        int column = columns[period[group]];
        if (column >= 0) {
          if (size == groups.length) {
            groups = Arrays.copyOf(groups, 2 * size);
            slots = Arrays.copyOf(slots, 2 * size);
          }
          groups[size] = group;
          slots[size++] = row + column;
        }
      }
    }
    return new Part(
        Arrays.copyOf(ofPart, cells),
        Arrays.copyOf(groups, size),
        Arrays.copyOf(slots, size),
        names.names,
        many,
        Arrays.stream(columns).filter(column -> column >= 0).count() > many);
  }

  private boolean isOf(int cell, int[] wanted) {
    for (int d = 0; d < wanted.length; d++) {
      if (wanted[d] >= 0 && codes[d][cell] != wanted[d]) {
        return false;
      }
    }
    return true;
  }

  private Names names(String cut) {
    if (cut.equals(Metric.ALL)) {
      return new Names(List.of(Metric.ALL), new int[0]);
    }
    List<String> parts = Cut.parts(cut);
    if (parts.size() == 1) {
      int d = cells.dimensions().indexOf(cut);
      return new Names(members.get(d), codes[d]);
    }
    return pairs.computeIfAbsent(cut, c -> pair(parts));
  }

  // By what they are called together: so does SQL.
  private Names pair(List<String> parts) {
    int one = cells.dimensions().indexOf(parts.get(0));
    int other = cells.dimensions().indexOf(parts.get(1));
    List<String> names = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    int[] ofCell = new int[first.length - 1];
    for (int cell = 0; cell < ofCell.length; cell++) {
      String name =
          members.get(one).get(codes[one][cell])
              + Cut.BETWEEN
              + members.get(other).get(codes[other][cell]);
      ofCell[cell] =
          known.computeIfAbsent(
              name,
              n -> {
                names.add(n);
                return names.size() - 1;
              });
    }
    return new Names(Collections.unmodifiableList(names), ofCell);
  }

  /** How many rows each slot of a part has. */
  long[] rows(Part part) {
    return sums(part, rows);
  }

  /** What an aggregate is in each slot of a part, {@link #NONE} where it is null. */
  long[] numbers(Part part, Aggregate aggregate) {
    if (aggregate instanceof Aggregate.Sum sum) {
      return sums(part, known(sum.sql()));
    }
    if (aggregate instanceof Aggregate.Largest largest) {
      return largest(part, known(largest.sql()));
    }
    if (aggregate instanceof Aggregate.Values counted) {
      long[] counts = sums(part, known(counted.rows()));
      // A slot without a row has no count, and is not asked for.
      Repeats known = repeats.get(counted.key());
      if (known != null) {
        known.lessen(counted, part, count(), counts);
      }
      return counts;
    }
    throw new IllegalArgumentException("no number of a group: " + aggregate);
  }

  private long[] known(String expression) {
    long[] known = values.get(expression);
    if (known == null) {
      throw new IllegalArgumentException("not held: " + expression);
    }
    return known;
  }

  private static long[] sums(Part part, long[] ofGroups) {
    long[] sums = new long[part.size()];
    Arrays.fill(sums, NONE);
    int[] groups = part.groups();
    int[] slots = part.slots();
    for (int i = 0; i < groups.length; i++) {
      long value = ofGroups[groups[i]];
      if (value != NONE) {
        long sum = sums[slots[i]];
        sums[slots[i]] = sum == NONE ? value : sum + value;
      }
    }
    return sums;
  }

  private static long[] largest(Part part, long[] ofGroups) {
    long[] largest = new long[part.size()];
    Arrays.fill(largest, NONE);
    int[] groups = part.groups();
    int[] slots = part.slots();
    for (int i = 0; i < groups.length; i++) {
      largest[slots[i]] = Math.max(largest[slots[i]], ofGroups[groups[i]]);
    }
    return largest;
  }
}
