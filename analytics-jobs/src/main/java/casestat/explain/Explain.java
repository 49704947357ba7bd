package casestat.explain;

import casestat.command.ExitCode;
import casestat.command.LakeOption;
import casestat.command.ProfileOption;
import casestat.command.Refusal;
import casestat.command.ShellWord;
import casestat.command.Verb;
import casestat.lake.LakeReader;
import casestat.profile.ServiceProfile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casestat explain}: why the clocks of one case read what they read. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Tells of one case how each due time follows from its promise, and which time counted and"
            + " which did not, as of the last run of analyze.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:our own fault, or the machine's",
      "2:wrong usage or profile, or no such case"
    })
public final class Explain implements Callable<Integer> {

  @Mixin private final ProfileOption profile = new ProfileOption();
  @Mixin private final LakeOption lake = new LakeOption();

  @Option(
      names = "--format",
      description = "text or json (default: ${DEFAULT-VALUE})",
      defaultValue = "text")
  private Format format = Format.TEXT;

  @Parameters(paramLabel = "CASE", description = "id of the case, as the source writes it")
  private String caseId = "";

  /** How an explanation is written. */
  public enum Format {
    TEXT,
    JSON
  }

  @Override
  public Integer call() {
    ServiceProfile loaded = profile.load();
    try (LakeReader reader = LakeReader.ofNewestRun(lake.open())) {
      CaseFile file =
          new CaseFiles(reader, loaded)
              .find(caseId)
              .orElseThrow(
                  () ->
                      Refusal.usage(
                          "no case %s was open by the last run's as-of in the lake %s: look for its"
                              + " row with casestat query --lake %s %s; a case of which only"
                              + " events came is in no figure until its row comes",
                          caseId,
                          lake.folder(),
                          ShellWord.of(lake.folder()),
                          ShellWord.of(
                              "select * from cases where case_id = '%s'"
                                  .formatted(caseId.replace("'", "''")))));
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      if (!file.run().profileDigest().equals(loaded.digest())) {
        System.err.println(
            "casestat: the profile has changed since the last analyze; this is told by the one"
                + " given, and figures are by the one before: run casestat analyze again");
      }
      out.println(
          format == Format.JSON ? ExplainedJson.of(file) : ExplainedText.of(file, loaded.zone()));
    }
    return ExitCode.DONE.code();
  }

  public static void main(String[] arguments) {
    Verb.main(new Explain(), arguments);
  }
}
