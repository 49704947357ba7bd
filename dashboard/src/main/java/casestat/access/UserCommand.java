package casestat.access;

import casestat.command.ExitCode;
import casestat.command.Refusal;
import casestat.command.Verb;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casestat user}: who may log in to the dashboard. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description =
        "Adds, removes and lists those who may log in to the dashboard, or gives one of them another"
            + " password, which leaves role and departments as they are. A password is asked for, or"
            + " read from standard input: never an argument, which other users of the machine see.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:our own fault, or the machine's", "2:wrong usage"})
public final class UserCommand implements Callable<Integer> {
  private enum What {
    ADD,
    PASSWORD,
    REMOVE,
    LIST
  }

  @Parameters(index = "0", paramLabel = "add|password|remove|list", description = "what to do")
  private What what = What.LIST;

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "of the user")
  private @Nullable String name;

  @Option(names = "--users", required = true, description = "the file; add makes it")
  private Path file = Path.of("users.yml");

  @Option(names = "--role", description = "viewer, analyst or publisher")
  private @Nullable String role;

  @Option(
      names = "--department",
      description = "shows only rows of this one; also several times (default: all)")
  private List<String> departments = List.of();

  private final InputStream in;

  public UserCommand() {
    this(System.in);
  }

  UserCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    SortedMap<String, User> users =
        what == What.ADD && !Files.exists(file) ? new TreeMap<>() : UsersFile.read(file);
    switch (what) {
      case LIST -> users.values().forEach(System.out::println);
      case REMOVE -> {
        users.remove(known(users).name());
        UsersFile.write(file, users);
      }
      case ADD -> {
        if (users.containsKey(name())) {
          throw Refusal.usage(
              "%s has a user %s already: casestat user password changes the password; to change"
                  + " what the user may see, remove the user first",
              file, name());
        }
        users.put(name(), user());
        UsersFile.write(file, users);
      }
      case PASSWORD -> {
        User user = known(users);
        if (role != null || !departments.isEmpty()) {
          throw Refusal.usage(
              "password changes the password alone: leave --role and --department out");
        }
        users.put(name(), new User(name(), user.role(), user.departments(), hash()));
        UsersFile.write(file, users);
      }
    }
    return ExitCode.DONE.code();
  }

  private String name() {
    if (name == null || !UsersFile.NAME.matcher(name).matches()) {
      throw Refusal.usage("name the user, in letters, digits and . _ @ + - only");
    }
    return name;
  }

  private User known(SortedMap<String, User> users) {
    User user = users.get(name());
    if (user == null) {
      throw Refusal.usage("%s knows no user %s: see casestat user list", file, name());
    }
    return user;
  }

  private User user() {
    Role given =
        Role.of(role == null ? "" : role)
            .orElseThrow(
                () ->
                    Refusal.usage(
                        "say what the user may see with --role: one of %s", Role.words()));
    return new User(name(), given, new TreeSet<>(departments), hash());
  }

  private String hash() {
    String password = password();
    if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
      throw Refusal.usage(
          "the password has %d characters: take %d at least; some words in a row are easy to keep",
          password.length(), Passwords.SHORTEST);
    }
    return Passwords.hash(password);
  }

  // We run on Java 17: where input is no terminal there is no console.
  @SuppressWarnings("SystemConsoleNull")
  private String password() {
    Console console = System.console();
    if (console == null) {
      try {
        String line =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    char[] once = console.readPassword("password of %s: ", name());
    char[] twice = console.readPassword("again: ");
    if (!Arrays.equals(once, twice)) {
      throw Refusal.usage("the two are not the same: nothing was changed");
    }
    return once == null ? "" : new String(once);
  }

  public static void main(String[] arguments) {
    Verb.main(new UserCommand(), arguments);
  }
}
