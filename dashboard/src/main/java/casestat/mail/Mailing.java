package casestat.mail;

import casestat.command.Refusal;
import casestat.profile.Mail;
import casestat.profile.MailAddress;
import casestat.profile.ServiceProfile;
import casestat.report.Edition;
import casestat.report.Editions;
import java.nio.file.Path;
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
 * in ledgers beside the editions, so that any run takes up what another left, and nothing is sent
 * again that may have arrived.
 *
 * <p>The clock is the real one: how long a server has been saying "later" is no matter of as-of.
 */
public final class Mailing {
  private final ServiceProfile profile;
  private final Path folder;
  private final Editions editions;
  private final InstantSource clock;
  private final Secrets secrets;
  private final PostOffice.Patience patience;

  /**
   * @param published the folder of the editions
   */
  public Mailing(ServiceProfile profile, Path published) {
    this(profile, published, InstantSource.system(), System::getenv, PostOffice.Patience.USUAL);
  }

  Mailing(
      ServiceProfile profile,
      Path published,
      InstantSource clock,
      Function<String, @Nullable String> environment,
      PostOffice.Patience patience) {
    this.profile = profile;
    this.folder = published.resolve(profile.profile()).resolve("mail");
    this.editions = new Editions(published, profile);
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
    return round((mail, issues) -> List.of(queued(mail, issues, Issues.of(edition))));
  }

  /**
   * The same for one that was published before.
   *
   * @param name {@code 2026-10/r1}
   * @throws Refusal if there is none, or it has no summary
   */
  Round sendNamed(String name) {
    return round((mail, issues) -> List.of(queued(mail, issues, issues.named(name))));
  }

  /**
   * Mails what waits: the newest revision of each period, unless it was there before mail began.
   *
   * @param since from this period on, {@code 2026-08}, also what was there before; null for not
   */
  public Round sendWaiting(@Nullable String since) {
    return round((mail, issues) -> waiting(mail, issues, since));
  }

  /**
   * A person wants an edition sent to one recipient, whatever is known of it.
   *
   * @param name {@code 2026-10/r1}; null for the newest
   * @throws Refusal if there is no such edition, or the profile does not name the recipient
   */
  public Round resend(@Nullable String name, String address) {
    return round(
        (mail, issues) -> {
          MailAddress to = named(mail, address);
          Issue issue = issue(issues, name);
          begin(issues, Optional.empty());
          Ledger ledger = issues.ledger(issue);
          if (!ledger.exists() && new Began(folder).before().contains(issue.key())) {
            // One of the archive, which nobody else is to get by this.
            ledger.begin(List.of());
          }
          queue(mail, ledger);
          ledger.add(Posting.queued(to.address(), clock.instant()));
          return List.of(issue);
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
      return new Operators(profile, mail, office, clock).tell(subject, text);
    } catch (Trouble e) {
      return false;
    }
  }

  /** What a run would send now, without a word to any server or file. */
  public List<Preview> preview(@Nullable String name, @Nullable String since) {
    Mail mail = profile.mail();
    if (mail == null) {
      return List.of();
    }
    Issues issues = new Issues(editions, folder);
    List<Preview> previews = new ArrayList<>();
    for (Issue issue : name == null ? toBeSent(issues, since) : List.of(issues.named(name))) {
      List<String> to = recipients(mail, issues.ledger(issue));
      if (!to.isEmpty()) {
        Letter letter = new LetterWriter(profile, mail).letter(issue, Long.MAX_VALUE);
        previews.add(
            new Preview(issue.name(), to, letter.subject(), letter.text(), letter.attached()));
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

  /** Which issues a run deals with, oldest first, once all of them are queued. */
  private interface Choice {
    List<Issue> of(Mail mail, Issues issues);
  }

  private Round round(Choice choice) {
    Mail mail = profile.mail();
    if (mail == null) {
      return Round.NOTHING;
    }
    try (MailLock held = MailLock.take(folder);
        PostOffice office = new PostOffice(mail, secrets, patience)) {
      Issues issues = new Issues(editions, folder);
      return new Delivering(profile, mail, office, clock).all(choice.of(mail, issues), issues);
    } catch (Trouble e) {
      return new Round(List.of(), e);
    }
  }

  private List<Issue> waiting(Mail mail, Issues issues, @Nullable String since) {
    begin(issues, Optional.empty());
    List<Issue> all = issues.all();
    for (Issue issue : issues.unqueued(all, new Began(folder).before(), since)) {
      queue(mail, issues.ledger(issue));
    }
    supersede(issues, all);
    List<Issue> queued = new ArrayList<>(all);
    queued.removeIf(issue -> !issues.ledger(issue).exists());
    Collections.reverse(queued);
    return queued;
  }

  /** The same without writing anything. */
  private List<Issue> toBeSent(Issues issues, @Nullable String since) {
    List<Issue> all = issues.all();
    Began began = new Began(folder);
    Set<String> before =
        began.isKnown()
            ? began.before()
            : new HashSet<>(Began.allButTheNewest(all.stream().map(Issue::key).toList()));
    Set<Issue> unqueued = new HashSet<>(issues.unqueued(all, before, since));
    return Issues.newest(all).stream()
        .filter(issue -> unqueued.contains(issue) || issues.ledger(issue).exists())
        .toList();
  }

  private List<String> recipients(Mail mail, Ledger ledger) {
    if (!ledger.exists()) {
      return mail.to().stream().map(MailAddress::address).toList();
    }
    return ledger.postings().stream()
        .filter(posting -> posting.state().isWaiting())
        .map(Posting::to)
        .toList();
  }

  private void begin(Issues issues, Optional<Issue> first) {
    Began began = new Began(folder);
    if (began.isKnown()) {
      return;
    }
    List<String> keys = issues.all().stream().map(Issue::key).toList();
    began.now(
        first
            .map(issue -> keys.stream().filter(key -> !key.equals(issue.key())).toList())
            .orElseGet(() -> Began.allButTheNewest(keys)));
  }

  private Issue queued(Mail mail, Issues issues, Issue issue) {
    begin(issues, Optional.of(issue));
    queue(mail, issues.ledger(issue));
    return issue;
  }

  private void queue(Mail mail, Ledger ledger) {
    if (!ledger.exists()) {
      ledger.begin(
          mail.to().stream().map(to -> Posting.queued(to.address(), clock.instant())).toList());
    }
  }

  /** Figures that have been restated are not sent any more to whoever has not got them. */
  private void supersede(Issues issues, List<Issue> newestFirst) {
    Set<Issue> newest = new HashSet<>(Issues.newest(newestFirst));
    for (Issue issue : newestFirst) {
      Ledger ledger = issues.ledger(issue);
      if (newest.contains(issue) || !ledger.exists()) {
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

  private static Issue issue(Issues issues, @Nullable String name) {
    if (name != null) {
      return issues.named(name);
    }
    return issues.all().stream()
        .findFirst()
        .orElseThrow(() -> Refusal.usage("no edition has been published that could be mailed"));
  }

  private static MailAddress named(Mail mail, String address) {
    for (MailAddress to : mail.to()) {
      if (Ledger.key(to.address()).equals(Ledger.key(address))) {
        return to;
      }
    }
    throw Refusal.usage(
        "\"%s\" is no recipient: add it under mail.to in the profile, or name one of %s",
        address, String.join(", ", mail.to().stream().map(MailAddress::address).toList()));
  }
}
