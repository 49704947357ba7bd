package casestat.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Servers that know who asks, for tests; their time passes when a test says so. */
public final class Doors {
  /** Of every user here: hashing takes long on purpose. */
  public static final String PASSWORD = "correct horse battery";

  private static final String HASH = Passwords.hash(PASSWORD);

  public final Path users;
  public final Path audit;
  public final AtomicLong nanos = new AtomicLong(1);
  private final SortedMap<String, User> known = new TreeMap<>();
  private boolean isPublic;
  private boolean isBehindProxy;
  private Limits.Rate pages = new Limits.Rate(1_000_000, Duration.ofNanos(1));

  /**
   * @param folder for the file of users and the log
   */
  public Doors(Path folder) {
    this.users = folder.resolve("users.yml");
    this.audit = folder.resolve("audit.jsonl");
  }

  /** Somebody who may log in from now on. */
  public Doors user(String name, Role role, String... departments) {
    known.put(name, new User(name, role, new TreeSet<>(List.of(departments)), HASH));
    UsersFile.write(users, known);
    return this;
  }

  public Doors without(String name) {
    known.remove(name);
    UsersFile.write(users, known);
    return this;
  }

  public Doors anotherPassword(String name, String password) {
    known.computeIfPresent(
        name, (n, user) -> new User(n, user.role(), user.departments(), Passwords.hash(password)));
    UsersFile.write(users, known);
    return this;
  }

  public Doors everybody() {
    isPublic = true;
    return this;
  }

  public Doors behindProxy() {
    isBehindProxy = true;
    return this;
  }

  public Doors pages(long burst) {
    pages = new Limits.Rate(burst, Duration.ofSeconds(10));
    return this;
  }

  public Access open() {
    return open(null);
  }

  /**
   * @param oidc the file that says where people log in; null where they do not
   */
  public Access open(@Nullable Path oidc) {
    return new Access(
        known.isEmpty() ? null : new Users(users),
        oidc == null ? null : new OidcLogin(OidcFile.read(oidc, name -> null), nanos::get),
        isPublic,
        new Proxy(isBehindProxy ? Set.of(InetAddress.getLoopbackAddress()) : Set.of()),
        new AuditLog(audit, InstantSource.fixed(Instant.parse("2026-11-02T08:00:00Z"))),
        List.of(),
        pages,
        nanos::get);
  }

  /** A file that its owner alone reads. */
  public static Path secret(Path file, String text) {
    try {
      Files.writeString(file, text);
      return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
