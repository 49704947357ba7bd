package casestat.mail;

import casestat.profile.Mail;
import casestat.profile.Secret;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * A mail server, and how it took each mail. Simple Java Mail's own sender does not say what the
 * server answered, nor where a connection broke, so it makes the mails and this sends them.
 */
final class PostOffice implements AutoCloseable {
  /** How long to wait for a server. */
  record Patience(Duration connect, Duration answer) {
    // RFC 5321, 4.5.3.2: five minutes for most answers and ten for the last. Given up too soon, a
    // mail that has arrived is one of which nobody knows.
    static final Patience USUAL = new Patience(Duration.ofSeconds(30), Duration.ofMinutes(10));
  }

  private final Mail mail;
  private final Secrets secrets;
  private final Patience patience;
  private final Session session;
  private @Nullable WatchedTransport transport;
  private Runnable beforeText = () -> {};

  PostOffice(Mail mail, Secrets secrets, Patience patience) {
    this.mail = mail;
    this.secrets = secrets;
    this.patience = patience;
    this.session = Session.getInstance(properties());
  }

  Session session() {
    return session;
  }

  /**
   * How many bytes a mail may have here; {@link Long#MAX_VALUE} where the server does not say.
   *
   * @throws Trouble if there is no way to the server
   */
  long limit() throws Trouble {
    WatchedTransport open = open();
    String size = open.getExtensionParameter("SIZE");
    return size != null && size.strip().matches("[1-9]\\d{0,14}")
        ? Long.parseLong(size.strip())
        : Long.MAX_VALUE;
  }

  /**
   * @param beforeText runs before the text goes out
   * @throws Trouble if there is no way to the server, or it takes nothing from us
   */
  Reply send(MimeMessage message, Address to, Runnable beforeText) throws Trouble {
    WatchedTransport open = open();
    this.beforeText = beforeText;
    try {
      open.sendMessage(message, new Address[] {to});
      return new Reply(Posting.State.ACCEPTED, open.answer());
    } catch (MessagingException e) {
      return reply(open, e);
    } catch (RuntimeException e) {
      // Of a conversation that was left in the middle the next mail would be a part.
      close();
      throw e;
    } finally {
      this.beforeText = () -> {};
    }
  }

  private Reply reply(WatchedTransport open, MessagingException e) throws Trouble {
    int code = code(e);
    String words = words(e);
    WatchedTransport.Phase phase = open.phase();
    if (code >= 400 && code < 500) {
      return new Reply(Posting.State.DEFERRED, words);
    }
    if (code >= 500) {
      if (phase == WatchedTransport.Phase.FROM) {
        throw Trouble.configuration(
            "%s takes no mail from %s (%s): mend from or user in the profile's mail",
            mail.server(), mail.from().address(), words);
      }
      return new Reply(Posting.State.REFUSED, words);
    }
    if (phase == WatchedTransport.Phase.TEXT) {
      return new Reply(
          Posting.State.UNKNOWN,
          "the connection was lost while the mail was given to the server (%s)".formatted(words));
    }
    // Nothing can have arrived, and the next recipient may fare better.
    return new Reply(Posting.State.DEFERRED, "the connection was lost (%s)".formatted(words));
  }

  /** A connection that answers: the one there is, or a new one. */
  private WatchedTransport open() throws Trouble {
    if (transport != null && transport.isConnected()) {
      return transport;
    }
    close();
    @Nullable String user = value(mail.user());
    @Nullable String password = value(mail.password());
    WatchedTransport fresh =
        new WatchedTransport(
            session,
            new URLName("smtp", mail.server(), mail.port(), null, null, null),
            () -> beforeText.run());
    try {
      fresh.connect(mail.server(), mail.port(), user, password);
      transport = fresh;
      return fresh;
    } catch (MessagingException e) {
      throw trouble(fresh, e);
    }
  }

  private @Nullable String value(@Nullable Secret secret) throws Trouble {
    return secret == null ? null : secrets.value(secret);
  }

  private Trouble trouble(WatchedTransport fresh, MessagingException e) {
    String where = mail.server() + ":" + mail.port();
    String words = words(e);
    int code = fresh.getLastReturnCode();
    if (has(e, SSLException.class)) {
      return Trouble.configuration(
          "no safe connection to %s (%s): nothing was sent; see that the server's certificate is"
              + " valid for this name, and that security in the profile's mail suits the port",
          where, words);
    }
    if (e instanceof AuthenticationFailedException && code >= 500) {
      return Trouble.configuration(
          "%s does not let us in (%s): mend user or password in the profile's mail", where, words);
    }
    if (mail.security() == Mail.Security.STARTTLS
        && code >= 200
        && code < 300
        && !fresh.supportsExtension("STARTTLS")) {
      return Trouble.configuration(
          "%s offers no STARTTLS, and the profile demands it: nothing was sent, not even the"
              + " password; mend port or security in the profile's mail",
          where);
    }
    return Trouble.unreachable(
        "cannot reach the mail server %s (%s): look whether it is up, or mend server and port in"
            + " the profile's mail; mails wait for the next run",
        where, words);
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.auth", String.valueOf(mail.user() != null));
    properties.setProperty("mail.smtp.connectiontimeout", millis(patience.connect()));
    properties.setProperty("mail.smtp.timeout", millis(patience.answer()));
    properties.setProperty("mail.smtp.writetimeout", millis(patience.answer()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    boolean isStarted = mail.security() == Mail.Security.STARTTLS;
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(isStarted));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(isStarted));
    properties.setProperty(
        "mail.smtp.ssl.enable", String.valueOf(mail.security() == Mail.Security.TLS));
    return properties;
  }

  private static String millis(Duration duration) {
    return String.valueOf(duration.toMillis());
  }

  /** What the server said of this mail; -1 where it said nothing. */
  private static int code(MessagingException e) {
    for (@Nullable Exception at = e; at != null; at = next(at)) {
      if (at instanceof SMTPAddressFailedException address) {
        return address.getReturnCode();
      }
    }
    for (@Nullable Exception at = e; at != null; at = next(at)) {
      if (at instanceof SMTPSendFailedException send) {
        return send.getReturnCode();
      }
    }
    return -1;
  }

  private static boolean has(MessagingException e, Class<? extends IOException> type) {
    for (@Nullable Exception at = e; at != null; at = next(at)) {
      if (type.isInstance(at)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  /** The deepest there are, in one line. */
  private static String words(MessagingException e) {
    String words = "";
    for (@Nullable Exception at = e; at != null; at = next(at)) {
      String said = at.getMessage();
      if (said != null && !said.isBlank()) {
        words = said;
      }
    }
    return words.isEmpty() ? e.getClass().getSimpleName() : Plain.line(words);
  }

  @Override
  public void close() {
    if (transport != null) {
      try {
        transport.close();
      } catch (MessagingException e) {
        // The server has said all that counts, and a lost farewell changes nothing.
      }
      transport = null;
    }
  }
}
