package casestat.cube;

import java.util.Arrays;
import java.util.List;

/** Which groups belong to a part, and where each of them counts. */
final class Part {
  private final int[] cells;
  private final int[] groups;
  private final int[] slots;
  private final List<String> names;
  private final int columns;
  private final boolean isTogether;

  /**
   * @param cells their numbers, ascending
   * @param groups their numbers, ascending
   * @param slots of each of them, from 0 on: members by periods
   * @param names of the members
   * @param columns how many periods each member has
   * @param isTogether whether several periods are one column
   */
  Part(
      int[] cells, int[] groups, int[] slots, List<String> names, int columns, boolean isTogether) {
    this.cells = cells;
    this.groups = groups;
    this.slots = slots;
    this.names = names;
    this.columns = columns;
    this.isTogether = isTogether;
  }

  int[] cells() {
    return cells;
  }

  int[] groups() {
    return groups;
  }

  int[] slots() {
    return slots;
  }

  List<String> names() {
    return names;
  }

  int columns() {
    return columns;
  }

  boolean isTogether() {
    return isTogether;
  }

  /** How many slots there are. */
  int size() {
    return names.size() * columns;
  }

  /** The slot of every group, -1 for one that is not of the part. */
  int[] slotOfEach(int all) {
    int[] each = new int[all];
    Arrays.fill(each, -1);
    for (int i = 0; i < groups.length; i++) {
      each[groups[i]] = slots[i];
    }
    return each;
  }
}
