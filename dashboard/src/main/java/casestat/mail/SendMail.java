package casestat.mail;

import casestat.command.EditionOptions;
import casestat.command.ExitCode;
import casestat.command.Verb;
import casestat.profile.ServiceProfile;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casestat mail}: published editions to their recipients. */
@Command(
    name = "mail",
    mixinStandardHelpOptions = true,
    description =
        "Mails published editions to the recipients that the profile names, one mail each. Again it"
            + " sends only what still waits: nobody gets an edition twice.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing waits any more",
      "1:a mail failed in this run, and operators were told; or our own fault, or the machine's",
      "2:wrong usage or profile, or the server does not let us in",
      "4:another run sends",
      "5:the server cannot be reached; mails wait",
      "6:the server will have some mails later; run it again"
    })
public final class SendMail implements Callable<Integer> {

  @Mixin private final EditionOptions options = new EditionOptions();

  @Option(
      names = "--lake",
      description =
          "the lake that they were made of; what is known of each mail lies beside it (default:"
              + " ${DEFAULT-VALUE})",
      defaultValue = "lake")
  private Path lake = Path.of("lake");

  @Option(names = "--edition", description = "this one only, such as 2026-10/r1")
  private @Nullable String edition;

  @Option(
      names = "--since",
      description =
          "also what was published before mail was set up, from this month on, such as 2026-08")
  private @Nullable YearMonth since;

  @Option(names = "--dry-run", description = "show recipients, subject and text; send nothing")
  private boolean dryRun;

  @Option(
      names = "--resend",
      description =
          "send the edition (the newest, or that of --edition) to this recipient again, whatever is"
              + " known of the first")
  private @Nullable String resend;

  @Override
  public Integer call() {
    ServiceProfile service = options.profile();
    if (service.mail() == null) {
      System.out.printf(
          "%s mails nothing: its profile has no mail (PROFILE.md says how)%n", service.profile());
      return ExitCode.DONE.code();
    }
    Mailing mailing =
        new Mailing(
            service,
            new Place(options.profileName(), lake, options.published()),
            InstantSource.system());
    String from = since == null ? null : since.toString();
    if (dryRun) {
      show(mailing.preview(edition, from));
      return ExitCode.DONE.code();
    }
    Round round =
        resend != null
            ? mailing.resend(edition, resend)
            : edition != null ? mailing.sendNamed(edition) : mailing.sendWaiting(from);
    round.lines().forEach(line -> System.out.println("casestat: " + line));
    if (round.lines().isEmpty()) {
      System.out.println("casestat: no mail waits");
    }
    return round.exitCode().code();
  }

  private static void show(List<Mailing.Preview> previews) {
    if (previews.isEmpty()) {
      System.out.println("casestat: no mail waits");
    }
    for (Mailing.Preview preview : previews) {
      System.out.printf(
          "Edition: %s%nTo: %s%nSubject: %s%nAttached: %s%n%n%s%n",
          preview.edition(),
          String.join(", ", preview.to()),
          preview.subject(),
          preview.attached().isEmpty() ? "nothing" : String.join(", ", preview.attached()),
          preview.text());
    }
  }

  public static void main(String[] arguments) {
    Verb.main(new SendMail(), arguments);
  }
}
