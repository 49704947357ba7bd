package casestat.cube;

import casestat.lake.LakeReader;
import casestat.metrics.Question;
import casestat.stats.Percentile;
import casestat.stats.RadixSort;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Every value of one expression, those of a group together and in order.
 *
 * <p>Bytes: 4 a value and 4 a group; 8 a value where one does not fit into an int.
 */
final class SortedValues {
  private static final long MOST_AT_ONCE = 4_000_000;

  /** The first value of each group, and the end. */
  private final int[] first;

  private int @Nullable [] ints;
  private long @Nullable [] longs;

  private SortedValues(int[] first, int size) {
    this.first = first;
    this.ints = new int[size];
  }

  /**
   * Values that are in order already.
   *
   * @param first value of each group, and the end
   */
  static SortedValues of(int[] first, long[] values) {
    SortedValues sorted = new SortedValues(first, 0);
    sorted.ints = null;
    sorted.longs = values;
    return sorted;
  }

  static SortedValues read(LakeReader reader, Groups groups, String value, Room room) {
    long rows = groups.allRows();
    if (rows > Integer.MAX_VALUE / 2) {
      throw new NotHeld(rows + " values");
    }
    room.take(4 * (rows + groups.count() + 1));
    return new Reading(reader, groups, value, room).values();
  }

  /** Values while they are read: each goes to the next place of its group. */
  private static final class Reading {
    private final Groups groups;
    private final Groups.Finder finder;
    private final Room room;
    private final SortedValues values;
    private final int[] next;

    Reading(LakeReader reader, Groups groups, String value, Room room) {
      this.groups = groups;
      this.finder = groups.finder();
      this.room = room;
      int[] first = new int[groups.count() + 1];
      for (int group = 0; group < groups.count(); group++) {
        first[group + 1] = first[group] + Math.toIntExact(groups.rows(group));
      }
      this.values = new SortedValues(first, first[groups.count()]);
      this.next = first.clone();
      int years = groups.periods().size();
      int many = (int) Math.min(years, 1 + groups.allRows() / MOST_AT_ONCE);
      for (int part = 0; part < many && groups.count() > 0; part++) {
        Question question =
            groups
                .population()
                .values(
                    groups.periods().subList(part * years / many, (part + 1) * years / many),
                    groups.members(),
                    value);
        reader.stream(
            question.sql(),
            question.parameters(),
            new LakeReader.Rowwise() {
              @Override
              public void columns(java.util.List<String> names) {}

              @Override
              public void row(ResultSet row) throws SQLException {
                add(row);
              }
            });
      }
    }

    private void add(ResultSet row) throws SQLException {
      int group = finder.group(row.getInt(1), row.getLong(2));
      if (group >= 0) {
        values.set(next[group]++, row.getLong(3), room);
      }
    }

    /** With no room between groups, where some rows had no value. */
    SortedValues values() {
      int[] first = new int[values.first.length];
      for (int group = 0; group < groups.count(); group++) {
        int from = values.first[group];
        int size = next[group] - from;
        values.move(from, first[group], size);
        first[group + 1] = first[group] + size;
      }
      return values.cut(first);
    }
  }

  private void set(int place, long value, Room room) {
    if (longs == null && ints != null) {
      if (value == (int) value) {
        ints[place] = (int) value;
        return;
      }
      room.take(4L * ints.length);
      longs = new long[ints.length];
      for (int i = 0; i < ints.length; i++) {
        longs[i] = ints[i];
      }
      ints = null;
    }
    if (longs != null) {
      longs[place] = value;
    }
  }

  private void move(int from, int to, int size) {
    if (ints != null) {
      System.arraycopy(ints, from, ints, to, size);
      Arrays.sort(ints, to, to + size);
    } else if (longs != null) {
      System.arraycopy(longs, from, longs, to, size);
      Arrays.sort(longs, to, to + size);
    }
  }

  private SortedValues cut(int[] to) {
    int size = to[to.length - 1];
    SortedValues cut = new SortedValues(to, 0);
    cut.ints = ints == null ? null : size == ints.length ? ints : Arrays.copyOf(ints, size);
    cut.longs = longs == null ? null : Arrays.copyOf(longs, size);
    return cut;
  }

  long at(int place) {
    return ints != null ? ints[place] : longs != null ? longs[place] : 0;
  }

  /** A percentile of the values in each slot, {@link Groups#NONE} where there is none. */
  long[] percentiles(Part part, Percentile percentile) {
    int[] start = new int[part.size() + 1];
    int[] slots = part.slots();
    for (int slot : slots) {
      start[slot + 1]++;
    }
    for (int slot = 0; slot < part.size(); slot++) {
      start[slot + 1] += start[slot];
    }
    int[] next = start.clone();
    int[] bySlot = new int[slots.length];
    for (int i = 0; i < slots.length; i++) {
      bySlot[next[slots[i]]++] = part.groups()[i];
    }
    long[] found = new long[part.size()];
    for (int slot = 0; slot < found.length; slot++) {
      Ranked ranked = ranked(bySlot, start[slot], start[slot + 1]);
      found[slot] = ranked.count() == 0 ? Groups.NONE : ranked.percentile(percentile);
    }
    return found;
  }

  /** Of a part, whose slots are one. */
  Ranked ranked(Part part) {
    return ranked(part.groups(), 0, part.groups().length);
  }

  private Ranked ranked(int[] groups, int from, int to) {
    int[] lows = new int[to - from];
    int[] highs = new int[to - from];
    int runs = 0;
    for (int i = from; i < to; i++) {
      int group = groups[i];
      if (first[group + 1] > first[group]) {
        lows[runs] = first[group];
        highs[runs++] = first[group + 1];
      }
    }
    return new Ranked(this, lows, highs, runs);
  }

  /** All values of a part, ascending. */
  long[] all(Part part) {
    int size = 0;
    for (int group : part.groups()) {
      size += first[group + 1] - first[group];
    }
    long[] all = new long[size];
    int next = 0;
    for (int group : part.groups()) {
      for (int place = first[group]; place < first[group + 1]; place++) {
        all[next++] = at(place);
      }
    }
    RadixSort.sort(all);
    return all;
  }
}
