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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which editions of a service can be mailed, and which of them are to be. */
final class Mailables {
  private final Editions editions;
  private final Path folder;

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

  /** All that say what they are, newest period first, newest revision first. */
  List<Mailable> all() {
    List<Mailable> all = new ArrayList<>();
    for (Edition edition : editions.list()) {
      if (Files.exists(edition.folder().resolve(Summary.NAME))) {
        all.add(of(edition));
      }
    }
    return all;
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
