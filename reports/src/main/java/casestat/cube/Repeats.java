package casestat.cube;

import casestat.lake.LakeReader;
import casestat.metrics.Aggregate;
import casestat.metrics.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keys that have rows in several groups: a part that holds two of them counts the key once.
 * Most keys have one row and are not here; those whose rows are all in one group neither, because
 * the group counts them once already.
 *
 * <p>A case that is resolved again is mostly in the same cell, in another month: such keys matter
 * only where months are counted together, and only those of the cells of a part are looked at.
 *
 * <p>Bytes: 4 a key, 8 for each of its groups, and 4 a cell.
 */
final class Repeats {
  /** Keys that the engine may hold in its memory at a time. */
  private static final long KEYS = 2_000_000;

  private final List<Aggregate.Values> counted;

  /** The first entry of each key, and the end: keys of several cells, then those of one. */
  private final int[] first;

  private final int[] group;

  /** Of each entry: which expressions count the key there, a bit for each. */
  private final int[] flags;

  /** The first key that is in this cell only, and the end. */
  private final int[] ofCell;

  private Repeats(
      List<Aggregate.Values> counted, int[] first, int[] group, int[] flags, int[] ofCell) {
    this.counted = counted;
    this.first = first;
    this.group = group;
    this.flags = flags;
    this.ofCell = ofCell;
  }

  static Repeats read(
      LakeReader reader, Groups groups, String key, List<Aggregate.Values> counted, Room room) {
    if (counted.size() > Integer.SIZE - 1) {
      throw new NotHeld("more than %d counts of one key".formatted(Integer.SIZE - 1));
    }
    Reading reading = new Reading(groups, counted, room);
    List<String> conditions =
        counted.stream().map(v -> v.condition() == null ? "true" : v.condition()).toList();
    int heaps = Math.toIntExact(1 + groups.allRows() / KEYS);
    for (int heap = 0; heap < heaps && groups.count() > 0; heap++) {
      Question question =
          groups
              .population()
              .repeats(groups.periods(), groups.members(), key, conditions, heap, heaps);
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
      reading.endKey();
    }
    return reading.repeats();
  }

  /** Keys while they are read, one after the other. */
  private static final class Reading {
    private final Groups groups;
    private final Groups.Finder finder;
    private final List<Aggregate.Values> counted;
    private final Room room;
    private final List<Entries> keys = new ArrayList<>();
    private final Map<Integer, int[]> current = new TreeMap<>();
    private String key = "";

    /** The groups of one key, and the flags of each; of one cell, or -1 for several. */
    private static final class Entries {
      private final int cell;
      private final int[] groups;
      private final int[] flags;

      Entries(int cell, int[] groups, int[] flags) {
        this.cell = cell;
        this.groups = groups;
        this.flags = flags;
      }
    }

    Reading(Groups groups, List<Aggregate.Values> counted, Room room) {
      this.groups = groups;
      this.finder = groups.finder();
      this.counted = counted;
      this.room = room;
      room.take(4L * (groups.cells() + 1));
    }

    void add(ResultSet row) throws SQLException {
      int of = finder.group(row.getInt(1), row.getLong(2));
      if (of < 0) {
        return;
      }
      String its = row.getString(3);
      if (!its.equals(key)) {
        endKey();
        key = its;
      }
      int[] counts = current.computeIfAbsent(of, g -> new int[counted.size()]);
      for (int c = 0; c < counts.length; c++) {
        if (row.getBoolean(4 + c)) {
          counts[c]++;
        }
      }
    }

    void endKey() {
      if (current.size() > 1) {
        room.take(4 + current.size() * 8L);
        keys.add(entries());
      }
      current.forEach(
          (of, counts) -> {
            for (int c = 0; c < counts.length; c++) {
              if (counts[c] > 1) {
                groups.lessen(counted.get(c), of, counts[c] - 1L);
              }
            }
          });
      current.clear();
      key = "";
    }

    private Entries entries() {
      int[] its = new int[current.size()];
      int[] bits = new int[its.length];
      int size = 0;
      for (Map.Entry<Integer, int[]> one : current.entrySet()) {
        its[size] = one.getKey();
        for (int c = 0; c < counted.size(); c++) {
          bits[size] |= one.getValue()[c] > 0 ? 1 << c : 0;
        }
        size++;
      }
      int cell = groups.cellOf(its[0]);
      boolean isOne = its[size - 1] < groups.firstOf(cell + 1);
      return new Entries(isOne ? cell : -1, its, bits);
    }

    Repeats repeats() {
      keys.sort(Comparator.comparingInt(one -> one.cell));
      Numbers first = new Numbers();
      Numbers group = new Numbers();
      Numbers flags = new Numbers();
      int[] ofCell = new int[groups.cells() + 1];
      for (Entries one : keys) {
        first.add(group.size());
        for (int i = 0; i < one.groups.length; i++) {
          group.add(one.groups[i]);
          flags.add(one.flags[i]);
        }
        // How many keys are before those of each cell.
        ofCell[one.cell + 1]++;
      }
      first.add(group.size());
      for (int cell = 0; cell < groups.cells(); cell++) {
        ofCell[cell + 1] += ofCell[cell];
      }
      return new Repeats(counted, first.toInts(), group.toInts(), flags.toInts(), ofCell);
    }
  }

  /** Takes from the counts of slots what is counted in them more than once. */
  void lessen(Aggregate.Values of, Part part, int groups, long[] counts) {
    int bit = 1 << counted.indexOf(of);
    boolean isNeeded = ofCell[0] > 0;
    for (int i = 0; part.isTogether() && !isNeeded && i < part.cells().length; i++) {
      isNeeded = ofCell[part.cells()[i]] < ofCell[part.cells()[i] + 1];
    }
    if (!isNeeded) {
      return;
    }
    int[] slots = part.slotOfEach(groups);
    int[] last = new int[part.size()];
    Arrays.fill(last, -1);
    lessen(0, ofCell[0], bit, slots, last, counts);
    if (part.isTogether()) {
      for (int cell : part.cells()) {
        lessen(ofCell[cell], ofCell[cell + 1], bit, slots, last, counts);
      }
    }
  }

  private void lessen(int from, int to, int bit, int[] slots, int[] last, long[] counts) {
    for (int key = from; key < to; key++) {
      for (int entry = first[key]; entry < first[key + 1]; entry++) {
        int slot = slots[group[entry]];
        if (slot >= 0 && (flags[entry] & bit) != 0) {
          if (last[slot] == key) {
            counts[slot]--;
          }
          last[slot] = key;
        }
      }
    }
  }
}
