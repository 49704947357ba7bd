package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.access.Doors;
import casestat.access.Role;
import casestat.report.MadeUp;
import casestat.report.SmallLake;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logging in and out, and what a session is worth. */
class LoginTest {
  private static final String PAGE = "/about";

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
    return new Doors(folder).user("vera", Role.VIEWER);
  }

  @AfterEach
  void stop() {
    if (dashboard != null) {
      dashboard.close();
    }
  }

  @Test
  void aSessionHasANewIdAtLoginAndEndsAtLogoutOnTheServer() {
    int port = serve(doors());
    Person vera = new Person(port);
    HttpResponse<String> answer = vera.logIn("vera", Doors.PASSWORD);
    String cookie =
        answer.headers().allValues("Set-Cookie").stream()
            .filter(c -> c.startsWith("casestat="))
            .findFirst()
            .orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
    String id = vera.cookie("casestat");
    assertThat(id).hasSizeGreaterThanOrEqualTo(43);
    HttpResponse<String> page = vera.open(PAGE);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");

    String own = "casestat=" + id;
    assertThat(vera.post("/logout", Map.of("token", Person.token(page.body()))).statusCode())
        .isEqualTo(303);
    assertThat(new Person(port).open(PAGE, "Cookie", own).statusCode()).isEqualTo(303);
    assertThat(vera.logIn("vera", Doors.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(vera.cookie("casestat")).isNotEqualTo(id).isNotEmpty();
  }

  @Test
  void aSessionEndsWhenItIsNotUsedAndWhenItIsOld() {
    Doors doors = doors();
    Person vera = Person.loggedIn(serve(doors), "vera");

    doors.nanos.addAndGet(Duration.ofMinutes(29).toNanos());
    assertThat(vera.open(PAGE).statusCode()).isEqualTo(200);
    doors.nanos.addAndGet(Duration.ofMinutes(31).toNanos());
    assertThat(vera.open(PAGE).statusCode()).isEqualTo(303);

    assertThat(vera.logIn("vera", Doors.PASSWORD).statusCode()).isEqualTo(303);
    for (int i = 0; i < 28; i++) {
      doors.nanos.addAndGet(Duration.ofMinutes(25).toNanos());
      vera.open(PAGE);
    }
    doors.nanos.addAndGet(Duration.ofMinutes(25).toNanos());
    assertThat(vera.open(PAGE).statusCode()).isEqualTo(303);
  }

  @Test
  void whoIsTakenOutOfTheFileIsOutAtOnce() {
    Doors doors = doors().user("ana", Role.ANALYST);
    int port = serve(doors);
    Person vera = Person.loggedIn(port, "vera");
    Person ana = Person.loggedIn(port, "ana");
    assertThat(vera.open(PAGE).statusCode()).isEqualTo(200);
    assertThat(ana.open("/cases/d1-0005").statusCode()).isEqualTo(200);

    doors.without("vera").user("ana", Role.VIEWER);

    assertThat(vera.open(PAGE).statusCode()).isEqualTo(303);
    assertThat(ana.open("/cases/d1-0005").statusCode()).isEqualTo(403);
  }

  @Test
  void theSameIsSaidWhetherTheNameExistsOrNot() throws Exception {
    int port = serve(doors());
    String known = said(new Person(port).logIn("vera", "not the password"));
    String unknown = said(new Person(port).logIn("somebody", "not the password"));

    assertThat(known).isEqualTo(unknown).contains("That is no name with its password.");
    assertThat(Files.readString(folder.resolve("audit.jsonl")))
        .contains("login_failed", "\"vera\"")
        .doesNotContain("not the password", "\"somebody\"");
  }

  private static String said(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    return answer.body().replaceAll("value=\"[^\"]{40,}\"", "");
  }

  @Test
  void whoTriesTooOftenWaits() {
    Doors doors = doors();
    Person guesser = new Person(serve(doors));
    HttpResponse<String> answer = guesser.logIn("vera", "x");
    for (int i = 0; i < 8; i++) {
      answer = guesser.logIn("vera", "x");
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0")))
        .isPositive();
    assertThat(guesser.logIn("vera", Doors.PASSWORD).statusCode()).isEqualTo(429);

    doors.nanos.addAndGet(Duration.ofSeconds(61).toNanos());
    assertThat(guesser.logIn("vera", Doors.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void whoAsksTooOftenWaits() {
    int port = serve(doors().everybody().pages(5));
    Person visitor = new Person(port);
    for (int i = 0; i < 5; i++) {
      assertThat(visitor.open("/editions").statusCode()).isEqualTo(200);
    }
    HttpResponse<String> answer = visitor.open("/editions");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void aFormOfAnotherSiteChangesNothing() {
    Person vera = Person.loggedIn(serve(doors()), "vera");
    String token = Person.token(vera.open(PAGE).body());

    assertThat(vera.post("/logout", Map.of()).statusCode()).isEqualTo(403);
    assertThat(vera.post("/logout", Map.of("token", "x")).statusCode()).isEqualTo(403);
    Map<String, String> own = Map.of("token", token);
    assertThat(vera.post("/logout", own, "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(vera.post("/logout", own, "Origin", "null").statusCode()).isEqualTo(403);
    for (String site : new String[] {"cross-site", "same-site", "none"}) {
      assertThat(vera.post("/logout", own, "Sec-Fetch-Site", site).statusCode()).isEqualTo(403);
    }
    assertThat(vera.open(PAGE).statusCode()).isEqualTo(200);
    assertThat(vera.post("/logout", own, "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(303);
  }

  @Test
  void whoLogsInGoesOnToOwnPagesOnly() {
    int port = serve(doors());
    for (Map.Entry<String, String> to :
        Map.of(
                "/quality?page=2", "/quality?page=2",
                "//evil.example", "/",
                "https://evil.example", "/",
                "/\\evil.example", "/")
            .entrySet()) {
      Person vera = new Person(port);
      String token = Person.token(vera.open("/login").body());
      HttpResponse<String> answer =
          vera.post(
              "/login",
              Map.of(
                  "token", token, "name", "vera", "password", Doors.PASSWORD, "to", to.getKey()));
      assertThat(answer.headers().firstValue("Location")).hasValue(to.getValue());
    }
  }

  @Test
  void onlyAProxyOfOursSaysThatTheWayWasEncrypted() {
    int port = serve(doors());
    assertThat(
            new Person(port)
                .open("/login", "X-Forwarded-Proto", "https")
                .headers()
                .firstValue("Strict-Transport-Security"))
        .isEmpty();
    stop();

    port = serve(doors().behindProxy());
    HttpResponse<String> answer = new Person(port).open("/login", "X-Forwarded-Proto", "https");
    assertThat(answer.headers().firstValue("Strict-Transport-Security"))
        .hasValue("max-age=31536000");
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("__Host-casestat-login=")
        .contains("Secure");
  }
}
