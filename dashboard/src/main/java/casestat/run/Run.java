package casestat.run;

import casestat.command.EditionOptions;
import casestat.command.LakeOption;
import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.command.Verb;
import casestat.mail.Mailing;
import casestat.mail.Round;
import casestat.profile.ServiceProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casestat run}: whatever is due, once. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description =
        "Does whatever is due, once: takes in what was delivered, computes the lake, issues the"
            + " editions that the profile's schedule asks for, those that were missed first."
            + " Again, it does nothing; after a failure it goes on.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, or nothing is due",
      "1:our own fault, or the machine's; or a mail failed, and operators were told",
      "2:wrong usage or profile, or a file that fits no source; the rest was done",
      "3:a delivery was refused; the rest was done",
      "4:another run is at it, or holds the lake",
      "5:a source is unavailable, or the mail server",
      "6:an edition is due and waits for its data, or the mail server will have a mail later"
    })
public final class Run implements Callable<Integer> {

  @Mixin private final EditionOptions options = new EditionOptions();
  @Mixin private final LakeOption lake = new LakeOption();

  @Option(
      names = "--deliveries",
      paramLabel = "DIR",
      description = "a folder that files are delivered to; may be said several times")
  private List<Path> deliveries = List.of();

  @Mixin private final DueOptions due = new DueOptions();

  @Override
  public Integer call() {
    ServiceProfile service = scheduled(options.profile());
    Place place =
        Place.of(
            options.profileName(), lake.folder(), options.published(), deliveries, due.since());
    Progress progress = Progress.onStandardError();
    Mailing mailing = new Mailing(service, options.published());
    Operators operators =
        new Operators(System.err, mailing, options.published().resolve(service.profile()));
    int code = new DueWork(place, service, due.now(), progress, operators).call();
    // Also when a step failed: what was issued before waits for nobody.
    Round mails = send(mailing, operators, place);
    operators.over();
    mails.lines().forEach(line -> progress.say("mail: %s", line));
    return code != 0 ? code : mails.exitCode().code();
  }

  private static Round send(Mailing mailing, Operators operators, Place place) {
    try {
      return mailing.sendWaiting(null);
    } catch (RuntimeException e) {
      // Such as a ledger that cannot be read: recipients wait, and somebody has to know.
      operators.failed("mail", e, place.run());
      throw e;
    }
  }

  /**
   * @throws Refusal if a profile has no schedule
   */
  static ServiceProfile scheduled(ServiceProfile profile) {
    if (profile.schedule().isEmpty()) {
      throw Refusal.usage(
          "profile %s has no schedule: say when its editions are issued, as PROFILE.md shows",
          profile.profile());
    }
    return profile;
  }

  public static void main(String[] arguments) {
    Verb.main(new Run(), arguments);
  }
}
