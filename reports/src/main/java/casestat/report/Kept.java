package casestat.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Answers that were asked for lately. Two who ask at once may both count; nobody waits. */
final class Kept<K, V> {
  private final Function<K, V> count;
  private final Map<K, V> kept;

  /**
   * @param most how many are kept
   * @param count what is not kept
   */
  Kept(int most, Function<K, V> count) {
    this.count = count;
    this.kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  V get(K key) {
    synchronized (kept) {
      V known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    V counted = count.apply(key);
    synchronized (kept) {
      kept.put(key, counted);
    }
    return counted;
  }
}
