package casestat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.command.Progress;
import casestat.dashboard.Dashboard;
import casestat.lake.Lake;
import casestat.lake.Period;
import casestat.language.Language;
import casestat.profile.EditionPeriod;
import casestat.profile.ServiceProfile;
import casestat.report.EditionMaker;
import casestat.report.MadeUp;
import casestat.report.Release;
import casestat.report.SmallLake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A service over made-up cases, some of whose words are meant to do harm, with October 2026
 * published; served until this Java ends.
 *
 * @param address without a slash at its end
 * @param published folder of the editions
 * @param edition folder of what was published
 */
record Town(ServiceProfile profile, Lake lake, Path published, String address, Path edition) {
  static final String OCTOBER = "month=2026-10";
  // Past the end of the month in the zones of all of them.
  private static final Instant AS_OF = Instant.parse("2026-11-01T12:00:00Z");
  static final List<String> SERVICES = List.of("city311", "campus311", "student311", "retiree");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();

  private static final Map<String, Town> SERVED = new ConcurrentHashMap<>();

  static Town of(String service) {
    return SERVED.computeIfAbsent(service, Town::serve);
  }

  private static Town serve(String service) {
    try {
      Path folder = Files.createTempDirectory("town");
      MadeUp made = MadeUp.cases("d1", 400);
      SmallLake small =
          SmallLake.in(folder.resolve("lake"), service)
              .deliver("d1", made.cases(), made.events(), MadeUp.rejects("d1", 20), AS_OF)
              .converse(made.conversations(90))
              .analyze("run-1", AS_OF);
      Path published = folder.resolve("published");
      Path edition =
          new EditionMaker(small.profile(), small.lake(), published, Progress.onStandardError())
              .make(EditionPeriod.month(Period.yearMonth(202610)), Release.published(AS_OF));
      Dashboard dashboard = new Dashboard(small.profile(), small.lake(), published);
      dashboard.start("127.0.0.1", 0);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    dashboard.close();
                    remove(folder);
                  }));
      return new Town(
          small.profile(),
          small.lake(),
          published,
          "http://127.0.0.1:" + dashboard.port(),
          edition);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is sent to who follows where an address leads, with the status that is expected. */
  static byte[] sent(String address, int status) {
    try {
      HttpResponse<byte[]> answer =
          CLIENT.send(
              HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(address).isEqualTo(status);
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Codes of the languages that its pages are in, and where: {@code ""} for the first. */
  List<String> roots() {
    List<String> roots = new ArrayList<>();
    for (Language language : Language.allOf(profile)) {
      roots.add(roots.isEmpty() ? "" : "/" + language.code());
    }
    return roots;
  }

  /** The pages of the edition. */
  List<Path> site() throws IOException {
    try (Stream<Path> files = Files.list(edition.resolve("site"))) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  boolean hasCases() {
    return !profile.privacy().isKept();
  }

  /** The pages of its profile, and of other types those that its words and its privacy change. */
  List<String> own() {
    List<String> own = new ArrayList<>();
    profile.pages().forEach(page -> own.add("/pages/" + page.page() + "?" + OCTOBER));
    own.add("/figures/incoming_cases?" + OCTOBER + "&by=channel");
    own.add("/editions/2026-10/r1");
    if (hasCases()) {
      own.add("/cases/d1-0003");
    }
    return List.copyOf(own);
  }

  /** What each of its sights answers with. */
  static int status(String sight) {
    return sight.equals("/nowhere") || sight.contains("1999") ? 404 : 200;
  }

  /** One page of every type that people can come to, and each page of the profile. */
  List<String> sights() {
    List<String> sights = new ArrayList<>();
    profile.pages().forEach(page -> sights.add("/pages/" + page.page() + "?" + OCTOBER));
    sights.addAll(
        List.of(
            "/pages/overview?" + OCTOBER + "&channel=Phone",
            "/changes?" + OCTOBER,
            "/figures?" + OCTOBER,
            "/figures/incoming_cases?" + OCTOBER,
            "/figures/resolution_met_due?" + OCTOBER + "&by=department",
            "/figures/resolution_time_median?" + OCTOBER + "&vs=previous",
            "/figures/open_backlog?" + OCTOBER + "&by=area",
            "/embed/figures/incoming_cases?" + OCTOBER,
            "/figures/resolution_time_median?" + OCTOBER + "&by=time_taken",
            "/about",
            "/definitions",
            "/quality",
            "/runs",
            "/search",
            "/search?q=pothole",
            "/editions",
            "/editions/2026-10/r1",
            "/nowhere",
            "/figures/incoming_cases?month=1999-01"));
    if (hasCases()) {
      sights.add("/cases?metric=incoming_cases&" + OCTOBER);
      sights.add("/cases/d1-0003");
    }
    return List.copyOf(sights);
  }
}
