package casestat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.command.ExitCode;
import casestat.command.Refusal;
import casestat.command.Verb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersFileTest {
  @TempDir Path folder;

  private static int run(String password, String... arguments) {
    return Verb.run(
        new UserCommand(
            new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8))),
        arguments);
  }

  @Test
  void whoIsAddedCanLogInAndWhoIsRemovedIsUnknownAtOnce() throws IOException {
    String file = folder.resolve("users.yml").toString();
    assertThat(
            run(
                Doors.PASSWORD,
                "add",
                "ana",
                "--users",
                file,
                "--role",
                "analyst",
                "--department",
                "Parks & Trees"))
        .isZero();
    Users users = new Users(Path.of(file));

    User ana = users.verify("ana", Doors.PASSWORD).orElseThrow();
    assertThat(ana.role()).isEqualTo(Role.ANALYST);
    assertThat(ana.departments()).containsExactly("Parks & Trees");
    assertThat(users.verify("ana", "another password")).isEmpty();
    assertThat(users.verify("bob", Doors.PASSWORD)).isEmpty();
    assertThat(Files.readString(Path.of(file))).doesNotContain(Doors.PASSWORD);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(file))))
        .isEqualTo("rw-------");

    assertThat(run("", "remove", "ana", "--users", file)).isZero();
    assertThat(users.find("ana")).isEmpty();
  }

  @Test
  void anotherPasswordLeavesWhatAUserMaySeeAsItIs() {
    String file = folder.resolve("users.yml").toString();
    String[] ana = {"--role", "viewer", "--department", "Parks & Trees"};
    assertThat(run(Doors.PASSWORD, "add", "ana", "--users", file, ana[0], ana[1], ana[2], ana[3]))
        .isZero();
    Users users = new Users(Path.of(file));
    String other = "quite another long password";

    assertThat(run(other, "add", "ana", "--users", file, "--role", "publisher"))
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(run(other, "password", "bob", "--users", file)).isEqualTo(ExitCode.USAGE.code());
    assertThat(run(other, "password", "ana", "--users", file, "--role", "publisher"))
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(users.verify("ana", Doors.PASSWORD)).isPresent();
    assertThat(run(other, "password", "ana", "--users", file)).isZero();

    assertThat(users.verify("ana", Doors.PASSWORD)).isEmpty();
    User now = users.verify("ana", other).orElseThrow();
    assertThat(now.role()).isEqualTo(Role.VIEWER);
    assertThat(now.departments()).containsExactly("Parks & Trees");
  }

  @Test
  void aShortPasswordIsRefused() {
    String file = folder.resolve("users.yml").toString();

    assertThat(run("short", "add", "ana", "--users", file, "--role", "viewer"))
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(Path.of(file)).doesNotExist();
  }

  @Test
  void everyMistakeIsToldAtOnceAndNoSecret() {
    Path file =
        Doors.secret(
            folder.resolve("users.yml"),
            """
            users:
              - name: "a b"
                role: king
                password: hunter2hunter2
              - name: ana
                departments: []
                pasword: x
            more: 1
            """);

    assertThatThrownBy(() -> UsersFile.read(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll(
            "users[0].name",
            "users[0].role: is none of viewer, analyst, publisher",
            "users[0].password: is no Argon2id hash",
            "users[1]: no role",
            "users[1]: no password",
            "users[1]: unknown key pasword",
            "users[1].departments: is empty",
            "unknown key more")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void aFileThatOthersReadIsRefused() throws IOException {
    Path file = Doors.secret(folder.resolve("users.yml"), "users: []\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> UsersFile.read(file)).hasMessageContaining("chmod 600");
  }

  @Test
  void nobodyIsKnownWhileTheFileIsBroken() {
    Doors doors = new Doors(folder).user("ana", Role.VIEWER);
    Users users = new Users(doors.users);
    assertThat(users.find("ana")).isPresent();

    Doors.secret(doors.users, "users: [broken\n");

    assertThat(users.find("ana")).isEmpty();
  }

  /** S-19: a name that is not there is no faster to refuse; without its hash it takes no time. */
  @Test
  void toRefuseAnUnknownNameTakesTheWorkOfAKnownOne() {
    Users users = new Users(new Doors(folder).user("ana", Role.VIEWER).users);
    List<Long> known = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      known.add(refusal(users, "ana"));
      unknown.add(refusal(users, "nobody"));
    }

    assertThat(median(unknown) / median(known)).isBetween(0.5, 2.0);
  }

  private static long refusal(Users users, String name) {
    long start = System.nanoTime();
    assertThat(users.verify(name, "not the password")).isEmpty();
    return System.nanoTime() - start;
  }

  private static double median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  @Test
  void aWeakHashIsNoHash() {
    String rest = "$c29tZXNhbHRzb21lc2FsdA$" + "A".repeat(43);
    assertThat(Passwords.isHash("$argon2id$v=19$m=19456,t=2,p=1" + rest)).isTrue();
    assertThat(Passwords.isHash("$argon2id$v=19$m=1024,t=1,p=1" + rest)).isFalse();
    assertThat(Passwords.isHash("$argon2d$v=19$m=19456,t=2,p=1" + rest)).isFalse();
  }

  // The log

  @Test
  void aLineOfTheLogThatIsChangedTakenOutOrPutInIsFound() throws IOException {
    Path file = folder.resolve("audit.jsonl");
    try (AuditLog log = new AuditLog(file, InstantSource.system())) {
      for (int i = 0; i < 5; i++) {
        log.write(Caller.LOCAL, "127.0.0.1", AuditLog.Deed.SAW_CASES, "/cases/" + i);
      }
    }
    List<String> lines = Files.readAllLines(file);
    assertThat(Verb.run(new Audit(), file.toString())).isZero();

    Files.write(file, lines.stream().map(l -> l.replace("/cases/2", "/cases/9")).toList());
    assertThat(Verb.run(new Audit(), file.toString())).isEqualTo(ExitCode.DATA.code());
    assertThat(AuditLog.check(file).lines()).isEqualTo(2);
    Files.write(file, List.of(lines.get(0), lines.get(2), lines.get(3), lines.get(4)));
    assertThat(AuditLog.check(file).wrong()).contains(":2 ");
    Files.write(file, List.of(lines.get(0), lines.get(0), lines.get(1)));
    assertThat(AuditLog.check(file).wrong()).contains(":2 ");
    assertThatThrownBy(() -> new AuditLog(file, InstantSource.system()))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void theLogGoesOnWhereItStopped() throws IOException {
    Path file = folder.resolve("audit.jsonl");
    for (int i = 0; i < 3; i++) {
      try (AuditLog log = new AuditLog(file, InstantSource.system())) {
        log.write(Caller.LOCAL, "::1", AuditLog.Deed.LOGGED_IN, "\r\n\"é");
      }
    }

    assertThat(AuditLog.check(file).wrong()).isNull();
    assertThat(AuditLog.check(file).lines()).isEqualTo(3);
  }

  @Test
  void aLineThatWasCutOffByACrashIsDroppedAndTheLogGoesOn() throws IOException {
    Path file = folder.resolve("audit.jsonl");
    try (AuditLog log = new AuditLog(file, InstantSource.system())) {
      log.write(Caller.LOCAL, "::1", AuditLog.Deed.LOGGED_IN, "first");
      log.write(Caller.LOCAL, "::1", AuditLog.Deed.LOGGED_IN, "second");
    }
    byte[] whole = Files.readAllBytes(file);
    String first = Files.readAllLines(file).get(0) + "\n";
    for (int length = first.length(); length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(Verb.run(new Audit(), file.toString())).isZero();

      try (AuditLog log = new AuditLog(file, InstantSource.system())) {
        log.write(Caller.LOCAL, "::1", AuditLog.Deed.LOGGED_OUT, "third");
      }

      assertThat(AuditLog.check(file).wrong()).isNull();
      assertThat(Files.readString(file)).startsWith(first).contains("third");
      assertThat(AuditLog.check(file).lines()).isEqualTo(2);
    }
  }

  @Test
  void whatIsNoTextIsNotAsItWasWritten() throws IOException {
    Path file = folder.resolve("audit.jsonl");
    Files.write(file, new byte[] {'{', (byte) 0xff, '}', '\n'});

    assertThat(Verb.run(new Audit(), file.toString())).isEqualTo(ExitCode.DATA.code());
  }

  // Where somebody is sent

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://evil.example",
        "https://evil.example/",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "\\/evil.example",
        "/\\/evil.example",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "evil.example",
        "evil.example/",
        "@evil.example",
        ".evil.example",
        "?to=//evil.example",
        "#//evil.example",
        " /",
        "/ x",
        "\t/x",
        "/\tevil.example",
        "/\r\nSet-Cookie: a=b",
        "/\nLocation: //evil.example",
        "/\u0000",
        "/é",
        "http:/evil.example",
        "http:evil.example",
        "ftp://evil.example",
        "/a\\b",
        "/\"onmouseover=x"
      })
  void nobodyIsSentElsewhere(String asked) {
    assertThat(OwnPath.of(asked)).isEqualTo("/");
  }

  @Test
  void ownPathsStay() {
    assertThat(OwnPath.of("/pages/overview?month=2026-10&department=Parks%20%26%20Trees"))
        .isEqualTo("/pages/overview?month=2026-10&department=Parks%20%26%20Trees");
    assertThat(OwnPath.of(null)).isEqualTo("/");
  }
}
