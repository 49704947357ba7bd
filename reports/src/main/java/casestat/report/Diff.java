package casestat.report;

import casestat.command.EditionOptions;
import casestat.command.ExitCode;
import casestat.command.LakeOption;
import casestat.command.PeriodOption;
import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.command.Verb;
import casestat.lake.Figure;
import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.lake.Run;
import casestat.lake.Table;
import casestat.metrics.Catalogue;
import casestat.metrics.Grain;
import casestat.profile.EditionPeriod;
import casestat.profile.ServiceProfile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casestat diff}: which figures of a period are other numbers in another edition. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Which figures differ between two editions of a period, by their sealed files; and, where"
            + " the lake still has what both were made of, why, and which cases came and went.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, whether or not there is a difference",
      "1:our own fault, or the machine's",
      "2:wrong usage or profile, or no such edition",
      "3:a sealed file is not as it was"
    })
public final class Diff implements Callable<Integer> {
  /** In the place of an edition: the newest run. */
  static final String NOW = "now";

  @Mixin private final EditionOptions options = new EditionOptions();
  @Mixin private final LakeOption lakeOption = new LakeOption();

  @Parameters(index = "0", paramLabel = "PERIOD", description = "2026-10, 2026-Q3 or FY2026")
  private String periodName = "";

  @Parameters(index = "1", paramLabel = "FROM", description = "an edition, such as r1")
  private String from = "";

  @Parameters(
      index = "2",
      paramLabel = "TO",
      description = "a later one, or now: what the next one would restate")
  private String to = "";

  @ArgGroup private final Form form = new Form();

  /** How it is printed; a table for people where nothing is said. */
  static final class Form {
    @Option(names = "--json", description = "all of it as JSON")
    private boolean json;

    @Option(names = "--csv", description = "one line a figure, as restatements.csv of an edition")
    private boolean csv;

    @Option(
        names = "--cases",
        description =
            "one line for each case that moved a figure, as restatement_cases.csv of an edition")
    private boolean cases;
  }

  private final Progress progress = Progress.onStandardError();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /**
   * One side.
   *
   * @param figures as it told them
   * @param reader what it was made of; null where the lake has it no more
   */
  private record Side(String name, String asOf, List<Figure> figures, @Nullable LakeReader reader)
      implements AutoCloseable {

    @Override
    public void close() {
      if (reader != null) {
        reader.close();
      }
    }
  }

  @Override
  public Integer call() {
    ServiceProfile profile = options.profile();
    EditionPeriod period = PeriodOption.parse(periodName, profile.reporting());
    if (from.equals(NOW)) {
      throw Refusal.usage("name an edition first, and then \"now\" or a later edition");
    }
    Catalogue catalogue = Catalogue.of(profile);
    // Two sealed editions can be told apart without a lake.
    Optional<Lake> lake =
        to.equals(NOW) || Files.isDirectory(lakeOption.folder())
            ? Optional.of(lakeOption.open())
            : Optional.empty();
    try (Side then = ofEdition(profile, period, from, lake);
        Side now =
            to.equals(NOW)
                ? current(profile, period, lake.orElseThrow())
                : ofEdition(profile, period, to, lake)) {
      print(then, now, profile, catalogue, period);
    }
    return ExitCode.DONE.code();
  }

  private Side ofEdition(
      ServiceProfile profile, EditionPeriod period, String name, Optional<Lake> lake) {
    Edition edition = new Editions(options.published(), profile).edition(period, name);
    List<Figure> figures = SealedFigures.read(edition);
    @Nullable LakeReader reader = null;
    if (lake.isPresent()) {
      Optional<Generation> made = edition.generation(lake.get());
      reader = made.isPresent() ? LakeReader.of(lake.get(), made.get()) : null;
    }
    return new Side(name, edition.manifest().asOf(), figures, reader);
  }

  private static Side current(ServiceProfile profile, EditionPeriod period, Lake lake) {
    LakeReader reader = LakeReader.ofNewestRun(lake);
    Run run = reader.rows(Table.RUNS, "run_id = ?", reader.generation().runId()).get(0);
    return new Side(
        NOW,
        run.asOf().toString(),
        SealedFigures.told(reader, profile, SealedFigures.period(reader, period)),
        reader);
  }

  private void print(
      Side then, Side now, ServiceProfile profile, Catalogue catalogue, EditionPeriod period) {
    Map<Restated.Key, Restated> explained = new HashMap<>();
    if (form.cases) {
      out.print(RestatementFiles.CASES_HEADER + "\r\n");
    }
    Consumer<Moved> moves =
        form.cases ? m -> out.print(RestatementFiles.line(m, period.name())) : moved -> {};
    LakeReader before = then.reader();
    LakeReader after = now.reader();
    if (before == null || after == null) {
      progress.say(
          "the lake does not have what %s was made of: no causes, and no cases",
          before == null ? then.name() : now.name());
    } else {
      Restatements.between(
              before, after, profile, catalogue, SealedFigures.period(after, period), moves)
          .forEach(restated -> explained.put(restated.key(), restated));
    }
    List<Restated> figures =
        SealedDifference.of(then.figures(), now.figures(), profile, catalogue, null).stream()
            .map(figure -> explained.getOrDefault(figure.key(), figure))
            .toList();
    Restatement restatement =
        new Restatement(
            profile.profile(),
            period.name(),
            then.name(),
            then.asOf(),
            now.asOf(),
            then.figures().size(),
            figures);
    if (form.cases) {
      progress.say(
          profile.privacy().isKept()
              ? "cases are not told: they are of small groups"
              : "%d figures differ".formatted(restatement.restated()));
    } else if (form.json) {
      out.print(RestatementFiles.json(restatement));
    } else if (form.csv) {
      out.print(RestatementFiles.csv(restatement));
    } else {
      out.print(DiffText.of(restatement, now.name(), catalogue, Shelf.pace(Grain.of(period))));
    }
    out.flush();
  }

  public static void main(String[] arguments) {
    Verb.main(new Diff(), arguments);
  }
}
