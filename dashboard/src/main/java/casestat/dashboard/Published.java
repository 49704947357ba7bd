package casestat.dashboard;

import casestat.lake.Generation;
import casestat.report.Edition;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What everybody may see at one time.
 *
 * @param shown by month, the edition whose figures are shown
 * @param runs by month, what it was made of
 * @param withdrawn what editions that were taken back are called
 */
record Published(
    SortedMap<Integer, Edition> shown,
    SortedMap<Integer, Generation> runs,
    SortedSet<String> withdrawn) {

  static final Published NOTHING = new Published(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());

  Published {
    shown = Collections.unmodifiableSortedMap(new TreeMap<>(shown));
    runs = Collections.unmodifiableSortedMap(new TreeMap<>(runs));
    withdrawn = Collections.unmodifiableSortedSet(new TreeSet<>(withdrawn));
  }

  /** The run of the newest month. */
  Optional<Generation> newest() {
    return runs.isEmpty() ? Optional.empty() : Optional.ofNullable(runs.get(runs.lastKey()));
  }

  /**
   * Whether something that was shown must not be any more. A newer revision takes nothing back: the
   * one before it may be read until the newer can.
   */
  boolean takesBack(Published before) {
    return !shown.keySet().containsAll(before.shown.keySet())
        || before.shown.values().stream().anyMatch(edition -> withdrawn.contains(edition.tag()));
  }
}
