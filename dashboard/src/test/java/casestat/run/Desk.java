package casestat.run;

import casestat.command.Progress;
import casestat.lake.Delivery;
import casestat.lake.Generation;
import casestat.lake.Lake;
import casestat.lake.RowWriter;
import casestat.lake.Run;
import casestat.lake.Table;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.schedule.Scheduled;
import casestat.sla.Tzdb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A service with a lake, a folder of deliveries and one of editions, and a command that is faked.
 */
final class Desk {
  final FakeCasestat casestat;
  final Path lake;
  final Path published;
  final Path deliveries;
  final Path profile;
  InstantSource clock = () -> Instant.now().plus(Duration.ofDays(1));
  private final List<String> mails = new ArrayList<>();
  private boolean isReachable = true;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  Desk(Path folder, String... schedule) {
    this.casestat = new FakeCasestat(folder.resolve("command"));
    this.lake = folder.resolve("lake");
    this.published = folder.resolve("published");
    this.deliveries = folder.resolve("deliveries");
    try {
      Files.createDirectories(deliveries);
      this.profile = Scheduled.write(folder.resolve("city.yml"), Map.of(), schedule);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Place place() {
    return Place.of(profile.toString(), lake, published, List.of(deliveries), null);
  }

  ServiceProfile service() {
    return Profiles.load(profile.toString());
  }

  int run(String now) {
    Operators operators =
        new Operators(
            new PrintStream(err, true, StandardCharsets.UTF_8), new Told(lake), this::mail);
    int code = run(now, operators);
    operators.over();
    return code;
  }

  private int run(String now, Operators operators) {
    return new DueWork(
            place(), service(), Instant.parse(now), clock, Progress.onStandardError(), operators)
        .call();
  }

  /** Every mail to the operators since the last time: subject and text. */
  List<String> mails() {
    List<String> fresh = List.copyOf(mails);
    mails.clear();
    return fresh;
  }

  /** The next mails are taken by nobody, or by somebody again. */
  void reachable(boolean isReachable) {
    this.isReachable = isReachable;
  }

  private boolean mail(String subject, String text) {
    if (isReachable) {
      mails.add(subject + "\n" + text);
    }
    return isReachable;
  }

  /** What operators were told since the last time. */
  String told() {
    String told = err.toString(StandardCharsets.UTF_8);
    err.reset();
    return told;
  }

  Desk published(String... periods) {
    for (String period : periods) {
      put(published.resolve("city311").resolve(period).resolve("r1"), "manifest.json", "{}");
    }
    return this;
  }

  Path put(String name, String text) {
    return put(deliveries, name, text);
  }

  private static Path put(Path folder, String name, String text) {
    try {
      Files.createDirectories(folder);
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the lake know a file of a source, complete to an instant. */
  Desk knows(String source, String text, String latest) {
    return knows(source, text, latest, latest);
  }

  Desk knows(String source, String text, String latest, String receivedAt) {
    Lake there = Lake.create(lake);
    there.makeTables(Table.LANDING);
    Delivery delivery =
        new Delivery(
            source,
            "city311",
            source,
            source,
            source + ".csv",
            digest(text),
            Instant.parse(receivedAt),
            1,
            1,
            1,
            0,
            0,
            0,
            Instant.parse(latest));
    new RowWriter<>(there, Table.DELIVERIES)
        .append(List.of(delivery), new Generation("x", there.snapshots(Table.LANDING)));
    return this;
  }

  /** Makes the lake computed as of an instant, without a figure, by what it knows. */
  Desk analyzed(String asOf) {
    Lake there = Lake.create(lake);
    there.makeTables(Table.COMPUTED);
    ServiceProfile service = service();
    Run run =
        new Run(
            "run-1",
            service.profile(),
            service.digest(),
            Tzdb.version(),
            Instant.parse(asOf),
            null,
            null,
            null,
            Run.RULES);
    new RowWriter<>(there, Table.RUNS).append(List.of(run), generation(there));
    new RowWriter<>(there, Table.FIGURES).replace(List.of(), List.of(), generation(there));
    return this;
  }

  private static Generation generation(Lake lake) {
    Map<String, Long> snapshots = new TreeMap<>(lake.snapshots(Table.LANDING));
    snapshots.putAll(lake.snapshots(Table.COMPUTED));
    return new Generation("run-1", snapshots);
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
