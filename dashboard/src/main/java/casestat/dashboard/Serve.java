package casestat.dashboard;

import casestat.access.Access;
import casestat.access.AccessOptions;
import casestat.access.Caller;
import casestat.command.EditionOptions;
import casestat.command.ExitCode;
import casestat.command.LakeOption;
import casestat.command.Refusal;
import casestat.command.Verb;
import casestat.profile.ServiceProfile;
import casestat.report.Editions;
import casestat.run.Timekeeper;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casestat serve}: the dashboard. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the dashboard over a lake, on this machine only unless told otherwise.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:stopped",
      "1:our own fault, or the machine's",
      "2:wrong usage or profile, the port is taken, or others could see what is for nobody else"
    })
public final class Serve implements Callable<Integer> {

  @Mixin private final EditionOptions options = new EditionOptions();
  @Mixin private final LakeOption lake = new LakeOption();

  @Option(
      names = "--port",
      description = "0 for any that is free (default: ${DEFAULT-VALUE})",
      defaultValue = "8311")
  private int port = 8311;

  @Option(
      names = "--host",
      description = "address to listen on (default: ${DEFAULT-VALUE}, this machine only)",
      defaultValue = "127.0.0.1")
  private String host = "127.0.0.1";

  @Option(
      names = "--admin-port",
      description =
          "health, readiness and numbers for Prometheus, for this machine only (default: none)")
  private @Nullable Integer adminPort;

  @Mixin private final AccessOptions access = new AccessOptions();

  @Option(
      names = "--run-schedule",
      description = "do what is due, too: casestat run, as a child process, whenever something is")
  private boolean runsSchedule;

  @Option(
      names = "--deliveries",
      paramLabel = "DIR",
      description = "with --run-schedule: a folder that files are delivered to; also several times")
  private List<Path> deliveries = List.of();

  @Override
  public Integer call() throws InterruptedException {
    if (!deliveries.isEmpty() && !runsSchedule) {
      throw Refusal.usage("--deliveries is for --run-schedule: say both, or none");
    }
    HeadStart start = new HeadStart(lake);
    ServiceProfile service;
    Access known;
    try {
      service = options.profile();
      known = access.access(host, lake.folder());
    } catch (RuntimeException e) {
      start.giveUp();
      throw e;
    }
    HeadStart.Opened opened = start.opened();
    Runs runs =
        new Runs(
            opened.lake(), service, new Editions(options.published(), service), opened.newest());
    try (Dashboard dashboard = new Dashboard(service, runs, options.published(), known)) {
      Measures measures = adminPort == null ? null : measure(dashboard, known, adminPort);
      if (known.hasLogin() || !known.isPublic()) {
        HeadStart.beside("waits", runs::prepare);
      }
      dashboard.start(host, port);
      Timekeeper keeper =
          runsSchedule
              ? Timekeeper.start(
                  options.profileName(), service, lake.folder(), options.published(), deliveries)
              : null;
      System.out.printf("casestat: http://%s:%d/%n", host, dashboard.port());
      System.out.flush();
      CountDownLatch stopped = new CountDownLatch(1);
      // SIGTERM and Ctrl-C end the process as soon as this has run.
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    if (keeper != null) {
                      keeper.close();
                    }
                    if (measures != null) {
                      measures.close();
                    }
                    dashboard.close();
                    stopped.countDown();
                  }));
      stopped.await();
      return ExitCode.DONE.code();
    }
  }

  private static Measures measure(Dashboard dashboard, Access known, int port) {
    Measures measures =
        new Measures(dashboard.runs(), known.isPublic() ? Caller.PUBLIC : Caller.LOCAL);
    measures.start(port);
    dashboard.countIn(measures);
    return measures;
  }

  public static void main(String[] arguments) {
    Verb.main(new Serve(), arguments);
  }
}
