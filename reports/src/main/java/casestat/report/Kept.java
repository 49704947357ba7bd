package casestat.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were asked for lately. Who asks for what somebody is counting already waits for it,
 * and so nothing is counted twice at a time; what could not be counted is forgotten.
 */
final class Kept<K, V> {
  private final Function<K, V> count;
  private final Map<K, CompletableFuture<V>> kept;

  /**
   * @param most how many are kept
   * @param count what is not kept; must not ask for the same
   */
  Kept(int most, Function<K, V> count) {
    this.count = count;
    this.kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, CompletableFuture<V>> eldest) {
            return size() > most;
          }
        };
  }

  V get(K key) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> there = claim(key, mine);
    if (there != null) {
      return answer(there);
    }
    try {
      mine.complete(count.apply(key));
    } catch (RuntimeException | Error e) {
      synchronized (kept) {
        kept.remove(key, mine);
      }
      mine.completeExceptionally(e);
      throw e;
    }
    return answer(mine);
  }

  private @Nullable CompletableFuture<V> claim(K key, CompletableFuture<V> mine) {
    synchronized (kept) {
      return kept.putIfAbsent(key, mine);
    }
  }

  private static <V> V answer(CompletableFuture<V> there) {
    try {
      return there.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
