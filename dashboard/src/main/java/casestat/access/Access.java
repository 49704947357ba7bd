package casestat.access;

import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How a server knows who asks.
 *
 * @param users that may log in with a password; null where nobody can
 * @param elsewhere where people log in for us; null where they do not
 * @param isPublic whether who is not logged in is the public
 * @param proxy that may say where a request comes from
 * @param audit null where nothing is written down
 * @param embeds origins whose pages may show our embedded figures
 * @param pages how often somebody may ask
 * @param nanos that pass, as {@link System#nanoTime}
 */
public record Access(
    @Nullable Users users,
    @Nullable OidcLogin elsewhere,
    boolean isPublic,
    Proxy proxy,
    @Nullable AuditLog audit,
    List<String> embeds,
    Limits.Rate pages,
    LongSupplier nanos)
    implements AutoCloseable {

  public Access {
    embeds = List.copyOf(embeds);
  }

  /** Whoever asks sits at this machine, and may see all. */
  public static Access local() {
    return new Access(
        null, null, false, new Proxy(Set.of()), null, List.of(), Limits.PAGES, System::nanoTime);
  }

  /** Whether there is no login: whoever asks sits at this machine. */
  public boolean isLocal() {
    return users == null && elsewhere == null && !isPublic;
  }

  /** Whether somebody can log in. */
  public boolean hasLogin() {
    return users != null || elsewhere != null;
  }

  /** Whether somebody can log in with a password. */
  public boolean hasPasswords() {
    return users != null;
  }

  /** Whether somebody can log in elsewhere. */
  public boolean hasElsewhere() {
    return elsewhere != null;
  }

  @Override
  public void close() {
    if (audit != null) {
      audit.close();
    }
  }
}
