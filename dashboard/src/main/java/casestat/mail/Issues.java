package casestat.mail;

import casestat.command.Refusal;
import casestat.report.Edition;
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
final class Issues {
  private final Editions editions;
  private final Path folder;

  /**
   * @param folder of the ledgers
   */
  Issues(Editions editions, Path folder) {
    this.editions = editions;
    this.folder = folder;
  }

  static Issue of(Edition edition) {
    if (!Files.exists(edition.folder().resolve(Summary.NAME))) {
      throw Refusal.usage(
          "the edition %s/%s has no %s, which a mail is made of: it was published before there was"
              + " mail; publish its next revision",
          edition.period().name(), edition.name(), Summary.NAME);
    }
    Summary summary = Summary.read(edition.folder());
    Withdrawal withdrawal = edition.withdrawal();
    return new Issue(
        edition, withdrawal == null ? summary : summary.withdrawn(withdrawal.reason()));
  }

  Ledger ledger(Issue issue) {
    return new Ledger(folder.resolve(issue.key() + ".jsonl"));
  }

  /** All that say what they are, newest period first, newest revision first. */
  List<Issue> all() {
    List<Issue> all = new ArrayList<>();
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
  Issue named(String name) {
    for (Edition edition : editions.list()) {
      if (name.equals(edition.period().name() + "/" + edition.name())) {
        return of(edition);
      }
    }
    throw Refusal.usage(
        "there is no edition %s: there are %s",
        name,
        editions.list().isEmpty()
            ? "none"
            : String.join(
                ", ",
                editions.list().stream().map(e -> e.period().name() + "/" + e.name()).toList()));
  }

  /** The newest revision of each period, newest period first. */
  static List<Issue> newest(List<Issue> newestFirst) {
    Set<String> periods = new HashSet<>();
    return newestFirst.stream()
        .filter(issue -> periods.add(issue.edition().period().name()))
        .toList();
  }

  /**
   * Those newest revisions that no mail has been queued for and that are to be mailed.
   *
   * @param before keys of those that were there when mail began
   * @param since periods from this one on are mailed, even if they were there before; null for none
   */
  List<Issue> unqueued(List<Issue> newestFirst, Set<String> before, @Nullable String since) {
    return newest(newestFirst).stream()
        .filter(issue -> !ledger(issue).exists())
        .filter(
            issue ->
                !before.contains(issue.key())
                    || (since != null
                        && issue.edition().period().first().toString().compareTo(since) >= 0))
        .toList();
  }
}
