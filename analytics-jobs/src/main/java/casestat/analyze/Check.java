package casestat.analyze;

import casestat.command.ExitCode;
import casestat.command.ShellWord;
import casestat.command.Verb;
import casestat.metrics.Catalogue;
import casestat.metrics.Metric;
import casestat.metrics.Metrics;
import casestat.profile.Closure;
import casestat.profile.Closures;
import casestat.profile.Mistake;
import casestat.profile.Profiles;
import casestat.profile.Review;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casestat check}: every mistake in a profile at once, and what its owner should review. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Lists every mistake in a profile, each with its place in the file and the mend.",
      "Of a sound one it says what ends soon, and which dates a file of holidays closes."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the profile is sound", "1:our own fault, or the machine's", "2:mistakes"})
public final class Check implements Callable<Integer> {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd EEE", Locale.ENGLISH);

  @Parameters(paramLabel = "PROFILE", description = "name of a shipped profile, or a path")
  private String profile = "";

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "the date by which to judge what ends soon; today where it is not said")
  private @Nullable LocalDate on;

  @Override
  public Integer call() {
    Review review =
        Profiles.review(
            profile,
            Metrics.catalogue().stream().map(Metric::metric).collect(Collectors.toSet()),
            on == null ? LocalDate.now(ZoneOffset.UTC) : on);
    List<Mistake> found = new ArrayList<>(review.mistakes());
    if (found.isEmpty()) {
      found.addAll(Catalogue.mistakes(Profiles.load(profile)));
    }
    int mistakes = found.size();
    if (mistakes > 0) {
      found.forEach(System.out::println);
      System.err.printf(
          "casestat: %s has %d %s%n", profile, mistakes, mistakes == 1 ? "mistake" : "mistakes");
      return ExitCode.USAGE.code();
    }
    review.notes().forEach(System.out::println);
    review.closures().forEach(this::print);
    System.out.println(profile + " is sound");
    System.err.printf(
        "casestat: next: casestat ingest --profile %s --lake lake FILE... (it reads %s)%n",
        ShellWord.of(profile), patterns());
    return ExitCode.DONE.code();
  }

  private String patterns() {
    return Profiles.load(profile).intake().sources().stream()
        .flatMap(source -> source.files().stream())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  // Somebody has reviewed what has a version; the dates of a feed are there to be reviewed.
  private void print(Closures closures) {
    boolean isFeed = closures.version() == null;
    List<Closure> dates = closures.dates();
    System.out.printf(
        "%s: %s: %s%s, %d %s%s%n",
        profile,
        closures.path(),
        closures.file(),
        isFeed ? "" : " version " + closures.version(),
        dates.size(),
        dates.size() == 1 ? "date" : "dates",
        isFeed ? ":" : "");
    if (isFeed) {
      for (Closure closure : dates) {
        System.out.printf(
            "  %s  %s%s%n", DATE.format(closure.date()), closure.name(), remark(closure.effect()));
      }
    }
  }

  private static String remark(Closure.Effect effect) {
    return switch (effect) {
      case CLOSES -> "";
      case CLOSED_ANYWAY -> " (no working day anyway)";
      case HAS_HOURS -> " (has hours of its own under exceptions)";
      case LEFT_OUT -> " (left out)";
    };
  }

  public static void main(String[] arguments) {
    Verb.main(new Check(), arguments);
  }
}
