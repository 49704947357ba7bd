package casestat.dashboard;

import casestat.access.Access;
import casestat.cube.Cube;
import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.lake.Period;
import casestat.metrics.Metric;
import casestat.metrics.Slice;
import casestat.metrics.Tally;
import casestat.profile.Page;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.report.Editions;
import casestat.report.Links;
import casestat.report.Selection;
import casestat.report.Shelf;
import casestat.report.Views;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What filtered pages and kept pages cost, over a lake that is there. Arguments: profile, lake,
 * folder of editions, how many combinations of filters, and how many of them DuckDB is asked for.
 */
final class PagesBench {
  private static final int TURNS = 5;
  private static final int CONNECTIONS = 8;
  private static final long TURN_NANOS = 3_000_000_000L;

  private final ServiceProfile profile;
  private final Lake lake;
  private final Path published;
  private final Random random = new Random(311);

  private PagesBench(ServiceProfile profile, Lake lake, Path published) {
    this.profile = profile;
    this.lake = lake;
    this.published = published;
  }

  public static void main(String[] args) throws Exception {
    ServiceProfile profile = Profiles.load(args[0]);
    new PagesBench(profile, Lake.open(Path.of(args[1])), Path.of(args[2]))
        .run(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
  }

  private void run(int combinations, int asked) throws Exception {
    Runs runs = new Runs(lake, profile, new Editions(published, profile));
    long start = System.nanoTime();
    try (Dashboard dashboard = new Dashboard(profile, runs, published, Access.local());
        Runs.Lease lease = runs.lease()) {
      dashboard.start("127.0.0.1", 0);
      Cube cube = lease.cube();
      cube.finish();
      say("cube: made in %.1f s, %.0f MiB", seconds(start), cube.bytes() / 1048576.0);
      say("heap in use: %.0f MiB of %d", heap(), Runtime.getRuntime().maxMemory() >> 20);
      Shelf shelf = lease.shelf();
      List<Selection> parts = parts(shelf, combinations + combinations / 10);
      double cubed = pages(dashboard.port(), shelf, parts, parts.size() - combinations);
      duckDb(parts, asked, cubed);
      bare(dashboard.port(), shelf);
    }
  }

  private static double heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void say(String form, Object... values) {
    System.out.printf(Locale.ROOT, form + "%n", values);
  }

  /** Distinct; one, two, three and four filters as often as each other, while there are any. */
  private List<Selection> parts(Shelf shelf, int many) {
    List<Integer> months = List.copyOf(shelf.whole().periods().keySet());
    Set<Selection> parts = new LinkedHashSet<>();
    for (int i = 0; parts.size() < many && i < 50 * many; i++) {
      List<String> dimensions = new ArrayList<>(Metric.DIMENSIONS);
      dimensions.removeIf(dimension -> shelf.members(dimension).isEmpty());
      Collections.shuffle(dimensions, random);
      Selection part = Selection.ofAll(months.get(random.nextInt(months.size())));
      for (String dimension : dimensions.subList(0, Math.min(dimensions.size(), 1 + i % 4))) {
        List<String> members = shelf.members(dimension);
        part = part.with(dimension, members.get(random.nextInt(members.size())));
      }
      parts.add(part);
    }
    List<Selection> mixed = new ArrayList<>(parts);
    Collections.shuffle(mixed, random);
    return mixed;
  }

  /**
   * Every part on a page of the profile or on that of a headline figure, one after the other.
   *
   * @param warming so many that are not measured
   * @return the median of the first page in milliseconds
   */
  private double pages(int port, Shelf shelf, List<Selection> parts, int warming)
      throws IOException {
    Map<String, List<Double>> times = new TreeMap<>();
    List<Double> all = new ArrayList<>();
    try (RawClient client = new RawClient(port)) {
      for (int i = 0; i < parts.size(); i++) {
        Selection part = parts.get(i);
        String name;
        String address;
        if (i % 2 == 0) {
          Page page = profile.pages().get(i / 2 % profile.pages().size());
          name = page.page();
          address = Address.of("/pages/" + name, part);
        } else {
          List<Metric> told = headlines(shelf, part);
          name = "figure " + told.get(i / 2 % told.size()).metric();
          address = Address.of("/figures/" + name.substring("figure ".length()), part);
        }
        long start = System.nanoTime();
        client.get(address, true);
        double took = (System.nanoTime() - start) / 1e6;
        if (i >= warming) {
          all.add(took);
          times.computeIfAbsent(name, p -> new ArrayList<>()).add(took);
        }
      }
    }
    say("%-36s %7s %8s %8s %8s %8s", "page, ms", "parts", "p50", "p90", "p99", "most");
    times.forEach(PagesBench::line);
    line("all", all);
    return quantile(times.getOrDefault(profile.pages().get(0).page(), all), 0.5);
  }

  /** The figures of all tiles that can be told of a part. */
  private List<Metric> headlines(Shelf shelf, Selection part) {
    return profile.pages().stream()
        .flatMap(page -> page.tiles().stream())
        .distinct()
        .map(shelf.catalogue()::metric)
        .filter(metric -> metric.by().containsAll(part.where().keySet()))
        .toList();
  }

  private static void line(String name, List<Double> times) {
    say(
        "%-36s %7d %8.1f %8.1f %8.1f %8.1f",
        name,
        times.size(),
        quantile(times, 0.5),
        quantile(times, 0.9),
        quantile(times, 0.99),
        quantile(times, 1));
  }

  private static double quantile(List<Double> times, double share) {
    double[] sorted = times.stream().mapToDouble(t -> t).sorted().toArray();
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  /** One figure as one question, and all figures of a page, without a cube. */
  private void duckDb(List<Selection> parts, int many, double cubed) {
    List<Double> questions = new ArrayList<>();
    List<Double> pages = new ArrayList<>();
    try (LakeReader reader = LakeReader.ofNewestRun(lake)) {
      Shelf shelf = new Shelf(reader, profile);
      Views views = new Views(profile, shelf, Links.NONE);
      Metric metric = shelf.catalogue().metric("resolution_time_p90");
      List<Period> months = List.copyOf(shelf.whole().periods().values());
      for (Selection part : parts.subList(0, Math.min(many, parts.size()))) {
        long start = System.nanoTime();
        new Tally(reader::query, months)
            .figures(List.of(metric), new Slice(part.where(), List.of()));
        questions.add((System.nanoTime() - start) / 1e6);
        long page = System.nanoTime();
        views.page(profile.pages().get(0), part);
        pages.add((System.nanoTime() - page) / 1e6);
      }
    }
    if (questions.isEmpty()) {
      return;
    }
    line("DuckDB, figure", questions);
    line("DuckDB, page", pages);
    say(
        "the figures of page %s by DuckDB alone / a whole page by the cube: %.1f",
        profile.pages().get(0).page(), quantile(pages, 0.5) / cubed);
  }

  /** The published month's page against a handler that only sends the same bytes. */
  private void bare(int port, Shelf shelf) throws Exception {
    int month = shelf.whole().lastCompleteMonth().orElse(shelf.whole().periods().lastKey());
    String address = Address.of("/pages/" + profile.pages().get(0).page(), Selection.ofAll(month));
    byte[] page;
    byte[] plain;
    try (RawClient client = new RawClient(port)) {
      page = client.get(address, true);
      plain = client.get(address, false);
    }
    say("home page: %d bytes compressed, %d plain", page.length, plain.length);
    Javalin bare =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get(
                  "/bare",
                  request ->
                      request
                          .disableCompression()
                          .header("Content-Encoding", "gzip")
                          .contentType("text/html;charset=utf-8")
                          .result(page));
            });
    bare.start("127.0.0.1", 0);
    try {
      List<Double> ours = new ArrayList<>();
      List<Double> theirs = new ArrayList<>();
      rate(port, address);
      rate(bare.port(), "/bare");
      for (int turn = 0; turn < TURNS; turn++) {
        ours.add(rate(port, address));
        theirs.add(rate(bare.port(), "/bare"));
      }
      double our = quantile(ours, 0.5);
      double their = quantile(theirs, 0.5);
      say(
          "requests a second, medians of %d turns over %d connections: page %.0f, bare handler"
              + " %.0f, ratio %.2f",
          TURNS, CONNECTIONS, our, their, our / their);
    } finally {
      bare.stop();
    }
  }

  private static double rate(int port, String address) throws InterruptedException {
    AtomicLong count = new AtomicLong();
    long end = System.nanoTime() + TURN_NANOS;
    Thread[] clients = new Thread[CONNECTIONS];
    Arrays.setAll(
        clients,
        i ->
            new Thread(
                () -> {
                  try (RawClient client = new RawClient(port)) {
                    while (System.nanoTime() < end) {
                      client.get(address, true);
                      count.incrementAndGet();
                    }
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }));
    long start = System.nanoTime();
    for (Thread client : clients) {
      client.start();
    }
    for (Thread client : clients) {
      client.join();
    }
    return count.get() / seconds(start);
  }
}
