package casestat.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a clock costs: its two questions to a calendar, the same asked day by day and of numbers
 * alone, and all of it for one case. One thread. Two processes, since what the JVM makes of the
 * code differs a little from one to the next; warmed up for longer than anything here takes to
 * settle.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 7, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ClockBenchmark {

  @Benchmark
  public long between(Spans spans) {
    int i = spans.next();
    return spans.calendar.openBetween(spans.from[i], spans.to[i]);
  }

  @Benchmark
  public Duration betweenDayByDay(Spans spans) {
    int i = spans.next();
    return spans.dayByDay.between(spans.fromAt[i], spans.toAt[i]);
  }

  @Benchmark
  public long betweenSubtracted(Spans spans) {
    int i = spans.next();
    return spans.to[i] - spans.from[i];
  }

  @Benchmark
  public long due(Spans spans) {
    int i = spans.next();
    return spans.calendar.plus(spans.from[i], spans.open[i]);
  }

  @Benchmark
  public Instant dueDayByDay(Spans spans) {
    int i = spans.next();
    return spans.dayByDay.plus(spans.fromAt[i], spans.openTime[i]);
  }

  @Benchmark
  public Optional<FoldedCase> fold(Lives lives) {
    int i = lives.next();
    return lives.fold.fold(lives.rows.get(i), lives.events.get(i), lives.asOf);
  }
}
