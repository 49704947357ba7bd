package casestat.run;

import casestat.command.EditionOptions;
import casestat.command.ExitCode;
import casestat.command.Verb;
import casestat.profile.ServiceProfile;
import casestat.schedule.Agenda;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code casestat schedule}: what is due, and the next three times. */
@Command(
    name = "schedule",
    mixinStandardHelpOptions = true,
    description =
        "Tells which editions are due now and when the next three are, of each line of the"
            + " profile's schedule. It changes nothing.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:our own fault, or the machine's", "2:wrong usage or profile"})
public final class Schedule implements Callable<Integer> {

  @Mixin private final EditionOptions options = new EditionOptions();

  @Mixin private final DueOptions due = new DueOptions();

  @Override
  public Integer call() {
    ServiceProfile service = Run.scheduled(options.profile());
    Instant at = due.now();
    Agenda agenda =
        new Agenda(service, new Issued(service, options.published()).periods(), due.since(), at);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new ScheduleText(service, agenda, at).lines().forEach(out::println);
    return ExitCode.DONE.code();
  }

  public static void main(String[] arguments) {
    Verb.main(new Schedule(), arguments);
  }
}
