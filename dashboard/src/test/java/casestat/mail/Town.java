package casestat.mail;

import casestat.profile.EditionPeriod;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import casestat.report.Edition;
import casestat.report.Editions;
import casestat.report.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A town that mails its editions, made by hand in a folder; no lake is behind them. */
final class Town {
  static final String MAYOR = "mayor@example.org";
  static final String CLERK = "clerk@example.org";
  static final String COUNCIL = "council@example.org";
  static final String ONCALL = "oncall@example.org";

  final Path published;
  final Path lake;
  private final Path file;
  private final String server;
  private Duration patience = Duration.ofSeconds(5);
  private Instant now = Instant.parse("2026-11-04T13:00:00Z");

  /** Whose mails go to a server of the tests. */
  Town(Path folder, int port) {
    this(folder, "  port: %d\n  security: plain\n".formatted(port));
  }

  /**
   * @param more keys of the profile's mail
   */
  Town(Path folder, String more) {
    published = folder.resolve("published");
    lake = folder.resolve("lake");
    file = folder.resolve("town.yml");
    server = "  server: 127.0.0.1\n" + more;
    profile("  attach: [workbook.xlsx, figures.csv]\n  link: https://311.example.org\n");
  }

  /** Writes the profile anew, with other keys of its mail. */
  Town profile(String keys) {
    String mail =
        "mail:\n"
            + server
            + keys
            + "  from: \"Riverton 311 <311@example.org>\"\n"
            + "  to: [%s, \"The clerk <%s>\", %s]\n".formatted(MAYOR, CLERK, COUNCIL)
            + "  operators: [%s]\n".formatted(ONCALL);
    try {
      Files.createDirectories(lake);
      Files.writeString(file, Profiles.shippedText("city311.yml") + "\n" + mail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Path file() {
    return file;
  }

  ServiceProfile service() {
    return Profiles.load(file.toString());
  }

  Mailing mailing() {
    InstantSource clock = () -> now;
    return new Mailing(
        service(),
        place(),
        clock,
        Map.of("SMTP_USER", "riverton")::get,
        new PostOffice.Patience(patience, patience));
  }

  Place place() {
    return new Place(file.toString(), lake, published);
  }

  /** How long its mailings wait for a server. */
  Town patient(Duration duration) {
    patience = duration;
    return this;
  }

  Path ledgers() {
    return place().ledgers();
  }

  void later(Duration duration) {
    now = now.plus(duration);
  }

  static Summary summary(String period, int revision, Summary.State state) {
    return new Summary(
        "city311",
        "Riverton 311",
        period,
        "October 2026",
        state,
        revision,
        "en",
        "84.1% of what was due was done in time, fewer than the goal of 90%.",
        List.of(
            new Summary.Tile(
                "resolution_met_due", "Done in time", "84.1%", "1,204", "90%", "below goal", ""),
            new Summary.Tile("open_backlog", "Open", "312", "312", "", "", "provisional")),
        List.of(),
        List.of(),
        "data@example.org");
  }

  Edition publish(String period, int revision) {
    return publish(summary(period, revision, Summary.State.PUBLISHED));
  }

  Edition publish(Summary summary) {
    try {
      Path folder =
          published.resolve("city311").resolve(summary.period()).resolve("r" + summary.revision());
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("manifest.json"), "{}");
      Files.writeString(folder.resolve("workbook.xlsx"), "sheets".repeat(500));
      Files.writeString(folder.resolve("figures.csv"), "metric,value\n".repeat(10));
      summary.write(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ServiceProfile city = Profiles.load("city311");
    return new Editions(published, city)
        .of(EditionPeriod.named(summary.period(), city.reporting()).orElseThrow()).stream()
            .filter(edition -> edition.revision() == summary.revision())
            .findFirst()
            .orElseThrow();
  }

  Path ledger(String key) {
    return ledgers().resolve(key + ".jsonl");
  }

  /** What the ledger of an edition says last of each recipient. */
  Map<String, String> states(String key) {
    return new Ledger(ledger(key))
        .postings().stream()
            .collect(Collectors.toMap(Posting::to, posting -> posting.state().name()));
  }

  List<String> lines(String key) {
    try (Stream<String> lines = Files.lines(ledger(key))) {
      return lines.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
