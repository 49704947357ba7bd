package casestat.dashboard;

import casestat.command.ExitCode;
import casestat.command.Progress;
import casestat.command.Refusal;
import casestat.command.Verb;
import casestat.profile.Profiles;
import casestat.run.Child;
import casestat.samples.SampleData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code casestat demo}: every verb over a sample, then the dashboard. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Ingests, analyzes, reports and serves a made-up service's 24 months, and says what it does."
            + " Run again, it goes on with what is there.")
public final class Demo implements Callable<Integer> {
  private static final String CITY = "city311";
  private static final YearMonth PERIOD = YearMonth.of(2026, 10);

  @Option(
      names = "--dir",
      description = "where lake and editions are made (default: in target of the checkout)")
  private @Nullable Path dir;

  @Option(
      names = "--service",
      description = "city311, campus311, student311 or retiree (default: ${DEFAULT-VALUE})",
      defaultValue = CITY)
  private String service = CITY;

  @Option(names = "--no-serve", description = "stop before the dashboard")
  private boolean noServe;

  @Option(
      names = "--port",
      description = "of the dashboard (default: ${DEFAULT-VALUE})",
      defaultValue = "8311")
  private int port = 8311;

  @Override
  public Integer call() {
    Progress progress = Progress.onStandardError();
    Path folder = folder();
    String asOf = asOf().toString();
    String lake = folder.resolve("lake").toString();
    String published = folder.resolve("published").toString();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Refusal.usage(
          "cannot make %s: name a folder of yours with --dir (%s)",
          folder, String.valueOf(e.getMessage()));
    }
    List<Path> late = SampleData.late(service);
    int steps = late.isEmpty() ? 4 : 5;
    Month month = new Month(service, lake, published, asOf);
    progress.say(
        "1 of %d: ingest %d deliveries of %s",
        steps, SampleData.deliveries(service).size(), service);
    int code = month.ingest(SampleData.deliveries(service));
    if (code == 0) {
      progress.say("2 of %d: analyze as of %s", steps, asOf);
      code = month.analyze();
    }
    if (code == 0) {
      progress.say("3 of %d: report and publish %s", steps, PERIOD);
      code = month.publish();
    }
    if (code == 0 && !late.isEmpty()) {
      progress.say("4 of %d: a late delivery restates %s", steps, PERIOD);
      code = month.ingest(late);
      code = code == 0 ? month.analyze() : code;
      code = code == 0 ? month.publish() : code;
    }
    if (code != 0) {
      progress.say("the demo stops here: the verb above has said why");
      return code;
    }
    if (noServe) {
      progress.say("done: lake %s, editions %s", lake, published);
      return ExitCode.DONE.code();
    }
    progress.say("%d of %d: serve; stop it with Ctrl-C", steps, steps);
    return Child.run(
        List.of(
            "serve",
            "--profile",
            service,
            "--lake",
            lake,
            "--published",
            published,
            "--port",
            String.valueOf(port)));
  }

  /** The verbs that make the month of a demo, each a process of its own. */
  private record Month(String service, String lake, String published, String asOf) {

    int ingest(List<Path> files) {
      List<String> verb = new ArrayList<>(List.of("ingest", "--profile", service, "--lake", lake));
      files.forEach(file -> verb.add(file.toString()));
      return Child.run(verb);
    }

    int analyze() {
      return Child.run(List.of("analyze", "--profile", service, "--lake", lake, "--as-of", asOf));
    }

    int publish() {
      return Child.run(
          List.of(
              "report",
              "--profile",
              service,
              "--lake",
              lake,
              "--published",
              published,
              "--period",
              PERIOD.toString(),
              "--publish"));
    }
  }

  private Path folder() {
    String name = service.equals(CITY) ? "demo" : "demo-" + service;
    return dir == null
        ? Path.of(System.getProperty("casestat.root", "."), "target", name).toAbsolutePath()
        : dir;
  }

  /** Midnight after the last month of the samples: it is complete. */
  private Instant asOf() {
    if (!Profiles.shipped().contains(service)) {
      throw Refusal.usage(
          "no sample of \"%s\": there are %s", service, String.join(", ", Profiles.shipped()));
    }
    ZoneId zone = Profiles.load(service).zone();
    return PERIOD.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
  }

  public static void main(String[] arguments) {
    Verb.main(new Demo(), arguments);
  }
}
