package casestat.dashboard;

import casestat.command.LakeOption;
import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.metrics.Metrics;
import casestat.report.chart.Caption;
import casestat.report.chart.Charts;
import casestat.report.chart.Direction;
import casestat.report.chart.Formats;
import casestat.report.chart.Goal;
import casestat.report.chart.RankedBars;
import casestat.report.chart.Row;
import casestat.report.chart.Size;
import casestat.report.chart.Trend;
import casestat.report.chart.Unit;
import io.javalin.Javalin;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;

/**
 * Does beside the opening of a lake what the first page would wait for: half of a start is loading
 * what is the same for every service, and a core has nothing else to do. What fails here is tried
 * again where it is needed, and told there.
 */
final class HeadStart {
  private static final int MONTHS = 13;

  /** A lake, and its newest run open for reading. */
  record Opened(Lake lake, LakeReader newest) {}

  private final CompletableFuture<Opened> opened = new CompletableFuture<>();

  /** Begins, and does not wait. */
  HeadStart(LakeOption option) {
    beside("lake", () -> open(option));
    beside("engine", LakeReader::load);
    beside("page", HeadStart::rehearse);
  }

  private void open(LakeOption option) {
    try {
      Lake lake = option.open();
      opened.complete(new Opened(lake, LakeReader.ofNewestRun(lake)));
    } catch (RuntimeException | Error e) {
      opened.completeExceptionally(e);
    }
  }

  /**
   * Waits for the lake.
   *
   * @throws casestat.lake.LakeException if it cannot be read
   */
  Opened opened() {
    try {
      return opened.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /**
   * Closes the lake when it is open: a library that is being loaded while Java ends says so at
   * length, to whoever was refused for another reason.
   */
  void giveUp() {
    try {
      opened.join().newest().close();
    } catch (CompletionException e) {
      // Nothing is open then, and what is wrong with the lake is not what was refused.
      LoggerFactory.getLogger(HeadStart.class).debug("no head start: lake", e);
    }
  }

  /** Runs something that nobody waits for. */
  static void beside(String name, Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (RuntimeException | Error e) {
                // Not before: to begin to log takes as long as a third of all that is begun here.
                LoggerFactory.getLogger(HeadStart.class).debug("no head start: {}", name, e);
              }
            },
            "casestat-start-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Charts that nobody sees, and a server on this machine that has nothing to answer with. */
  private static void rehearse() {
    draw();
    Metrics.catalogue();
    Javalin.create(Servers::quiet).start("127.0.0.1", 0).stop();
  }

  /** Fonts, letters and lines are ready then for what somebody sees. */
  private static void draw() {
    Formats formats = Formats.ENGLISH;
    Caption caption =
        Caption.of("start", "Start", "Start", Unit.SHARE, Direction.HIGHER_IS_BETTER, "Month");
    YearMonth first = YearMonth.of(2000, 1);
    List<Row> months =
        IntStream.range(0, MONTHS)
            .mapToObj(first::plusMonths)
            .map(
                month ->
                    Row.of(month.toString(), formats.month(month), 1.0 / month.getMonthValue()))
            .toList();
    Goal goal = Goal.of(0.5, formats);
    for (Size size : List.of(Size.WIDE, Size.NARROW)) {
      Charts.svg(Trend.of(caption, months, goal), size);
      Charts.svg(new RankedBars(caption, months, goal), size);
    }
  }
}
