package casestat.mail;

import casestat.profile.Mail;
import casestat.profile.MailAddress;
import casestat.profile.ServiceProfile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends what waits in ledgers, and writes into them what becomes of it. */
final class Delivering {
  // A mail's files travel as base64: 78 bytes for 57, and its text and headers beside them.
  private static final double CODING = 78.0 / 57;
  private static final long TEXT_BYTES = 200_000;

  private final ServiceProfile profile;
  private final Mail mail;
  private final PostOffice office;
  private final InstantSource clock;
  private final List<Round.Step> steps = new ArrayList<>();

  Delivering(ServiceProfile profile, Mail mail, PostOffice office, InstantSource clock) {
    this.profile = profile;
    this.mail = mail;
    this.office = office;
    this.clock = clock;
  }

  /** Those of several editions, in order; then the operators are told of what failed. */
  Round all(List<Issue> inOrder, Issues issues) {
    @Nullable Trouble trouble = null;
    for (Issue issue : inOrder) {
      recover(issue, issues.ledger(issue));
    }
    try {
      for (Issue issue : inOrder) {
        one(issue, issues.ledger(issue));
      }
    } catch (Trouble e) {
      trouble = e;
    }
    try {
      for (Issue issue : inOrder) {
        tell(issue, issues.ledger(issue));
      }
    } catch (Trouble e) {
      // They are told by the next run that finds a server; this one has its own exit code.
      trouble = trouble == null ? e : trouble;
    }
    return new Round(steps, trouble);
  }

  /** Whoever was sending when it died does not know what arrived, and neither does anybody. */
  private void recover(Issue issue, Ledger ledger) {
    for (Posting posting : ledger.postings()) {
      if (posting.state() == Posting.State.SENDING) {
        note(
            issue,
            ledger,
            posting.is(
                Posting.State.UNKNOWN,
                clock.instant(),
                "the run that was sending it ended before the server had answered"));
      }
    }
  }

  private void one(Issue issue, Ledger ledger) throws Trouble {
    List<Posting> due =
        ledger.postings().stream().filter(posting -> posting.isDue(clock.instant())).toList();
    if (due.isEmpty()) {
      return;
    }
    Letter letter = new LetterWriter(profile, mail).letter(issue, room());
    Envelopes envelopes = new Envelopes(mail, office.session());
    for (Posting posting : due) {
      Optional<MailAddress> to = recipient(posting);
      if (to.isPresent()) {
        send(issue, ledger, posting, to.get(), letter, envelopes);
      }
    }
  }

  private void send(
      Issue issue,
      Ledger ledger,
      Posting waiting,
      MailAddress to,
      Letter letter,
      Envelopes envelopes)
      throws Trouble {
    Posting posting = waiting.tried();
    Instant at = clock.instant();
    var message =
        envelopes.message(
            letter, to, profile.profile() + "-" + issue.key(), issue.edition().folder(), at);
    Reply reply =
        office.send(message, Envelopes.address(to), () -> ledger.add(posting.sending(at)));
    Posting.State state = reply.state();
    if (state == Posting.State.DEFERRED && !at.isBefore(posting.since().plus(Posting.PATIENCE))) {
      state = Posting.State.EXPIRED;
    }
    note(issue, ledger, posting.is(state, clock.instant(), reply.words()));
  }

  /** Who has left the profile since gets nothing any more. */
  private Optional<MailAddress> recipient(Posting posting) {
    return mail.to().stream()
        .filter(to -> Ledger.key(to.address()).equals(Ledger.key(posting.to())))
        .findFirst();
  }

  /** Bytes of files that the server takes in one mail. */
  private long room() throws Trouble {
    long limit = office.limit();
    return limit == Long.MAX_VALUE ? limit : (long) (Math.max(0, limit - TEXT_BYTES) / CODING);
  }

  private void note(Issue issue, Ledger ledger, Posting posting) {
    ledger.add(posting);
    steps.add(
        new Round.Step(
            issue.name(),
            posting.to(),
            posting.state().name().toLowerCase(Locale.ROOT),
            posting.words()));
  }

  /** Once for each failure: what they have been told of is marked in the ledger. */
  private void tell(Issue issue, Ledger ledger) throws Trouble {
    List<Posting> failed =
        ledger.postings().stream()
            .filter(posting -> posting.state().isFailure() && !posting.told())
            .toList();
    if (!failed.isEmpty() && new Operators(profile, mail, office, clock).tellOf(issue, failed)) {
      failed.forEach(posting -> ledger.add(posting.isTold()));
    }
  }
}
