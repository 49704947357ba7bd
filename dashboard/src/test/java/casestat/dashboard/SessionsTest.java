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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session is worth to whoever planted it, stole it, or should have none any more. */
class SessionsTest {
  private static final String PAGE = "/about";
  private static final String[] ENCRYPTED = {"X-Forwarded-Proto", "https"};

  @TempDir Path folder;
  private @Nullable Dashboard dashboard;

  private int serve(Doors doors) {
    SmallLake small = MadeUp.lake();
    Dashboard served =
        new Dashboard(small.profile(), small.lake(), folder.resolve("published"), doors.open());
    dashboard = served;
    served.start("127.0.0.1", 0);
    return served.port();
  }

  private Doors doors() {
    return new Doors(folder).user("vera", Role.VIEWER).user("mallory", Role.VIEWER);
  }

  @AfterEach
  void stop() {
    if (dashboard != null) {
      dashboard.close();
    }
  }

  /** What a browser is told to keep, by name; with its flags. */
  private static Map<String, String> cookies(HttpResponse<String> answer) {
    Map<String, String> cookies = new HashMap<>();
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      int equals = cookie.indexOf('=');
      cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1));
    }
    return cookies;
  }

  private static String value(Map<String, String> cookies, String name) {
    return cookies.getOrDefault(name, "").replaceAll(";.*", "");
  }

  /** Logs in with a form whose page was opened with a cookie besides. */
  private static Map<String, String> logIn(
      int port, String prefix, String planted, String... headers) {
    Person browser = new Person(port);
    HttpResponse<String> form = browser.open("/login", with(headers, planted));
    String before = prefix + "casestat-login=" + value(cookies(form), prefix + "casestat-login");
    // Whoever is somebody already has the form that logs out above it.
    String page = form.body();
    String token = Person.token(page.substring(page.indexOf("class=\"login\"")));
    browser.forgetCookies();
    HttpResponse<String> answer =
        browser.post(
            "/login",
            Map.of("token", token, "name", "vera", "password", Doors.PASSWORD),
            with(headers, planted + "; " + before));
    assertThat(answer.statusCode()).isEqualTo(303);
    return cookies(answer);
  }

  private static String[] with(String[] headers, String cookie) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Cookie", cookie));
    return all.toArray(String[]::new);
  }

  private static int status(int port, String cookie, String... headers) {
    return new Person(port).open(PAGE, with(headers, cookie)).statusCode();
  }

  @Test
  void anIdThatWasPlantedBeforeALoginIsNotTheSessionAfterIt() {
    int port = serve(doors());
    String planted = "casestat=" + "A".repeat(43);

    String own = value(logIn(port, "", planted), "casestat");

    assertThat(own).isNotEmpty().isNotEqualTo("A".repeat(43));
    assertThat(status(port, planted)).isEqualTo(303);
    assertThat(status(port, "casestat=" + own)).isEqualTo(200);
  }

  @Test
  void aSessionOfTheAttackerThatWasPlantedIsOverAndNotTaken() {
    int port = serve(doors());
    String planted = "casestat=" + Person.loggedIn(port, "mallory").cookie("casestat");
    assertThat(status(port, planted)).isEqualTo(200);

    String own = value(logIn(port, "", planted), "casestat");

    assertThat("casestat=" + own).isNotEqualTo(planted);
    assertThat(status(port, planted)).isEqualTo(303);
    assertThat(new Person(port).open(PAGE, "Cookie", "casestat=" + own).body()).contains("vera");
  }

  @Test
  void overTlsTheCookieIsOfThisServerAloneAndAnotherCounts() {
    int port = serve(doors().behindProxy());

    Map<String, String> cookies = logIn(port, "__Host-", "a=b", ENCRYPTED);

    assertThat(cookies).containsOnlyKeys("__Host-casestat", "__Host-casestat-login");
    assertThat(cookies.get("__Host-casestat"))
        .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
        .doesNotContainIgnoringCase("Domain");
    String own = value(cookies, "__Host-casestat");
    assertThat(status(port, "__Host-casestat=" + own, ENCRYPTED)).isEqualTo(200);
    // A neighbour in the domain can plant a name without the prefix, and not one with it.
    assertThat(status(port, "casestat=" + own, ENCRYPTED)).isEqualTo(303);
    assertThat(status(port, "__Host-casestat=" + own)).isEqualTo(303);
  }

  @Test
  void aLogoutEndsThatSessionOnTheServerAndNoOther() {
    int port = serve(doors());
    Person office = Person.loggedIn(port, "vera");
    Person home = Person.loggedIn(port, "vera");
    String stolen = "casestat=" + home.cookie("casestat");
    assertThat(status(port, stolen)).isEqualTo(200);

    String token = Person.token(home.open(PAGE).body());
    HttpResponse<String> answer = home.post("/logout", Map.of("token", token));

    assertThat(cookies(answer).get("casestat"))
        .startsWith("; ")
        .contains("Expires=Thu, 01 Jan 1970");
    assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
    assertThat(status(port, stolen)).isEqualTo(303);
    assertThat(office.open(PAGE).statusCode()).isEqualTo(200);
  }

  @Test
  void anotherPasswordEndsEverySessionOfTheOldOne() {
    Doors doors = doors();
    int port = serve(doors);
    Person vera = Person.loggedIn(port, "vera");
    Person mallory = Person.loggedIn(port, "mallory");
    assertThat(vera.open(PAGE).statusCode()).isEqualTo(200);

    doors.anotherPassword("vera", "another horse battery");

    assertThat(vera.open(PAGE).statusCode()).isEqualTo(303);
    assertThat(mallory.open(PAGE).statusCode()).isEqualTo(200);
    assertThat(vera.logIn("vera", Doors.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(vera.logIn("vera", "another horse battery").statusCode()).isEqualTo(303);
  }

  @Test
  void whileTheFileOfUsersCannotBeReadNobodyIsIn() throws IOException {
    Doors doors = doors();
    int port = serve(doors);
    Person vera = Person.loggedIn(port, "vera");
    assertThat(vera.open(PAGE).statusCode()).isEqualTo(200);

    Files.writeString(doors.users, "users: [");

    assertThat(vera.open(PAGE).statusCode()).isEqualTo(303);
    assertThat(vera.open("/api/figures").statusCode()).isEqualTo(401);
  }

  @Test
  void noAddressPageOrLogTellsTheIdOfASession() throws IOException {
    int port = serve(doors());
    Person vera = Person.loggedIn(port, "vera");
    String id = vera.cookie("casestat");
    assertThat(id).matches("[A-Za-z0-9_-]{43}");

    for (String path : List.of(PAGE, "/", "/login", "/nothing", "/figures/incoming_cases.json")) {
      HttpResponse<String> answer = vera.arrive(path);
      assertThat(answer.body()).as(path).doesNotContain(id);
      assertThat(answer.headers().map().toString()).as(path).doesNotContain(id);
    }
    assertThat(Files.readString(folder.resolve("audit.jsonl"))).contains("vera").doesNotContain(id);
    // Whoever has one in an address has nothing.
    assertThat(new Person(port).open("/figures?casestat=" + id).statusCode()).isEqualTo(303);
    assertThat(new Person(port).open(PAGE + ";casestat=" + id).statusCode()).isNotEqualTo(200);
  }
}
