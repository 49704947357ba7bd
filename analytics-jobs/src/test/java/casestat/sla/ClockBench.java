package casestat.sla;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link ClockBenchmark}, prints the medians, and says whether the calendar keeps what it
 * promises. Started by {@code casestat bench clock}.
 */
final class ClockBench {
  // Twelve years touch more memory than twelve hours do; more than this would be more work.
  private static final double FLAT = 2;

  private static final double FASTER_OVER_DAYS = 10;
  private static final double FASTER_OVER_YEARS = 1000;

  // What the measuring itself allocates, spread over the calls.
  private static final double NOTHING = 1;

  private final Map<String, Double> nanos = new LinkedHashMap<>();
  private final Map<String, Double> bytes = new LinkedHashMap<>();
  private boolean kept = true;

  private ClockBench(Collection<RunResult> results) {
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      String length = result.getParams().getParam("length");
      String key = key(name.substring(name.lastIndexOf('.') + 1), length);
      nanos.put(key, result.getPrimaryResult().getStatistics().getPercentile(50));
      bytes.put(
          key,
          Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
              .getScore());
    }
  }

  /** No arguments. Ends with 1 if the calendar does not keep what it promises. */
  public static void main(String[] arguments) throws RunnerException {
    ClockBench bench =
        new ClockBench(
            new Runner(
                    new OptionsBuilder()
                        .include("^" + Pattern.quote(ClockBenchmark.class.getName()) + "\\.")
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .build())
                .run());
    bench.printMedians();
    bench.printPromises();
    System.exit(bench.kept ? 0 : 1);
  }

  private void printMedians() {
    print("%n%-28s %12s %12s %12s%n", "ns, medians", "12 hours", "12 days", "12 years");
    printRow("open time between", "between");
    printRow("  day by day", "betweenDayByDay");
    printRow("  subtracted", "betweenSubtracted");
    printRow("due instant", "due");
    printRow("  day by day", "dueDayByDay");
    print("%-28s %12.0f %12s%n", "a whole case, 8 events", nanos("fold", null), "");
    print("%-28s %12.0f %12s%n%n", "  bytes allocated", of(bytes, "fold", null), "");
  }

  private void printRow(String label, String benchmark) {
    print(
        "%-28s %12.1f %12.1f %12.1f%n",
        label,
        nanos(benchmark, Length.HOURS_12),
        nanos(benchmark, Length.DAYS_12),
        nanos(benchmark, Length.YEARS_12));
  }

  private void printPromises() {
    for (String question : new String[] {"between", "due"}) {
      promiseAtMost(
          question + ": 12 years over 12 hours",
          nanos(question, Length.YEARS_12) / nanos(question, Length.HOURS_12),
          FLAT);
      promiseAtLeast(
          question + ": day by day over it, 12 days",
          timesFaster(question, Length.DAYS_12),
          FASTER_OVER_DAYS);
      promiseAtLeast(
          question + ": day by day over it, 12 years",
          timesFaster(question, Length.YEARS_12),
          FASTER_OVER_YEARS);
      for (Length length : Length.values()) {
        promiseAtMost(question + ": bytes a call, " + length, of(bytes, question, length), NOTHING);
      }
    }
    for (Length length : Length.values()) {
      print(
          "     %-44s %10.1f%n",
          "between: over a subtraction, " + length,
          nanos("between", length) / nanos("betweenSubtracted", length));
    }
  }

  private double timesFaster(String question, Length length) {
    return nanos(question + "DayByDay", length) / nanos(question, length);
  }

  private void promiseAtMost(String what, double measured, double most) {
    promise(measured <= most, what, measured, "at most", most);
  }

  private void promiseAtLeast(String what, double measured, double least) {
    promise(measured >= least, what, measured, "at least", least);
  }

  private void promise(boolean keeps, String what, double measured, String bound, double limit) {
    kept &= keeps;
    print("%-4s %-44s %10.3f  %s %.0f%n", keeps ? "ok" : "NOT", what, measured, bound, limit);
  }

  private double nanos(String benchmark, @Nullable Length length) {
    return of(nanos, benchmark, length);
  }

  private static double of(
      Map<String, Double> measured, String benchmark, @Nullable Length length) {
    String key = key(benchmark, length == null ? null : length.name());
    return Objects.requireNonNull(measured.get(key), key);
  }

  private static String key(String benchmark, @Nullable String length) {
    return length == null ? benchmark : benchmark + " " + length;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
