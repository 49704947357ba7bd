package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.access.Doors;
import casestat.access.Role;
import casestat.report.MadeUp;
import casestat.report.SmallLake;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only a form of ours, sent from a page of ours by whom it was given to, changes anything. */
class FormsTest {
  private static final List<String> ROOTS = List.of("", "/es");

  @TempDir static Path folder;
  private static SmallLake small;
  private static Dashboard dashboard;
  private static int port;
  private static Person vera;
  private static Person ana;

  @BeforeAll
  static void serve() throws IOException {
    small = MadeUp.lake();
    Files.createDirectories(folder.resolve("published"));
    dashboard =
        new Dashboard(
            small.profile(),
            small.lake(),
            folder.resolve("published"),
            new Doors(folder).user("vera", Role.VIEWER).user("ana", Role.ANALYST).open());
    dashboard.start("127.0.0.1", 0);
    port = dashboard.port();
    vera = Person.loggedIn(port, "vera");
    ana = Person.loggedIn(port, "ana");
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  /** Headers of a page that is not ours, as browsers send them. */
  private static final List<String[]> ELSEWHERE =
      List.of(
          new String[] {"Origin", "https://evil.example"},
          new String[] {"Origin", "null"},
          new String[] {"Origin", "http://127.0.0.1:1"},
          new String[] {"Origin", "not an origin"},
          new String[] {"Sec-Fetch-Site", "cross-site"},
          new String[] {"Sec-Fetch-Site", "same-site"},
          new String[] {"Sec-Fetch-Site", "none"},
          new String[] {"Sec-Fetch-Site", "cross-site", "Origin", "http://127.0.0.1"});

  private static String loginToken(Person person) {
    return Person.token(person.open("/login").body());
  }

  /** That nobody was let in, and no password was tried. */
  private static void assertNothingTried(String what, Person person, HttpResponse<String> answer)
      throws IOException {
    assertThat(answer.statusCode()).as(what).isEqualTo(403);
    assertThat(answer.headers().allValues("Set-Cookie")).as(what).isEmpty();
    assertThat(person.open("/about").statusCode()).as(what).isEqualTo(303);
    assertThat(Files.readString(folder.resolve("audit.jsonl"))).doesNotContain("login_failed");
  }

  @Test
  void aLoginThatIsNotOfOurFormTriesNoPassword() throws IOException {
    Map<String, String> right = Map.of("name", "vera", "password", Doors.PASSWORD);
    String ofAnother = loginToken(new Person(port));
    String ofASession = Person.token(ana.open("/about").body());
    for (String root : ROOTS) {
      Person person = new Person(port);
      String own = loginToken(person);
      List<String> tokens =
          new ArrayList<>(List.of("", "x", own + "x", own.substring(1), ofAnother, ofASession));
      for (String token : tokens) {
        Map<String, String> form = new HashMap<>(right);
        form.put("token", token);
        assertNothingTried(token, person, person.post(root + "/login", form));
      }
      assertNothingTried("no token", person, person.post(root + "/login", right));
      assertNothingTried(
          "in the address", person, person.post(root + "/login?token=" + own, right));
      Map<String, String> form = new HashMap<>(right);
      form.put("token", own);
      for (String[] from : ELSEWHERE) {
        assertNothingTried(
            String.join(" ", from), person, person.post(root + "/login", form, from));
      }
      Person without = new Person(port);
      assertNothingTried("no cookie", without, without.post(root + "/login", form));

      assertThat(person.post(root + "/login", form, "Sec-Fetch-Site", "same-origin").statusCode())
          .isEqualTo(303);
      assertThat(person.open("/about").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aLogoutThatIsNotOfOurFormLogsNobodyOut() {
    String own = Person.token(vera.open("/about").body());
    String ofAnother = Person.token(ana.open("/about").body());
    String ofLogin = loginToken(new Person(port));
    assertThat(List.of(own, ofAnother, ofLogin)).doesNotContain("").doesNotHaveDuplicates();
    for (String root : ROOTS) {
      for (String token : List.of("", "x", own + "x", ofAnother, ofLogin)) {
        assertRefused(vera.post(root + "/logout", Map.of("token", token)));
      }
      assertRefused(vera.post(root + "/logout", Map.of()));
      assertRefused(vera.post(root + "/logout?token=" + own, Map.of()));
      for (String[] from : ELSEWHERE) {
        assertRefused(vera.post(root + "/logout", Map.of("token", own), from));
      }
      assertRefused(new Person(port).post(root + "/logout", Map.of("token", own)));
      assertThat(vera.open("/about").statusCode()).isEqualTo(200);

      Person leaving = Person.loggedIn(port, "vera");
      String token = Person.token(leaving.open("/about").body());
      assertThat(leaving.post(root + "/logout", Map.of("token", token)).statusCode())
          .isEqualTo(303);
      assertThat(leaving.open("/about").statusCode()).isEqualTo(303);
      assertThat(vera.open("/about").statusCode()).isEqualTo(200);
    }
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void nothingThatIsOnlyReadChangesAnything() throws IOException {
    SortedMap<String, String> before = files();
    int read = 0;
    for (String route : dashboard.routes()) {
      String path =
          route
              .substring(route.indexOf(' ') + 1)
              .replace("{page}/{file}", "overview/backlog.csv")
              .replace("{page}", "overview")
              .replace("{name}", "incoming_cases.csv")
              .replace("{case}", "d1-0005")
              .replaceAll("\\{[^}]+}|<[^>]+>", "x");
      for (Person person : List.of(vera, ana)) {
        person.arrive(path);
        person.arrive(path + "?name=vera&password=x&token=x&logout=1");
        read++;
      }
    }

    assertThat(read).isGreaterThan(80);
    assertThat(vera.open("/about").statusCode()).isEqualTo(200);
    assertThat(ana.open("/about").statusCode()).isEqualTo(200);
    assertThat(files()).isEqualTo(before);
  }

  /** All that a server could change, but for the log of who saw what. */
  private static SortedMap<String, String> files() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (Path root : List.of(small.lake().folder(), folder)) {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : (Iterable<Path>) all::iterator) {
          if (!file.endsWith("audit.jsonl") && !Files.isDirectory(file)) {
            files.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
          }
        }
      }
    }
    assertThat(files).hasSizeGreaterThan(20);
    return files;
  }
}
