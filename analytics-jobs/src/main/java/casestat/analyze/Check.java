package casestat.analyze;

import casestat.command.ExitCode;
import casestat.command.Verb;
import casestat.metrics.Metric;
import casestat.metrics.Metrics;
import casestat.profile.Mistake;
import casestat.profile.Profiles;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code casestat check}: every mistake in a profile at once. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Lists every mistake in a profile, each with its place in the file and the mend.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the profile is sound", "1:our own fault, or the machine's", "2:mistakes"})
public final class Check implements Callable<Integer> {

  @Parameters(paramLabel = "PROFILE", description = "name of a shipped profile, or a path")
  private String profile = "";

  @Override
  public Integer call() {
    List<Mistake> mistakes =
        Profiles.check(
            profile, Metrics.catalogue().stream().map(Metric::metric).collect(Collectors.toSet()));
    for (Mistake mistake : mistakes) {
      System.out.println(mistake);
    }
    if (mistakes.isEmpty()) {
      System.out.println(profile + " is sound");
      return ExitCode.DONE.code();
    }
    System.err.printf(
        "casestat: %s has %d %s%n",
        profile, mistakes.size(), mistakes.size() == 1 ? "mistake" : "mistakes");
    return ExitCode.USAGE.code();
  }

  public static void main(String[] arguments) {
    Verb.main(new Check(), arguments);
  }
}
