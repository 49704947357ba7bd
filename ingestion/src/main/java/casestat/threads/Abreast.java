package casestat.threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does the same with many things, some of them at the same time, as many as there are processors.
 *
 * <p>Not by parallel streams: all of a Java process share their few threads, the libraries' too,
 * and one that waits there for what another of them has still to do waits forever. Here whoever
 * asks works as well, and waits only for what somebody is at work on.
 */
public final class Abreast {
  private static final ExecutorService HELPERS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "abreast");
            thread.setDaemon(true);
            return thread;
          });

  private Abreast() {}

  /**
   * What comes of each, in their order.
   *
   * @param work called once for each, by several threads
   * @throws RuntimeException what came of the first that fails; the others are done nevertheless
   */
  public static <T, R> List<R> each(List<T> things, Function<? super T, ? extends R> work) {
    List<Supplier<R>> results =
        new ArrayList<>(
            Collections.nCopies(
                things.size(),
                () -> {
                  throw new IllegalStateException("a thing was passed over");
                }));
    AtomicInteger next = new AtomicInteger();
    Runnable some =
        () -> {
          for (int i = next.getAndIncrement(); i < things.size(); i = next.getAndIncrement()) {
            results.set(i, tried(work, things.get(i)));
          }
        };
    List<Future<?>> helpers = new ArrayList<>();
    int hands = Math.min(things.size(), Runtime.getRuntime().availableProcessors());
    for (int i = 1; i < hands; i++) {
      helpers.add(HELPERS.submit(some));
    }
    some.run();
    helpers.forEach(Abreast::await);
    return results.stream().map(Supplier::get).toList();
  }

  private static <T, R> Supplier<R> tried(Function<? super T, ? extends R> work, T thing) {
    try {
      R result = work.apply(thing);
      return () -> result;
    } catch (RuntimeException | Error e) {
      return () -> {
        throw e;
      };
    }
  }

  private static void await(Future<?> helper) {
    boolean isInterrupted = false;
    try {
      while (true) {
        try {
          helper.get();
          return;
        } catch (InterruptedException e) {
          // What is begun is not left: it may hold what the next one needs.
          isInterrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
