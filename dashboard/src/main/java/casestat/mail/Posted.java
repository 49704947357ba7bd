package casestat.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What became of one mail, for whoever looks after them.
 *
 * @param edition {@code 2026-10-r1}
 * @param to the recipient's address
 * @param at when that became of it
 * @param words of the server, or ours
 */
public record Posted(String edition, String to, Fate fate, Instant at, String words) {
  private static final Logger LOG = LoggerFactory.getLogger(Posted.class);

  private static final String ENDING = ".jsonl";

  /** What a person has to know of a mail. */
  public enum Fate {
    ACCEPTED,
    /** It is sent, or tried again, by itself. */
    WAITING,
    /** It was not, and will not be, delivered. */
    FAILED,
    /** It may have arrived: a person decides whether it is sent again. */
    UNKNOWN,
    /** A newer revision goes in its place. */
    SUPERSEDED
  }

  /** Of every edition, newest first; a ledger that cannot be read is left out, and logged. */
  public static List<Posted> of(Place place) {
    Path folder = place.ledgers();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Posted> all = new ArrayList<>();
      files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .sorted(Comparator.comparing(Path::toString).reversed())
          .forEach(file -> all.addAll(of(file)));
      return List.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Posted> of(Path file) {
    String name = file.getFileName().toString();
    String edition = name.substring(0, name.length() - ENDING.length());
    try {
      return new Ledger(file)
          .postings().stream()
              .map(
                  posting ->
                      new Posted(
                          edition, posting.to(), fate(posting), posting.at(), posting.words()))
              .toList();
    } catch (RuntimeException e) {
      LOG.error("cannot read {}", file, e);
      return List.of();
    }
  }

  private static Fate fate(Posting posting) {
    return switch (posting.state()) {
      case ACCEPTED -> Fate.ACCEPTED;
      case QUEUED, DEFERRED -> Fate.WAITING;
      case REFUSED, EXPIRED -> Fate.FAILED;
      case SENDING, UNKNOWN -> Fate.UNKNOWN;
      case SUPERSEDED -> Fate.SUPERSEDED;
    };
  }
}
