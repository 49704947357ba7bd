package casestat.report;

import casestat.command.EditionOptions;
import casestat.command.ExitCode;
import casestat.command.PeriodOption;
import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.command.Verb;
import casestat.profile.ServiceProfile;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casestat withdraw}: takes a published edition back, and says why. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description =
        "Takes a published edition back. Its page stays and says who took it back and why; the"
            + " dashboard hands out its files no longer.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:our own fault, or the machine's",
      "2:wrong usage or profile, or no such edition"
    })
public final class Withdraw implements Callable<Integer> {

  @Mixin private final EditionOptions options = new EditionOptions();
  @Mixin private final PeriodOption period = new PeriodOption();

  @Option(names = "--revision", required = true, description = "which one, such as r1")
  private String revision = "";

  @Option(names = "--reason", required = true, description = "why, as readers are told")
  private String reason = "";

  @Option(names = "--by", required = true, description = "who takes it back")
  private String by = "";

  @Override
  public Integer call() {
    ServiceProfile profile = options.profile();
    if (reason.isBlank() || by.isBlank()) {
      throw Refusal.usage("--reason and --by must say something: readers are told");
    }
    Editions editions = new Editions(options.published(), profile);
    Edition edition = editions.edition(period.of(profile), revision);
    Withdrawal before = edition.withdrawal();
    if (before != null) {
      throw Refusal.usage(
          "%s of %s was withdrawn already, by %s: %s",
          revision, edition.period().name(), before.by(), before.reason());
    }
    editions.withdraw(
        edition, new Withdrawal(Instant.now().toString(), by.strip(), reason.strip()));
    Progress progress = Progress.onStandardError();
    progress.say("withdrawn: %s of %s; its page says why", revision, edition.period().name());
    return ExitCode.DONE.code();
  }

  public static void main(String[] arguments) {
    Verb.main(new Withdraw(), arguments);
  }
}
