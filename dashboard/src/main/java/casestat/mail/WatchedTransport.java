package casestat.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.OutputStream;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** The library's SMTP, which says how far it got: that decides whether a mail may have arrived. */
final class WatchedTransport extends SMTPTransport {
  /** How far a mail is. */
  enum Phase {
    IDLE,
    FROM,
    TO,
    /** Asked whether its text may come. */
    DATA,
    /** Its text goes out: from here on it may have arrived. */
    TEXT
  }

  private final Runnable beforeText;
  private Phase phase = Phase.IDLE;

  /**
   * @param beforeText runs before a server is asked for the text, and is done when it returns
   */
  WatchedTransport(Session session, URLName name, Runnable beforeText) {
    super(session, name);
    this.beforeText = beforeText;
  }

  Phase phase() {
    return phase;
  }

  String answer() {
    return Objects.requireNonNullElse(getLastServerResponse(), "").strip();
  }

  @Override
  public synchronized void sendMessage(Message message, Address[] to) throws MessagingException {
    phase = Phase.IDLE;
    super.sendMessage(message, to);
  }

  @Override
  protected void mailFrom() throws MessagingException {
    phase = Phase.FROM;
    super.mailFrom();
  }

  @Override
  protected void rcptTo() throws MessagingException {
    phase = Phase.TO;
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    phase = Phase.DATA;
    beforeText.run();
    OutputStream text = super.data();
    phase = Phase.TEXT;
    return text;
  }
}
