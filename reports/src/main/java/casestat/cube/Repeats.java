package casestat.cube;

import casestat.lake.LakeReader;
import casestat.metrics.Aggregate;
import casestat.metrics.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keys that have rows in several groups: a part that holds two of them counts the key once.
 * Most keys have one row and are not here; those whose rows are all in one group neither, because
 * the group counts them once already.
 *
 * <p>Bytes: 4 a key, and 8 for each of its groups.
 */
final class Repeats {
  /** Keys that the engine may hold in its memory at a time. */
  private static final long KEYS = 2_000_000;

  private final List<Aggregate.Values> counted;

  /** The first entry of each key, and the end. */
  private final int[] first;

  private final int[] group;

  /** Of each entry: which expressions count the key there, a bit for each. */
  private final int[] flags;

  private Repeats(List<Aggregate.Values> counted, int[] first, int[] group, int[] flags) {
    this.counted = counted;
    this.first = first;
    this.group = group;
    this.flags = flags;
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
    for (int heap = 0; heap < heaps; heap++) {
      if (groups.count() > 0) {
        Question question =
            groups
                .cells()
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
    }
    return reading.repeats();
  }

  /** Keys while they are read, one after the other. */
  private static final class Reading {
    private final Groups groups;
    private final Groups.Finder finder;
    private final List<Aggregate.Values> counted;
    private final Room room;
    private final Numbers first = new Numbers();
    private final Numbers group = new Numbers();
    private final Numbers flags = new Numbers();
    private final Map<Integer, int[]> current = new TreeMap<>();
    private String key = "";

    Reading(Groups groups, List<Aggregate.Values> counted, Room room) {
      this.groups = groups;
      this.finder = groups.finder();
      this.counted = counted;
      this.room = room;
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
      current.forEach(
          (of, counts) -> {
            for (int c = 0; c < counts.length; c++) {
              if (counts[c] > 1) {
                groups.lessen(counted.get(c), of, counts[c] - 1L);
              }
            }
          });
      if (current.size() > 1) {
        room.take(4 + current.size() * 8L);
        first.add(group.size());
        current.forEach(
            (of, counts) -> {
              group.add(of);
              int bits = 0;
              for (int c = 0; c < counts.length; c++) {
                bits |= counts[c] > 0 ? 1 << c : 0;
              }
              flags.add(bits);
            });
      }
      current.clear();
      key = "";
    }

    Repeats repeats() {
      first.add(group.size());
      return new Repeats(
          counted,
          first.toInts(),
          group.toInts(),
          flags.toInts());
    }
  }

  /** Takes from the counts of slots what is counted in them more than once. */
  void lessen(Aggregate.Values of, Part part, int groups, long[] counts) {
    if (first.length == 1) {
      return;
    }
    int bit = 1 << counted.indexOf(of);
    int[] slots = part.slotOfEach(groups);
    int[] last = new int[part.size()];
    Arrays.fill(last, -1);
    for (int key = 0; key < first.length - 1; key++) {
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
