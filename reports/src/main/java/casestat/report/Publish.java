package casestat.report;

import casestat.command.EditionOptions;
import casestat.command.ExitCode;
import casestat.command.LakeOption;
import casestat.command.PeriodOption;
import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.command.Verb;
import casestat.profile.ServiceProfile;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code casestat publish}: a draft that was looked at becomes the next revision. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description =
        "Seals the draft of a period as its next revision, if the figures are still those that were"
            + " looked at.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:our own fault, or the machine's",
      "2:wrong usage or profile, no draft, a draft of other figures, or an approval is missing",
      "4:another run holds the lake, or makes the edition"
    })
public final class Publish implements Callable<Integer> {

  @Mixin private final EditionOptions options = new EditionOptions();
  @Mixin private final LakeOption lake = new LakeOption();
  @Mixin private final PeriodOption period = new PeriodOption();
  @Mixin private final ApprovalOptions approval = new ApprovalOptions();

  @Override
  public Integer call() {
    Progress progress = Progress.onStandardError();
    ServiceProfile profile = options.profile();
    if (approval.isMissing(profile)) {
      throw Refusal.usage(
          "%s publishes nothing without approval: say who approves it with --approved-by NAME",
          profile.profile());
    }
    new EditionMaker(profile, lake.open(), options.published(), progress)
        .publish(period.of(profile), Instant.now(), approval.approval());
    return ExitCode.DONE.code();
  }

  public static void main(String[] arguments) {
    Verb.main(new Publish(), arguments);
  }
}
