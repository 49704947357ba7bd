package casestat.report;

import casestat.command.EditionOptions;
import casestat.command.ExitCode;
import casestat.command.Verb;
import casestat.lake.Lake;
import casestat.profile.ServiceProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casestat verify}: whether what was published is still what was sealed. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Checks every file of every edition against its manifest, and with --lake whether the"
            + " snapshots that they were made of can still be read.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is as it was sealed",
      "1:our own fault, or the machine's",
      "2:wrong usage or profile",
      "3:something is not as it was sealed"
    })
public final class Verify implements Callable<Integer> {

  @Mixin private final EditionOptions options = new EditionOptions();

  @Option(names = "--lake", description = "folder of the lake; left out: it is not asked")
  private @Nullable Path lake;

  @Override
  public Integer call() {
    ServiceProfile profile = options.profile();
    Editions published = new Editions(options.published(), profile);
    List<Edition> editions = published.list();
    List<BrokenEdition> broken = published.broken();
    List<String> wrong = new ArrayList<>(Verification.of(editions));
    broken.forEach(b -> wrong.add("%s %s: %s".formatted(b.period().name(), b.name(), b.why())));
    if (lake != null) {
      Lake asked = Lake.open(lake);
      editions.forEach(edition -> wrong.addAll(Verification.inLake(edition, asked, profile)));
    }
    wrong.forEach(System.out::println);
    int files = editions.stream().mapToInt(edition -> edition.manifest().files().size()).sum();
    System.out.printf(
        "%d editions, %d files: %s%n",
        editions.size() + broken.size(),
        files,
        wrong.isEmpty() ? "all as sealed" : wrong.size() + " are wrong");
    return (wrong.isEmpty() ? ExitCode.DONE : ExitCode.DATA).code();
  }

  public static void main(String[] arguments) {
    Verb.main(new Verify(), arguments);
  }
}
