package casestat.ingest;

import casestat.command.ExitCode;
import casestat.command.ProfileOption;
import casestat.command.Progress;
import casestat.command.RefusedFile;
import casestat.command.ShellWord;
import casestat.command.Verb;
import casestat.lake.Delivery;
import casestat.lake.Lake;
import casestat.profile.ServiceProfile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casestat ingest}: files of a service become rows of its lake. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Takes deliveries (CSV, JSON Lines, also .gz) into a lake. The same file twice changes nothing.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:our own fault, or the machine's",
      "2:wrong usage or profile",
      "3:a delivery was refused: too many rejects, or unreadable",
      "4:another run holds the lake"
    })
public final class Ingest implements Callable<Integer> {

  @Mixin private final ProfileOption profile = new ProfileOption();

  @Option(
      names = "--lake",
      description = "folder of the lake; made when it is not there (default: ${DEFAULT-VALUE})",
      defaultValue = "lake")
  private Path lake = Path.of("lake");

  @Option(
      names = "--received-at",
      description = "when the files arrived, such as 2026-11-01T06:00:00Z (default: now)")
  private @Nullable Instant receivedAt;

  @Option(
      names = "--keep-going",
      description =
          "a file that cannot be taken in at all is refused at the end and does not keep the"
              + " others out")
  private boolean keepsGoing;

  @Option(
      names = "--refusals",
      paramLabel = "FILE",
      description =
          "with --keep-going, where to write which files were refused and why, a line of JSON each;"
              + " it is not made where no file is to blame")
  private @Nullable Path refusals;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files to take in, oldest first")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    Progress progress = Progress.onStandardError();
    ServiceProfile service = profile.load();
    // The one place where the wall clock is read: arrival is a fact, and it is stored.
    Instant arrival = receivedAt == null ? Instant.now() : receivedAt;
    Ingestion ingestion = new Ingestion(service, Lake.create(lake), arrival, progress);
    List<Delivery> deliveries =
        keepsGoing ? ingestion.ingestWhatIsSound(files, this::tell) : ingestion.ingest(files);
    if (deliveries.stream().allMatch(delivery -> delivery.rowsRead() == 0)) {
      progress.say("there is nothing in these files: no row was added");
    }
    progress.say(
        "next: casestat analyze --profile %s --lake %s --as-of %s",
        ShellWord.of(profile.name()),
        ShellWord.of(lake),
        asOf(deliveries, service.zone(), arrival));
    if (!service.schedule().isEmpty()) {
      progress.say(
          "or, to the editions that are due: casestat run --profile %s --lake %s --published %s%s",
          ShellWord.of(profile.name()),
          ShellWord.of(lake),
          ShellWord.of(lake.resolveSibling("published")),
          deliveries());
    }
    return ExitCode.DONE.code();
  }

  // As run takes them: the folders that the files lie in.
  private String deliveries() {
    return files.stream()
        .map(file -> String.valueOf(file.toAbsolutePath().getParent()))
        .distinct()
        .map(folder -> " --deliveries " + ShellWord.of(folder))
        .collect(Collectors.joining());
  }

  private void tell(List<RefusedFile> refused) {
    if (refusals != null) {
      RefusedFile.write(refusals, refused);
    }
  }

  /**
   * Up to when figures are worth asking for: the end of the month of the newest thing that
   * happened, or the last midnight where that month goes on.
   */
  static Instant asOf(List<Delivery> deliveries, ZoneId zone, Instant arrival) {
    Instant lastMidnight = arrival.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    return deliveries.stream()
        .flatMap(delivery -> Stream.ofNullable(delivery.latestAt()))
        .max(Comparator.naturalOrder())
        .map(
            latest ->
                YearMonth.from(latest.atZone(zone))
                    .plusMonths(1)
                    .atDay(1)
                    .atStartOfDay(zone)
                    .toInstant())
        .filter(end -> end.isBefore(lastMidnight))
        .orElse(lastMidnight);
  }

  public static void main(String[] arguments) {
    Verb.main(new Ingest(), arguments);
  }
}
