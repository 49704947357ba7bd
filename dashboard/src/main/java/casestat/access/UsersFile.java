package casestat.access;

import casestat.command.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** The file that says who may log in. */
final class UsersFile {
  /** What a name may be: it stands in logs, in one line. */
  static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{1,64}");

  private static final List<String> REQUIRED = List.of("name", "role", "password");

  private UsersFile() {}

  /**
   * The users by name.
   *
   * @throws Refusal with every mistake of the file, or if others than its owner may read it
   */
  static SortedMap<String, User> read(Path file) {
    StrictYaml yaml = new StrictYaml(file);
    Map<String, Object> root = yaml.read();
    StrictYaml.requirePrivate(file);
    yaml.requireKeys("the file", root, List.of("users"), List.of());
    SortedMap<String, User> users = new TreeMap<>();
    Object list = root.get("users");
    if (list instanceof List<?> entries) {
      for (int i = 0; i < entries.size(); i++) {
        add(yaml, "users[" + i + "]", entries.get(i), users);
      }
    } else if (list != null) {
      yaml.mistake("users", "is no list");
    }
    yaml.refuseMistakes();
    return users;
  }

  private static void add(
      StrictYaml yaml, String path, Object entry, SortedMap<String, User> users) {
    Map<String, Object> fields = yaml.mapping(path, entry);
    yaml.requireKeys(path, fields, REQUIRED, List.of("departments"));
    String name = yaml.text(path, fields, "name");
    String word = yaml.text(path, fields, "role");
    String password = yaml.text(path, fields, "password");
    List<String> departments = yaml.texts(path, fields, "departments");
    Optional<Role> role = Role.of(word);
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      yaml.mistake(path + ".name", "has other characters than letters, digits and . _ @ + -");
    }
    if (!word.isEmpty() && role.isEmpty()) {
      yaml.mistake(path + ".role", "is none of " + StrictYaml.list(Role.words()));
    }
    if (!password.isEmpty() && !Passwords.isHash(password)) {
      yaml.mistake(
          path + ".password",
          "is no Argon2id hash, or one with weak parameters: write it with casestat user add");
    }
    if (users.containsKey(name)) {
      yaml.mistake(path + ".name", "stands twice");
    }
    users.put(name, new User(name, role.orElse(Role.VIEWER), new TreeSet<>(departments), password));
  }

  /** Puts users in the place of those that are there, in one step. */
  static void write(Path file, SortedMap<String, User> users) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (User user : users.values()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", user.name());
      entry.put("role", user.role().word());
      if (!user.departments().isEmpty()) {
        entry.put("departments", List.copyOf(user.departments()));
      }
      entry.put("password", user.password());
      list.add(entry);
    }
    DumpSettings settings =
        DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(200).build();
    String text = new Dump(settings).dumpToString(Map.of("users", list));
    Path folder = file.toAbsolutePath().resolveSibling(".");
    try {
      Path made = Files.createTempFile(folder, ".users-", ".tmp", onlyMine(folder));
      try {
        Files.writeString(made, text);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(made);
      }
    } catch (IOException e) {
      throw Refusal.usage(
          "cannot write %s: name a file in a folder that is there, or mend its permissions (%s)",
          file, e.getClass().getSimpleName());
    }
  }

  private static FileAttribute<?>[] onlyMine(Path folder) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
