package casestat.report;

import casestat.command.EditionOptions;
import casestat.command.ExitCode;
import casestat.command.LakeOption;
import casestat.command.PeriodOption;
import casestat.command.Progress;
import casestat.command.ShellWord;
import casestat.command.Verb;
import casestat.profile.EditionPeriod;
import casestat.profile.ServiceProfile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casestat report}: a period as workbook, report, charts and figures. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Makes the edition of a month, a quarter or a fiscal year: workbook, report, charts,"
            + " figures. Again without change it does nothing; with change it makes the next"
            + " revision.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:our own fault, or the machine's",
      "2:wrong usage or profile, no such period, or a folder that cannot be written",
      "4:another run holds the lake, or makes the edition"
    })
public final class Report implements Callable<Integer> {

  @Mixin private final EditionOptions options = new EditionOptions();
  @Mixin private final LakeOption lake = new LakeOption();
  @Mixin private final PeriodOption period = new PeriodOption();
  @Mixin private final ApprovalOptions approval = new ApprovalOptions();

  @Option(names = "--publish", description = "seal it; otherwise it stays a draft")
  private boolean publish;

  @Option(
      names = "--provisional",
      paramLabel = "WHAT",
      description = "what is not complete yet, in words; may be said several times")
  private List<String> provisional = List.of();

  @Override
  public Integer call() {
    Progress progress = Progress.onStandardError();
    ServiceProfile profile = options.profile();
    EditionPeriod stretch = period.of(profile);
    boolean waits = publish && approval.isMissing(profile);
    // When it was sealed is the clock's to say, and stands in the manifest alone.
    Instant at = publish && !waits ? Instant.now() : null;
    Path edition =
        new EditionMaker(profile, lake.open(), options.published(), progress)
            .make(stretch, new Release(at, provisional, approval.approval()));
    if (waits && edition.endsWith(Editions.DRAFT)) {
      progress.say(
          "it awaits approval: casestat publish %s --lake %s --period %s --approved-by NAME",
          options.words(), ShellWord.of(lake.folder()), stretch.name());
    } else if (edition.endsWith(Editions.DRAFT)) {
      progress.say(
          "to publish it: casestat publish %s --lake %s --period %s",
          options.words(), ShellWord.of(lake.folder()), stretch.name());
    }
    return ExitCode.DONE.code();
  }

  public static void main(String[] arguments) {
    Verb.main(new Report(), arguments);
  }
}
