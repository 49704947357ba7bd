package casestat.mail;

import casestat.command.Refusal;
import casestat.lake.LakeBusyException;
import casestat.lake.LakeLock;
import casestat.profile.Mail;
import casestat.profile.MailAddress;
import casestat.profile.ServiceProfile;
import casestat.report.Edition;
import casestat.report.Editions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The mails of a service: each recipient gets each published edition once. What is known of them is
 * in ledgers beside the lake, so that any run takes up what another left, and nothing is sent again
 * that may have arrived; and not beside the editions, which the public may be shown, addresses it
 * may not.
 *
 * <p>The clock is the real one: how long a server has been saying "later" is no matter of as-of.
 *
 * <p>The file is long because sending, sending again and looking ahead choose from the same queue,
 * which is made here under one lock.
 */
public final class Mailing {
  private final ServiceProfile profile;
  private final Path folder;
  private final Editions editions;
  private final InstantSource clock;
  private final Secrets secrets;
  private final PostOffice.Patience patience;
  private final Place place;

  /**
   * @param place where the service lives
   * @param clock the real one
   */
  public Mailing(ServiceProfile profile, Place place, InstantSource clock) {
    this(profile, place, clock, System::getenv, PostOffice.Patience.USUAL);
  }

  Mailing(
      ServiceProfile profile,
      Place place,
      InstantSource clock,
      Function<String, @Nullable String> environment,
      PostOffice.Patience patience) {
    this.profile = profile;
    this.place = place;
    this.folder = place.ledgers();
    this.editions = new Editions(place.published(), profile);
    this.clock = clock;
    this.secrets = new Secrets(environment);
    this.patience = patience;
  }

  /**
   * Mails an edition that has just been published, and whatever of it waits from an earlier try.
   * Nothing where the profile has no {@code mail:}.
   *
   * @throws Refusal if it has no summary
   */
  public Round send(Edition edition) {
    return round((mail, mailables) -> List.of(queued(mail, mailables, Mailables.of(edition))));
  }

  /**
   * The same for one that was published before.
   *
   * @param name {@code 2026-10/r1}
   * @throws Refusal if there is none, or it has no summary
   */
  Round sendNamed(String name) {
    return round((mail, mailables) -> List.of(queued(mail, mailables, mailables.named(name))));
  }

  /**
   * Mails what waits: the newest revision of each period, unless it was there before mail began.
   *
   * @param since from this period on, {@code 2026-08}, also what was there before; null for not
   */
  public Round sendWaiting(@Nullable String since) {
    return round((mail, mailables) -> waiting(mail, mailables, since));
  }

  /**
   * A person wants an edition sent to one recipient, whatever is known of it.
   *
   * @param name {@code 2026-10/r1}; null for the newest
   * @throws Refusal if there is no such edition, or the profile does not name the recipient
   */
  public Round resend(@Nullable String name, String address) {
    return round(
        (mail, mailables) -> {
          MailAddress to = named(mail, address);
          Mailable mailable = mailable(mailables, name);
          begin(mailables, Optional.empty());
          Ledger ledger = mailables.ledger(mailable);
          if (!ledger.exists() && new Began(folder).before().contains(mailable.key())) {
            // One of the archive, which nobody else is to get by this.
            ledger.begin(List.of());
          }
          queue(mail, ledger);
          ledger.add(Posting.queued(to.address(), clock.instant()));
          return List.of(mailable);
        });
  }

  /**
   * Tells the operators of any failure.
   *
   * @return whether a server took it for one of them at least; why not is in no exception, because
   *     whoever tells of a failure has one already
   */
  public boolean tellOperators(String subject, String text) {
    Mail mail = profile.mail();
    if (mail == null) {
      return false;
    }
    try (PostOffice office = new PostOffice(mail, secrets, patience)) {
      return new OperatorMail(profile, mail, office, clock).tell(subject, text);
    } catch (Trouble e) {
      return false;
    }
  }

  /**
   * Whether a run has something to send now, or to find out of a run that died: what was published
   * by hand, or put off by a server, waits for no edition that is due.
   */
  public boolean hasDue() {
    Mail mail = profile.mail();
    if (mail == null) {
      return false;
    }
    Instant now = clock.instant();
    Mailables mailables = new Mailables(editions, folder);
    return mailables.toBeSent(null).stream()
        .map(mailables::ledger)
        .anyMatch(ledger -> !ledger.exists() || hasWork(ledger, mail, now));
  }

