package casestat.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.function.LongBinaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A calendar answers without making garbage: ten million cases ask it some hundred million times.
 */
class AllocationTest {
  private static final int CALLS = 100_000;

  // One object a call would be sixteen bytes each; this is the JVM's own and the measurement's.
  private static final long SOME_BYTES = 2_000;

  private final BusinessCalendar calendar = Office.calendar();

  @ParameterizedTest
  @EnumSource
  void openTimeBetweenTwoInstantsAllocatesNothing(Length length) {
    assertThat(bytes(calendar::openBetween, length)).isLessThan(SOME_BYTES);
  }

  @ParameterizedTest
  @EnumSource
  void aDueInstantAllocatesNothing(Length length) {
    long open = Micros.of(length.time()) / 5;

    assertThat(bytes((from, to) -> calendar.plus(from, open), length)).isLessThan(SOME_BYTES);
  }

  private static long bytes(LongBinaryOperator question, Length length) {
    ask(question, length);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(id);
    ask(question, length);
    return threads.getThreadAllocatedBytes(id) - before;
  }

  private static void ask(LongBinaryOperator question, Length length) {
    Random dice = new Random(311);
    long first = Micros.of(Office.instant(dice));
    long time = Micros.of(length.time());
    long sum = 0;
    for (int i = 0; i < CALLS; i++) {
      long from = first + dice.nextInt(Integer.MAX_VALUE) * 10_000L;
      sum += question.applyAsLong(from, from + time);
    }
    assertThat(sum).isNotZero();
  }
}
