package casestat.analyze;

import casestat.command.ExitCode;
import casestat.command.LakeOption;
import casestat.command.ProfileOption;
import casestat.command.Progress;
import casestat.command.ShellWord;
import casestat.command.Verb;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casestat analyze}: landing becomes facts, facts become figures. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description = "Computes facts and figures of a lake as of an instant.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:our own fault, or the machine's",
      "2:wrong usage or profile",
      "3:strict, and a clock leaves the dates its calendar is known for",
      "4:another run holds the lake"
    })
public final class Analyze implements Callable<Integer> {

  @Mixin private final ProfileOption profile = new ProfileOption();
  @Mixin private final LakeOption lake = new LakeOption();

  @Option(
      names = "--as-of",
      required = true,
      description = "nothing that happened later counts; such as 2026-11-01T04:00:00Z")
  private Instant asOf = Instant.EPOCH;

  @Option(
      names = "--known-at",
      description = "nothing that arrived later counts (default: all that arrived)")
  private @Nullable Instant knownAt;

  @Option(
      names = "--policies-as-of",
      paramLabel = "DATE",
      description =
          "what if every case were promised what the profile promises on this date: its readings"
              + " go to the table what_if_readings, and no figure changes")
  private @Nullable LocalDate policiesOn;

  @Option(
      names = "--strict",
      description = "refuse figures of clocks that leave the dates their calendar is known for")
  private boolean isStrict;

  @Option(
      names = "--count-with",
      paramLabel = "spark|reader",
      description =
          "the engine that counts the figures (default: spark); reader is DuckDB, in memory, and"
              + " sooner where no table has more than some hundred thousand rows. The figures are the"
              + " same",
      defaultValue = "SPARK")
  private CountedBy countedBy = CountedBy.SPARK;

  @Override
  public Integer call() {
    Progress progress = Progress.onStandardError();
    new Analysis(profile.load(), lake.open(), asOf, knownAt, policiesOn, isStrict, progress)
        .countedBy(countedBy)
        .run();
    progress.say(
        "next: casestat serve --profile %s --lake %s",
        ShellWord.of(profile.name()), ShellWord.of(lake.folder()));
    return ExitCode.DONE.code();
  }

  public static void main(String[] arguments) {
    Verb.main(new Analyze(), arguments);
  }
}
