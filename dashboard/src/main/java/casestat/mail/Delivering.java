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
  private final Place place;
  private final List<Round.Step> steps = new ArrayList<>();

  Delivering(
      ServiceProfile profile, Mail mail, PostOffice office, InstantSource clock, Place place) {
    this.place = place;
    this.profile = profile;
    this.mail = mail;
    this.office = office;
    this.clock = clock;
  }

  /**
   * Those of several editions, in order; then the operators are told of what failed. What is wrong
   * with one edition stops its mails and no others.
   */
  Round all(List<Mailable> inOrder, Mailables mailables) {
    @Nullable Trouble trouble = null;
    List<Mailable> sound = new ArrayList<>(inOrder);
    try {
      for (Mailable mailable : inOrder) {
        if (!isDone(mailable, mailables, this::recover)) {
          sound.remove(mailable);
        }
      }
      for (Mailable mailable : sound) {
        isDone(mailable, mailables, this::one);
      }
    } catch (Trouble e) {
      trouble = e;
    }
    try {
      for (Mailable mailable : sound) {
        isDone(mailable, mailables, this::tell);
      }
      new Faults(place.ledgers()).tell(mailables.broken(), operators(), place);
    } catch (Trouble e) {
      // They are told by the next run that finds a server; this one has its own exit code.
      trouble = trouble == null ? e : trouble;
    }
    List<Round.Waiting> waiting = new ArrayList<>();
    for (Mailable mailable : sound) {
      waiting.addAll(waiting(mailable, mailables.ledger(mailable)));
    }
    List<Round.Fault> faults =
        mailables.broken().entrySet().stream()
            .map(fault -> new Round.Fault(fault.getKey(), fault.getValue()))
            .toList();
    return new Round(steps, waiting, faults, trouble);
  }

  /** One thing done for an edition. */
  private interface Deed {
    void of(Mailable mailable, Ledger ledger) throws Trouble;
  }

  private static boolean isDone(Mailable mailable, Mailables mailables, Deed deed) throws Trouble {
    try {
      deed.of(mailable, mailables.ledger(mailable));
      return true;
    } catch (RuntimeException e) {
      mailables.broken(mailable, e);
      return false;
    }
  }

  /** Those that a server has put off, and that nobody was to try in this round. */
  private List<Round.Waiting> waiting(Mailable mailable, Ledger ledger) {
    return ledger.postings().stream()
        .filter(posting -> posting.state() == Posting.State.DEFERRED)
        .filter(posting -> recipient(mail, posting.to()).isPresent())
        .map(
            posting ->
                new Round.Waiting(mailable.name(), posting.to(), posting.nextAt(), posting.words()))
        .toList();
  }

  private OperatorMail operators() {
    return new OperatorMail(profile, mail, office, clock);
  }

  /** Whoever was sending when it died does not know what arrived, and neither does anybody. */
  private void recover(Mailable mailable, Ledger ledger) {
    for (Posting posting : ledger.postings()) {
      if (posting.state() == Posting.State.SENDING) {
        note(
            mailable,
            ledger,
            posting.is(
                Posting.State.UNKNOWN,
                clock.instant(),
                "the run that was sending it ended before the server had answered"));
      }
    }
  }

  private void one(Mailable mailable, Ledger ledger) throws Trouble {
    List<Posting> due =
        ledger.postings().stream()
            .filter(posting -> isDue(posting, mail, clock.instant()))
            .toList();
    if (due.isEmpty()) {
      return;
    }
    Letter letter = new LetterWriter(profile, mail).letter(mailable, room());
    Envelopes envelopes = new Envelopes(mail, office.session());
    @Nullable RuntimeException first = null;
    for (Posting posting : due) {
      MailAddress to = recipient(mail, posting.to()).orElseThrow();
      try {
        send(mailable, ledger, posting, to, letter, envelopes);
      } catch (RuntimeException e) {
        // The others have done nothing to deserve it.
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private void send(
      Mailable mailable,
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
            letter, to, profile.profile() + "-" + mailable.key(), mailable.edition().folder(), at);
    Reply reply =
        office.send(message, Envelopes.address(to), () -> ledger.add(posting.sending(at)));
    Posting.State state = reply.state();
    if (state == Posting.State.DEFERRED && !at.isBefore(posting.since().plus(Posting.PATIENCE))) {
      state = Posting.State.EXPIRED;
    }
    note(mailable, ledger, posting.is(state, clock.instant(), reply.words()));
  }

  /** Whether something in it would be sent, or is known to nobody since a run died. */
  static boolean hasWork(Ledger ledger, Mail mail, Instant now) {
    return ledger.postings().stream()
        .anyMatch(posting -> posting.state() == Posting.State.SENDING || isDue(posting, mail, now));
  }

  // Who has left the profile since gets nothing any more.
  private static boolean isDue(Posting posting, Mail mail, Instant now) {
    return posting.isDue(now) && recipient(mail, posting.to()).isPresent();
  }

  /** As the profile names the one at an address; empty where it does not. */
  static Optional<MailAddress> recipient(Mail mail, String address) {
    return mail.to().stream()
        .filter(to -> Ledger.key(to.address()).equals(Ledger.key(address)))
        .findFirst();
  }

  /** Bytes of files that the server takes in one mail. */
  private long room() throws Trouble {
    long limit = office.limit();
    return limit == Long.MAX_VALUE ? limit : (long) (Math.max(0, limit - TEXT_BYTES) / CODING);
  }

  private void note(Mailable mailable, Ledger ledger, Posting posting) {
    ledger.add(posting);
    steps.add(
        new Round.Step(
            mailable.name(),
            posting.to(),
            posting.state().name().toLowerCase(Locale.ROOT),
            posting.words()));
  }

  /** Once for each failure: what they have been told of is marked in the ledger. */
  private void tell(Mailable mailable, Ledger ledger) throws Trouble {
    List<Posting> failed =
        ledger.postings().stream()
            .filter(posting -> posting.state().isFailure() && !posting.told())
            .toList();
    if (!failed.isEmpty() && operators().tellOf(mailable, failed, place)) {
      failed.forEach(posting -> ledger.add(posting.isTold()));
    }
  }
}
