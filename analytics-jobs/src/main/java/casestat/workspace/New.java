package casestat.workspace;

import casestat.command.ExitCode;
import casestat.command.ShellWord;
import casestat.command.Verb;
import casestat.profile.Profiles;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casestat new}: a folder to begin a service of one's own in. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description =
        "Makes a workspace: a profile to edit, what to edit first, a place for deliveries.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:our own fault, or the machine's", "2:wrong usage"})
public final class New implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "a folder that is not there yet; names the profile")
  private Path folder = Path.of("");

  @Option(
      names = "--from",
      description = "the shipped profile to begin with (default: ${DEFAULT-VALUE})",
      defaultValue = "city311")
  private String from = "city311";

  @Option(names = "--title", description = "as the pages call the service (default: DIR's name)")
  private @Nullable String title;

  @Option(names = "--zone", description = "as in America/Chicago (default: that of the profile)")
  private @Nullable ZoneId zone;

  @Override
  public Integer call() {
    Path profile = new Workspace(folder, from).make(title, zone);
    System.err.printf(
        """
        casestat: made %1$s
        casestat: next: put your files into %2$s; either let one of them say how it is read:
        casestat:   casestat infer --zone %3$s FILE.csv > %1$s
        casestat: or edit the profile by hand, as %4$s says. Then: casestat check %1$s
        casestat: and where the profile reads them as it is: casestat ingest --profile %1$s --lake %5$s %2$s/*
        """,
        ShellWord.of(profile),
        ShellWord.of(folder.resolve("deliveries")),
        Profiles.load(profile.toString()).zone(),
        folder.resolve("README.md"),
        ShellWord.of(folder.resolve("lake")));
    return ExitCode.DONE.code();
  }

  public static void main(String[] arguments) {
    Verb.main(new New(), arguments);
  }
}
