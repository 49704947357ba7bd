package casestat.report;

import casestat.command.ExitCode;
import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.command.Verb;
import casestat.lake.Lake;
import casestat.lake.Period;
import casestat.profile.Profiles;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code casestat report}: a month as workbook, report, pages and charts. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Makes the edition of a month: workbook, report, pages, charts, figures. Again without"
            + " change it does nothing; with change it makes the next revision.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:our own fault, or the machine's",
      "2:wrong usage or profile, no such month, or a folder that cannot be written",
      "4:another run holds the lake"
    })
public final class Report implements Callable<Integer> {

  @Option(
      names = "--profile",
      required = true,
      description = "name of a shipped profile, or a path")
  private String profile = "";

  @Option(
      names = "--lake",
      description = "folder of the lake (default: ${DEFAULT-VALUE})",
      defaultValue = "lake")
  private Path lake = Path.of("lake");

  @Option(
      names = "--published",
      description = "folder of the editions (default: ${DEFAULT-VALUE})",
      defaultValue = "published")
  private Path published = Path.of("published");

  @Option(
      names = {"--period", "--month"},
      required = true,
      description = "the month, such as 2026-10")
  private String period = "";

  @Option(names = "--publish", description = "seal it; otherwise it stays a draft")
  private boolean publish;

  @Override
  public Integer call() {
    Progress progress = Progress.onStandardError();
    YearMonth month = month();
    EditionMaker maker =
        new EditionMaker(Profiles.load(profile), Lake.open(lake), published, progress);
    Path edition =
        maker.make(
            Period.month(month), publish ? EditionMaker.As.PUBLISHED : EditionMaker.As.DRAFT);
    progress.say("the edition is in %s", edition);
    return ExitCode.DONE.code();
  }

  private YearMonth month() {
    try {
      return YearMonth.parse(period);
    } catch (DateTimeException e) {
      throw Refusal.usage("--period \"%s\" is no month: write it as 2026-10", period);
    }
  }

  public static void main(String[] arguments) {
    Verb.main(new Report(), arguments);
  }
}
