package casestat.mail;

import casestat.profile.Mail;
import casestat.profile.MailAddress;
import casestat.profile.ServiceProfile;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

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
    String digest = Envelopes.digest(subject + "\n" + text).substring(0, ID_DIGITS);
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
  boolean tellOf(Mailable mailable, List<Posting> failed) throws Trouble {
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

          casestat mail --profile P --published DIR --edition %s --resend ADDRESS
        """
            .formatted(mailable.name()));
    return tell(
        "casestat: mails of %s %s not delivered: %d"
            .formatted(profile.profile(), mailable.name(), failed.size()),
        text.toString());
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
