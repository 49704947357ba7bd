package casestat.infer;

import casestat.command.ExitCode;
import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.command.Verb;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.propose.Proposal;
import casestat.propose.ProposalYaml;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code casestat infer}: how a profile would read a file; and with {@code --policies} the promises
 * behind the due dates of such files.
 */
@Command(
    name = "infer",
    mixinStandardHelpOptions = true,
    description = {
      "Proposes from one CSV file of cases, messages, calls or steps on a portal a profile that"
          + " reads it: columns, how times are written, what words mean, and what the file cannot"
          + " say, as YAML to edit; and says what it takes the file for, and why.",
      "",
      "With --policies it tells from the due dates that case files state what was promised for"
          + " each service type: the target and the calendar that give most of them.",
      "",
      "Two cases in three are learned from, by a hash of their id; the shares are of the third."
          + " Standard output is YAML: what was found as comments, then calendars and policies to"
          + " paste into the profile. They are proposals: a city knows best what it promised."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, whether a target was found or not",
      "1:our own fault, or the machine's",
      "2:wrong usage or profile, or a profile that maps no due_at",
      "3:a file cannot be read, or no row states a due date"
    })
public final class Infer implements Callable<Integer> {

  @Option(names = "--policies", description = "from due dates, the policies behind them")
  private boolean policies;

  @Option(
      names = "--profile",
      description = "with --policies: a shipped profile, or a path; its intake reads the files")
  private @Nullable String profile;

  @Option(
      names = "--zone",
      description = "without --policies: whose clocks the times are of, as in America/New_York")
  private @Nullable ZoneId zone;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "a CSV file; with --policies case files")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    if (policies) {
      inferPolicies(out);
    } else {
      inferIntake(out);
    }
    out.flush();
    return ExitCode.DONE.code();
  }

  private void inferIntake(PrintWriter out) {
    if (profile != null) {
      throw Refusal.usage(
          "a profile says how its files are read: leave --profile out, or add --policies");
    }
    if (files.size() > 1) {
      throw Refusal.usage("infer reads one file at a time: each is a source of its own");
    }
    Proposal proposal = Proposal.of(files.get(0));
    List<String> lines = new ProposalYaml(proposal, zone == null ? null : zone.getId()).lines();
    lines.forEach(out::println);
    out.flush();
    long open = lines.stream().filter(Infer::isOpen).count();
    System.err.printf("casestat: %s%n", proposal.reason());
    System.err.printf(
        "casestat: next: save what was printed as a file, such as my.yml, %sand say casestat check"
            + " my.yml%n",
        open == 0
            ? ""
            : open == 1
                ? "see to its line that begins with # ASK or # MISSING, "
                : "see to its %d lines that begin with # ASK or # MISSING, ".formatted(open));
  }

  private static boolean isOpen(String line) {
    return line.startsWith("# ASK") || line.startsWith("# MISSING");
  }

  private void inferPolicies(PrintWriter out) {
    if (profile == null || zone != null) {
      throw Refusal.usage("--policies needs --profile, and no --zone: the profile has one");
    }
    Progress progress = Progress.onStandardError();
    ServiceProfile service = Profiles.load(profile);
    StatedDues dues = StatedDues.of(service, files);
    progress.say(
        "%s rows read, %s cases with a due date",
        Progress.count(dues.read()), Progress.count(dues.rows().size()));
    Findings findings = new Inference(service).infer(dues.rows());
    progress.say("done");
    new FindingsText(dues, findings).lines(files).forEach(out::println);
    if (findings.hasRules()) {
      out.println();
      new PolicyYaml(findings, knowsTypes(service)).lines().forEach(out::println);
    }
  }

  static boolean knowsTypes(ServiceProfile service) {
    return service.intake().sources().stream()
        .anyMatch(source -> source.columns().containsKey("service_type"));
  }

  public static void main(String[] arguments) {
    Verb.main(new Infer(), arguments);
  }
}
