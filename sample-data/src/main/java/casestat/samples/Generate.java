package casestat.samples;

import casestat.samples.desk.DeskGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes sample data: {@code generate --service city311 --seed 311 --cases 20000 --out DIR}. */
@Command(
    name = "generate",
    description = "Makes the data of a service that does not exist. Same arguments, same bytes.",
    sortOptions = false)
public final class Generate implements Callable<Integer> {
  private static final String SERVICE = "city311";

  @Spec private CommandSpec spec;

  @Option(
      names = "--service",
      defaultValue = SERVICE,
      description = "city311, campus311, student311 or retiree.")
  private String service;

  @Option(names = "--seed", defaultValue = "311", description = "Another seed, other data.")
  private long seed;

  @Option(names = "--cases", defaultValue = "20000", description = "How many cases.")
  private long cases;

  @Option(names = "--from", defaultValue = "2024-11", description = "First month.")
  private YearMonth from;

  @Option(names = "--to", defaultValue = "2026-10", description = "Last month.")
  private YearMonth to;

  @Option(names = "--out", required = true, description = "Folder to write to.")
  private Path out;

  @Option(
      names = "--single",
      description = "One clean delivery, for measuring; else several with dirt, and dirt.csv.")
  private boolean single;

  @Option(names = "--gzip", description = "Compress the files.")
  private boolean gzip;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  Generate() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Generate());
  }

  @Override
  public Integer call() throws IOException {
    Recipe recipe = recipe();
    if (DeskGenerator.knows(service) && !single) {
      List<DeskGenerator.Span> spans =
          Delivery.split(recipe).stream()
              .map(
                  each ->
                      new DeskGenerator.Span(each.folder(), each.span(), each.first(), each.last()))
              .toList();
      Files.createDirectories(out);
      new DeskGenerator(service, spans).write(out, seed, cases, gzip ? ".gz" : "");
      return 0;
    }
    if (!service.equals(SERVICE)) {
      throw new ParameterException(
          spec.commandLine(),
          "--service %s: nothing is known of it%s"
              .formatted(service, single ? " that would make one delivery" : ""));
    }
    CityTime time = new CityTime(recipe);
    DirtLedger ledger = new DirtLedger();
    List<Delivery> deliveries = single ? Delivery.single(recipe) : Delivery.split(recipe);
    Path folder = single ? out : out.resolve("deliveries");
    try (DeliveryFiles files =
            DeliveryFiles.open(folder, time, deliveries, ledger, gzip ? ".gz" : "");
        SideFiles side =
            new SideFiles(folder, recipe, time, deliveries, ledger, gzip ? ".gz" : "");
        LateSheets late =
            single
                ? null
                : LateSheets.open(
                    out.resolve("late"), time, deliveries.get(deliveries.size() - 1), recipe)) {
      new Generator(recipe, time, deliveries, files, side, late).run();
    }
    if (!single) {
      ledger.write(out.resolve("dirt.csv"));
    }
    return 0;
  }

  private Recipe recipe() {
    try {
      return new Recipe(seed, cases, from, to);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
