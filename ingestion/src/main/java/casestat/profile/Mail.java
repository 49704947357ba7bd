package casestat.profile;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom a service's published editions are mailed, and through which server.
 *
 * @param user null where the server asks for none; so is the password then
 * @param to who gets every published edition
 * @param operators who are told of failures, which recipients never are
 * @param attach names of files of an edition, in the order in which they are attached
 * @param attachmentsTo bytes of files that one mail carries at most
 * @param link where the dashboard is, without a slash at its end; null where nobody can reach it
 */
public record Mail(
    String server,
    int port,
    Security security,
    MailAddress from,
    @Nullable Secret user,
    @Nullable Secret password,
    List<MailAddress> to,
    List<MailAddress> operators,
    List<String> attach,
    long attachmentsTo,
    @Nullable String link)
    implements Serializable {
  /** Where a profile does not say: what nearly every server takes, a third more for its coding. */
  public static final long USUAL_BYTES = 8_000_000;

  /** How the connection is kept from being read by others. */
  public enum Security {
    /** Begins in the clear, and no word of the mail is said before it is not. */
    STARTTLS(587),
    TLS(465),
    /** Not at all: for a server on the same machine. */
    PLAIN(25);

    private final int port;

    Security(int port) {
      this.port = port;
    }

    int usualPort() {
      return port;
    }
  }

  public Mail {
    to = List.copyOf(to);
    operators = List.copyOf(operators);
    attach = List.copyOf(attach);
  }
}
