package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptTest {
  private final AtomicInteger counted = new AtomicInteger();

  @Test
  void whoAsksForWhatIsBeingCountedWaitsForIt() throws Exception {
    CountDownLatch begun = new CountDownLatch(4);
    CountDownLatch asked = new CountDownLatch(1);
    Kept<String, Integer> kept =
        new Kept<>(
            3,
            key -> {
              await(asked);
              return counted.incrementAndGet();
            });
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> answers =
          IntStream.range(0, 4)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            begun.countDown();
                            return kept.get("one");
                          }))
              .toList();
      begun.await();
      asked.countDown();
      for (Future<Integer> answer : answers) {
        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatFailedIsCountedAnewAndTheFailureIsTold() {
    Kept<String, Integer> kept =
        new Kept<>(
            3,
            key -> {
              if (counted.incrementAndGet() == 1) {
                throw new IllegalStateException("once");
              }
              return counted.get();
            });

    assertThatIllegalStateException().isThrownBy(() -> kept.get("one")).withMessage("once");
    assertThat(kept.get("one")).isEqualTo(2);
  }

  @Test
  void whatWasNotAskedForLatelyIsForgotten() {
    Kept<Integer, Integer> kept = new Kept<>(2, key -> counted.incrementAndGet());
    kept.get(1);
    kept.get(2);
    kept.get(1);
    kept.get(3);

    assertThat(kept.get(1)).isEqualTo(1);
    assertThat(kept.get(2)).isEqualTo(4);
  }
}