  // One that cannot be read has been told of, or is told of by the run that comes anyway.
  private static boolean hasWork(Ledger ledger, Mail mail, Instant now) {
    try {
      return Delivering.hasWork(ledger, mail, now);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** What a run would send now, without a word to any server or file. */
  public List<Preview> preview(@Nullable String name, @Nullable String since) {
    Mail mail = profile.mail();
    if (mail == null) {
      return List.of();
    }
    Mailables mailables = new Mailables(editions, folder);
    List<Preview> previews = new ArrayList<>();
    for (Mailable mailable :
        name == null ? mailables.toBeSent(since) : List.of(mailables.named(name))) {
      List<String> to = recipients(mail, mailables.ledger(mailable));
      if (!to.isEmpty()) {
        Letter letter = new LetterWriter(profile, mail).letter(mailable, Long.MAX_VALUE);
        previews.add(
            new Preview(mailable.name(), to, letter.subject(), letter.text(), letter.attached()));
      }
    }
    return previews;
  }

  /** An edition that waits to be sent, and to whom. */
  public record Preview(
      String edition, List<String> to, String subject, String text, List<String> attached) {
    public Preview {
      to = List.copyOf(to);
      attached = List.copyOf(attached);
    }
  }

  /** Which mailables a run deals with, oldest first, once all of them are queued. */
  private interface Choice {
    List<Mailable> of(Mail mail, Mailables mailables);
  }

  private Round round(Choice choice) {
    Mail mail = profile.mail();
    if (mail == null) {
      return Round.NOTHING;
    }
    try (LakeLock held = lock();
        PostOffice office = new PostOffice(mail, secrets, patience)) {
      Mailables mailables = new Mailables(editions, folder);
      return new Delivering(profile, mail, office, clock, place)
          .all(choice.of(mail, mailables), mailables);
    } catch (Trouble e) {
      return new Round(List.of(), List.of(), List.of(), e);
    }
  }

  private LakeLock lock() throws Trouble {
    if (!Files.isDirectory(place.lake())) {
      // Beside another lake nothing is known of what was sent, and it would be sent again.
      throw Refusal.usage(
          "there is no lake %s: name the one that the editions were made of, with --lake",
          place.lake());
    }
    try {
      return LakeLock.takeForMail(Files.createDirectories(folder));
    } catch (LakeBusyException e) {
      throw Trouble.busy("%s", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder + ": " + e.getMessage(), e);
    }
  }

  private List<Mailable> waiting(Mail mail, Mailables mailables, @Nullable String since) {
    begin(mailables, Optional.empty());
    List<Mailable> all = mailables.all();
    for (Mailable mailable : mailables.unqueued(all, new Began(folder).before(), since)) {
      queue(mail, mailables.ledger(mailable));
    }
    List<Mailable> queued = new ArrayList<>(all);
    queued.removeIf(mailable -> !mailables.ledger(mailable).exists());
    queued.removeIf(mailable -> !mailables.isReadable(mailable));
    supersede(mailables, queued);
    Collections.reverse(queued);
    return queued;
  }

  private List<String> recipients(Mail mail, Ledger ledger) {
    if (!ledger.exists()) {
      return mail.to().stream().map(MailAddress::address).toList();
    }
    return ledger.postings().stream()
        .filter(posting -> posting.state().isWaiting())
        .map(Posting::to)
        .filter(to -> Delivering.recipient(mail, to).isPresent())
        .toList();
  }

  private void begin(Mailables mailables, Optional<Mailable> first) {
    Began began = new Began(folder);
    if (began.isKnown()) {
      return;
    }
    List<String> keys = mailables.all().stream().map(Mailable::key).toList();
    began.now(
        first
            .map(mailable -> keys.stream().filter(key -> !key.equals(mailable.key())).toList())
            .orElseGet(() -> Began.allButTheNewest(keys)));
  }

  private Mailable queued(Mail mail, Mailables mailables, Mailable mailable) {
    begin(mailables, Optional.of(mailable));
    queue(mail, mailables.ledger(mailable));
    return mailable;
  }

  private void queue(Mail mail, Ledger ledger) {
    if (!ledger.exists()) {
      ledger.begin(
          mail.to().stream().map(to -> Posting.queued(to.address(), clock.instant())).toList());
    }
  }

  /** Figures that have been restated are not sent any more to whoever has not got them. */
  private void supersede(Mailables mailables, List<Mailable> newestFirst) {
    Set<Mailable> newest = new HashSet<>(Mailables.newest(mailables.all()));
    for (Mailable mailable : newestFirst) {
      Ledger ledger = mailables.ledger(mailable);
      if (newest.contains(mailable)) {
        continue;
      }
      for (Posting posting : ledger.postings()) {
        if (posting.state().isWaiting()) {
          ledger.add(
              posting.is(
                  Posting.State.SUPERSEDED,
                  clock.instant(),
                  "a newer revision was published before it was sent"));
        }
      }
    }
  }

  private static Mailable mailable(Mailables mailables, @Nullable String name) {
    if (name != null) {
      return mailables.named(name);
    }
    return mailables.all().stream()
        .findFirst()
        .orElseThrow(() -> Refusal.usage("no edition has been published that could be mailed"));
  }

  private static MailAddress named(Mail mail, String address) {
    return Delivering.recipient(mail, address)
        .orElseThrow(
            () ->
                Refusal.usage(
                    "\"%s\" is no recipient: add it under mail.to in the profile, or name one of"
                        + " %s",
                    address,
                    String.join(", ", mail.to().stream().map(MailAddress::address).toList())));
  }
}
