package casestat.mail;

import casestat.command.ShellWord;
import casestat.command.Verb;
import casestat.profile.Mail;
import casestat.profile.MailAddress;
import casestat.profile.ServiceProfile;
import casestat.report.Sha256;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is told to those who run a service; in English, as a terminal is. */
final class OperatorMail {
  private static final int ID_DIGITS = 24;

  private final ServiceProfile profile;
  private final Mail mail;
  private final PostOffice office;
  private final InstantSource clock;

  OperatorMail(ServiceProfile profile, Mail mail, PostOffice office, InstantSource clock) {
    this.profile = profile;
    this.mail = mail;
    this.office = office;
    this.clock = clock;
  }

  /**
   * @return whether one of them at least has it
   * @throws Trouble if no server takes it
   */
  boolean tell(String subject, String text) throws Trouble {
    boolean isTold = false;
    Envelopes envelopes = new Envelopes(mail, office.session());
    // With the hour: what is over and comes again is another mail, and no program may take it for
    // the one before.
    String digest =
        Sha256.of(clock.instant() + "\n" + subject + "\n" + text).substring(0, ID_DIGITS);
    String id = profile.profile() + "-note-" + digest;
    for (MailAddress operator : mail.operators()) {
      Reply reply =
          office.send(
              envelopes.note(subject, text, operator, id, clock.instant()),
              Envelopes.address(operator),
              () -> {});
      // An unknown one may have arrived, and telling each run anew is what nobody reads.
      isTold |= reply.state() == Posting.State.ACCEPTED || reply.state() == Posting.State.UNKNOWN;
    }
    return isTold;
  }

  /** That mails of an edition did not arrive, or may not have. */
  boolean tellOf(Mailable mailable, List<Posting> failed, Place place) throws Trouble {
    StringBuilder text = new StringBuilder();
    text.append(
        "The edition %s of %s was published, and these mails of it need a person:%n%n"
            .formatted(mailable.name(), profile.profile()));
    for (Posting posting : failed) {
      text.append(
          "- %s: %s. %s%n".formatted(posting.to(), state(posting), Plain.line(posting.words())));
    }
    text.append(
        """

        The others have theirs, or wait as the ledger says. None of these is sent again by itself.
        When the cause is mended, or the recipient says that nothing has come:

          %s --edition %s --resend ADDRESS
        """
            .formatted(command(place), mailable.name()));
    return tell(
        "casestat: mails of %s %s not delivered: %d"
            .formatted(profile.profile(), mailable.name(), failed.size()),
        text.toString());
  }

  /** That some edition's mails are stopped by something that cannot be read. */
  boolean tellOfFaults(Map<String, String> faults, Place place) throws Trouble {
    StringBuilder text = new StringBuilder();
    text.append(
        "Nothing is mailed of these until a person mends them; the other editions are mailed:%n%n"
            .formatted());
    faults.forEach((what, why) -> text.append("- %s: %s%n".formatted(what, Plain.line(why))));
    text.append(
        """

        A ledger says who has an edition: put it back from a copy, or take its torn line out. Without
        it everybody would get that edition again. Then:

          %s
        """
            .formatted(command(place)));
    return tell(
        "casestat: mails of %s stopped: %s"
            .formatted(profile.profile(), String.join(", ", faults.keySet())),
        text.toString());
  }

  private static String command(Place place) {
    return "%s mail --profile %s --lake %s --published %s"
        .formatted(
            Verb.command(),
            ShellWord.of(place.profile()),
            ShellWord.of(place.lake().toAbsolutePath()),
            ShellWord.of(place.published().toAbsolutePath()));
  }

  private static String state(Posting posting) {
    return switch (posting.state()) {
      case REFUSED -> "refused by the server";
      case EXPIRED -> "put off by the server for too long, and given up";
      case UNKNOWN -> "unknown, it may have arrived";
      case QUEUED, SENDING, ACCEPTED, DEFERRED, SUPERSEDED ->
          posting.state().name().toLowerCase(Locale.ROOT);
    };
  }
}
