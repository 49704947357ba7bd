package casestat.access;

import casestat.command.ExitCode;
import casestat.command.Refusal;
import casestat.command.Verb;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code casestat audit}: whether a log of who saw what is as it was written. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description =
        "Checks the log that serve keeps of who logged in, saw cases and took files away: each line"
            + " is held against its digest and the line before.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is as it was written",
      "1:our own fault, or the machine's",
      "2:wrong usage",
      "3:a line is not as it was written"
    })
public final class Audit implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "the log")
  private Path file = Path.of("audit.jsonl");

  @Override
  public Integer call() {
    try {
      AuditLog.Checked checked = AuditLog.check(file);
      if (checked.wrong() != null) {
        System.out.printf("%s; the %d before it are%n", checked.wrong(), checked.lines());
        return ExitCode.DATA.code();
      }
      System.out.printf(
          "%d lines, all as they were written; the last has the digest %s%n",
          checked.lines(), checked.last());
      return ExitCode.DONE.code();
    } catch (IOException e) {
      throw Refusal.usage(
          "cannot read %s: name the file that serve writes (%s)",
          file, e.getClass().getSimpleName());
    }
  }

  public static void main(String[] arguments) {
    Verb.main(new Audit(), arguments);
  }
}
