package casestat.command;

import casestat.lake.LakeBusyException;
import casestat.lake.LakeException;
import casestat.profile.ProfileException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** Runs a verb and turns whatever happens into one sentence and an exit code. */
public final class Verb {
  private static final String TRACE = "CASESTAT_TRACE";

  private Verb() {}

  /** What people type to start a verb. */
  public static String command() {
    return System.getProperty("casestat.command", "./casestat");
  }

  /** Runs it and ends the process. */
  public static void main(Callable<Integer> command, String[] arguments) {
    // A machine may count in digits of its own, as ar-EG does: neither SQL nor files may.
    Locale.setDefault(Locale.ROOT);
    System.exit(run(command, arguments));
  }

  public static int run(Callable<Integer> command, String... arguments) {
    CommandLine line = new CommandLine(command);
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(Instant.class, Verb::instant);
    line.registerConverter(LocalDate.class, Verb::date);
    line.registerConverter(YearMonth.class, Verb::month);
    line.setExecutionExceptionHandler(handler());
    return line.execute(arguments);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "\"" + text + "\" is no instant: write it in UTC, as 2026-11-01T04:00:00Z");
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException("\"" + text + "\" is no date: write it as 2026-11-01");
    }
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException("\"" + text + "\" is no month: write it as 2026-10");
    }
  }

  private static IExecutionExceptionHandler handler() {
    return (Exception e, CommandLine line, ParseResult parsed) -> told(e, System.err).code();
  }

  private static ExitCode told(Exception e, PrintStream err) {
    ExitCode code = code(e);
    if (code != ExitCode.OUR_FAULT) {
      err.println("casestat: " + e.getMessage());
    } else {
      err.println("casestat: our own fault, or the machine's: " + rootMessage(e));
      if (System.getenv(TRACE) == null) {
        err.println("casestat: set " + TRACE + "=1 and run it again to see where");
      } else {
        e.printStackTrace(err);
      }
    }
    return code;
  }

  /** How a verb ends that this stopped. */
  public static ExitCode code(Exception e) {
    if (e instanceof Refusal refusal) {
      return refusal.exitCode();
    }
    if (e instanceof LakeBusyException) {
      return ExitCode.BUSY;
    }
    return e instanceof LakeException || e instanceof ProfileException
        ? ExitCode.USAGE
        : ExitCode.OUR_FAULT;
  }

  private static String rootMessage(Throwable e) {
    Throwable cause = e;
    @Nullable Throwable deeper = e.getCause();
    while (deeper != null) {
      cause = deeper;
      deeper = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
