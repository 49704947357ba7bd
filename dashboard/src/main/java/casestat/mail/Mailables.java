package casestat.mail;

import casestat.command.Refusal;
import casestat.report.Edition;
import casestat.report.EditionState;
import casestat.report.Editions;
import casestat.report.Summary;
import casestat.report.Withdrawal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which editions of a service can be mailed, and which of them are to be. */
final class Mailables {
  private final Editions editions;
  private final Path folder;
  private final Map<String, String> broken = new LinkedHashMap<>();

  /**
   * @param folder of the ledgers
   */
  Mailables(Editions editions, Path folder) {
    this.editions = editions;
    this.folder = folder;
  }

  static Mailable of(Edition edition) {
    if (!Files.exists(edition.folder().resolve(Summary.NAME))) {
      throw Refusal.usage(
          "the edition %s/%s has no %s, which a mail is made of: it was published before there was"
              + " mail; publish its next revision",
          edition.period().name(), edition.name(), Summary.NAME);
    }
    Summary summary = Summary.read(edition.folder());
    Withdrawal withdrawal = edition.withdrawal();
    return new Mailable(
        edition, withdrawal == null ? summary : summary.withdrawn(withdrawal.reason()));
  }

  Ledger ledger(Mailable mailable) {
    return new Ledger(folder.resolve(mailable.key() + ".jsonl"));
  }

  /**
   * All that say what they are, newest period first, newest revision first. Of a period whose
   * newest cannot be read nothing is mailed: what it says may be what takes the older ones back.
   */
  List<Mailable> all() {
    List<Mailable> all = new ArrayList<>();
    Set<String> held = new HashSet<>();
    for (Edition edition : editions.list()) {
      String period = edition.period().name();
      if (held.contains(period) || !Files.exists(edition.folder().resolve(Summary.NAME))) {
        continue;
      }
      try {
        all.add(of(edition));
      } catch (RuntimeException e) {
        held.add(period);
        broken.put(
            edition.folder().resolve(Summary.NAME).toString(), String.valueOf(e.getMessage()));
      }
    }
    return all;
  }

  /** Whether what is known of its mails can be read; what cannot is remembered. */
  boolean isReadable(Mailable mailable) {
    try {
      ledger(mailable).postings();
      return true;
    } catch (RuntimeException e) {
      broken(mailable, e);
      return false;
    }
  }

  /** Something of it stopped its mails, and no others. */
  void broken(Mailable mailable, RuntimeException e) {
    broken.put(mailable.name(), String.valueOf(e.getMessage()));
  }

  /** What could not be read or sent, and why, in the order in which it was met. */
  Map<String, String> broken() {
    return broken;
  }

  /**
   * @param name {@code 2026-10/r1}
   * @throws Refusal if there is none
   */
  Mailable named(String name) {
    List<Edition> all = editions.list();
    for (Edition edition : all) {
      if (name.equals(edition.period().name() + "/" + edition.name())) {
        return of(edition);
      }
    }
    throw Refusal.usage(
        "there is no edition %s: there are %s",
        name,
        all.isEmpty()
            ? "none"
            : String.join(
                ", ", all.stream().map(e -> e.period().name() + "/" + e.name()).toList()));
  }

  /**
   * What a run would queue, or has queued, of the newest revisions; nothing is written.
   *
   * @param since as in {@link #unqueued}
   */
  List<Mailable> toBeSent(@Nullable String since) {
    List<Mailable> all = all();
    Began began = new Began(folder);
    Set<String> before =
        began.isKnown()
            ? began.before()
            : Set.copyOf(Began.allButTheNewest(all.stream().map(Mailable::key).toList()));
    Set<Mailable> unqueued = new HashSet<>(unqueued(all, before, since));
    return newest(all).stream()
        .filter(mailable -> unqueued.contains(mailable) || ledger(mailable).exists())
        .toList();
  }

  /** The newest revision of each period, newest period first. */
  static List<Mailable> newest(List<Mailable> newestFirst) {
    Set<String> periods = new HashSet<>();
    return newestFirst.stream()
        // Where the newest is damaged, an older one does not stand in for it.
        .filter(mailable -> mailable.edition().state() != EditionState.RESTATED)
        .filter(mailable -> periods.add(mailable.edition().period().name()))
        .toList();
  }

  /**
   * Those newest revisions that no mail has been queued for and that are to be mailed.
   *
   * @param before keys of those that were there when mail began
   * @param since periods from this one on are mailed, even if they were there before; null for none
   */
  List<Mailable> unqueued(List<Mailable> newestFirst, Set<String> before, @Nullable String since) {
    return newest(newestFirst).stream()
        .filter(mailable -> !ledger(mailable).exists())
        .filter(
            mailable ->
                !before.contains(mailable.key())
                    || (since != null
                        && mailable.edition().period().first().toString().compareTo(since) >= 0))
        .toList();
  }
}
