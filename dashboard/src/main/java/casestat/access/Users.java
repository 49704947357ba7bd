package casestat.access;

import casestat.command.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who may log in, as their file says now: it is looked at for every request, so that who is
 * taken out of it is out at once. While it cannot be read, nobody is known.
 */
final class Users {
  private static final Logger LOG = LoggerFactory.getLogger(Users.class);

  private final Path file;

  /** Of no password: whoever is not known is verified against it, which takes as long. */
  private final String nobody = Passwords.hash(Tokens.random());

  private SortedMap<String, User> known;
  private List<Object> seen;

  /**
   * @throws Refusal if the file has a mistake
   */
  Users(Path file) {
    this.file = file;
    this.seen = state();
    this.known = UsersFile.read(file);
  }

  synchronized Optional<User> find(String name) {
    List<Object> now = state();
    if (!now.equals(seen)) {
      seen = now;
      try {
        known = UsersFile.read(file);
        LOG.info("users read again from {}: {}", file, known.size());
      } catch (Refusal e) {
        known = new TreeMap<>();
        LOG.error("nobody can log in until this is mended: {}", e.getMessage());
      }
    }
    return Optional.ofNullable(known.get(name));
  }

  /** The user of this name, if that is the password. */
  Optional<User> verify(String name, String password) {
    Optional<User> user = find(name);
    boolean isRight = Passwords.verify(password, user.map(User::password).orElse(nobody));
    return isRight ? user : Optional.empty();
  }

  private List<Object> state() {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return List.of(now.lastModifiedTime(), now.size(), String.valueOf(now.fileKey()));
    } catch (IOException e) {
      return List.of();
    }
  }
}
