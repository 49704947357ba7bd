package casestat.cube;

import java.util.Arrays;
import java.util.List;

/**
 * Which groups belong to a part, and where each of them counts.
 *
 * @param cells their numbers, ascending
 * @param groups their numbers, ascending
 * @param slots of each of them, from 0 on: members by periods
 * @param names of the members
 * @param columns how many periods each member has
 * @param isTogether whether several periods are one column
 */
record Part(
    int[] cells, int[] groups, int[] slots, List<String> names, int columns, boolean isTogether) {

  /** How many slots there are. */
  int size() {
    return names.size() * columns;
  }

  /** The slot of every group, -1 for one that is not of the part. */
  int[] slotOfEach(int all) {
    int[] slots = new int[all];
    Arrays.fill(slots, -1);
    for (int i = 0; i < groups.length; i++) {
      slots[groups[i]] = this.slots[i];
    }
    return slots;
  }
}
