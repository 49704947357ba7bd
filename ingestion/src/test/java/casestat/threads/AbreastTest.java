package casestat.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AbreastTest {
  private static final List<Integer> THOUSAND = IntStream.range(0, 1000).boxed().toList();

  @Test
  void whatComesOfEachStandsInTheirOrder() {
    AtomicInteger calls = new AtomicInteger();

    List<Integer> squares =
        Abreast.each(
            THOUSAND,
            i -> {
              calls.incrementAndGet();
              return i * i;
            });

    assertThat(squares).isEqualTo(THOUSAND.stream().map(i -> i * i).toList());
    assertThat(calls).hasValue(1000);
    assertThat(Abreast.each(List.of(), i -> i)).isEmpty();
  }

  @Test
  void theFirstThatFailsIsTold() {
    assertThatThrownBy(
            () ->
                Abreast.each(
                    THOUSAND,
                    i -> {
                      if (i == 7 || i == 990) {
                        throw new IllegalArgumentException("number " + i);
                      }
                      return i;
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("number 7");
  }

  /** Work within work, while every thread that all share waits for it to be done. */
  @Test
  @Timeout(60)
  void itIsDoneWhateverOthersWaitFor() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    int shared = 3 * ForkJoinPool.getCommonPoolParallelism();
    CountDownLatch waiting = new CountDownLatch(ForkJoinPool.getCommonPoolParallelism());
    for (int i = 0; i < shared; i++) {
      ForkJoinPool.commonPool()
          .execute(
              () -> {
                waiting.countDown();
                try {
                  done.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
    }
    waiting.await();
    try {
      List<Integer> sums =
          Abreast.each(
              THOUSAND.subList(0, 50),
              i ->
                  Abreast.each(THOUSAND.subList(0, 50), j -> i + j).stream()
                      .mapToInt(j -> j)
                      .sum());
      assertThat(sums).startsWith(1225, 1275).hasSize(50);
    } finally {
      done.countDown();
    }
  }
}
