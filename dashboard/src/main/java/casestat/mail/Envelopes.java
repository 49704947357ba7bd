package casestat.mail;

import casestat.profile.Mail;
import casestat.profile.MailAddress;
import casestat.report.FigureFile;
import casestat.report.Sha256;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.simplejavamail.api.email.ContentTransferEncoding;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.converter.EmailConverter;
import org.simplejavamail.email.EmailBuilder;

/** Makes letters into mails to one recipient each. */
final class Envelopes {
  // Enough that two recipients of one edition never meet.
  private static final int ID_DIGITS = 24;

  private final Mail mail;
  private final Session session;

  Envelopes(Mail mail, Session session) {
    this.mail = mail;
    this.session = session;
  }

  /**
   * @param id what the mail is about, the same however often it is made: a server or a person that
   *     gets it twice sees by its Message-ID that it is one
   * @param folder of the files that are attached
   */
  MimeMessage message(Letter letter, MailAddress to, String id, Path folder, Instant at) {
    EmailPopulatingBuilder builder = begin(letter.subject(), letter.text(), to, id, at);
    builder.withHTMLText(letter.html()).withHeader("Content-Language", letter.language());
    for (String file : letter.attached()) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      // As base64, because a text's line ends would be changed, and its digest is in the manifest.
      builder.withAttachment(
          name, bytes(folder.resolve(file)), type(name), null, ContentTransferEncoding.BASE_64);
    }
    return EmailConverter.emailToMimeMessage(builder.buildEmail(), session);
  }

  /** A mail of plain text, as operators get it. */
  MimeMessage note(String subject, String text, MailAddress to, String id, Instant at) {
    return EmailConverter.emailToMimeMessage(
        begin(Plain.line(subject), text, to, id, at).buildEmail(), session);
  }

  private EmailPopulatingBuilder begin(
      String subject, String text, MailAddress to, String id, Instant at) {
    return EmailBuilder.startingBlank()
        .from(mail.from().name().isEmpty() ? null : mail.from().name(), mail.from().address())
        .to(to.name().isEmpty() ? null : to.name(), to.address())
        .withSubject(subject)
        .withPlainText(text)
        .fixingMessageId(messageId(id, to))
        .fixingSentDate(Date.from(at))
        // RFC 3834: nobody's "I am away" comes back.
        .withHeader("Auto-Submitted", "auto-generated");
  }

  private String messageId(String id, MailAddress to) {
    String domain = mail.from().address().substring(mail.from().address().indexOf('@') + 1);
    return "<%s.%s@%s>"
        .formatted(
            id, Sha256.of(id + "\n" + Ledger.key(to.address())).substring(0, ID_DIGITS), domain);
  }

  static InternetAddress address(MailAddress to) {
    try {
      return new InternetAddress(to.address(), true);
    } catch (AddressException e) {
      throw new IllegalStateException("an address that the profile let through: " + to, e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    return FigureFile.type(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }
}
