package casestat.run;

import casestat.command.EditionOptions;
import casestat.command.ExitCode;
import casestat.command.LakeOption;
import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.command.Verb;
import casestat.lake.LakeBusyException;
import casestat.mail.Mailing;
import casestat.mail.Round;
import casestat.mail.Trouble;
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
    Mailing mailing = new Mailing(service, place.mail(), Today.CLOCK);
    Operators operators = new Operators(System.err, new Told(place.lake()), mailing::tellOperators);
    DueWork work = new DueWork(place, service, due.now(), Today.CLOCK, progress, operators);
    int code;
    try {
      code = work.call();
    } catch (LakeBusyException e) {
      // The one that is at it sends what there is to send.
      throw e;
    } catch (RuntimeException e) {
      // What was issued before waits for nobody.
      send(mailing, operators, place, work, progress);
      throw e;
    }
    ExitCode mails = send(mailing, operators, place, work, progress);
    operators.over();
    return code != 0 ? code : mails.code();
  }

  private static ExitCode send(
      Mailing mailing, Operators operators, Place place, DueWork work, Progress progress) {
    Round mails;
    try {
      mails = mailing.sendWaiting(null);
    } catch (RuntimeException e) {
      // Such as a folder that cannot be written to: recipients wait, and somebody has to know.
      operators.failed("mail", e, work.lastGood(), place.run());
      throw e;
    }
    mails.lines().forEach(line -> progress.say("mail: %s", line));
    Trouble trouble = mails.trouble();
    if (trouble != null) {
      operators.failed(
          new Failure(
              "mail",
              trouble.exitCode().code(),
              List.of(trouble.sentence()),
              work.lastGood(),
              place.run()));
    }
    return mails.exitCode();
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
