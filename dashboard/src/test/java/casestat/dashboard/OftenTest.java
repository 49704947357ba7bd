package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import casestat.access.Doors;
import casestat.access.Role;
import casestat.report.MadeUp;
import casestat.report.SmallLake;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks too often waits, whatever is asked for, and nobody else waits with them. */
class OftenTest {
  private static final int BURST = 6;

  @TempDir Path folder;
  private @Nullable Dashboard dashboard;
  private Doors doors;

  @BeforeEach
  void people() {
    doors =
        new Doors(folder)
            .user("vera", Role.VIEWER)
            .user("ana", Role.ANALYST)
            .everybody()
            .behindProxy();
  }

  private int serve(int burst) {
    SmallLake small = MadeUp.lake();
    Dashboard served =
        new Dashboard(
            small.profile(), small.lake(), folder.resolve("published"), doors.pages(burst).open());
    dashboard = served;
    served.start("127.0.0.1", 0);
    return served.port();
  }

  @AfterEach
  void stop() {
    if (dashboard != null) {
      dashboard.close();
    }
  }

  private static HttpResponse<String> from(String address, Person person, String path) {
    return person.open(path, "X-Forwarded-For", address);
  }

  private static int logIn(String address, Person person, String name, String password) {
    String token = Person.token(from(address, person, "/login").body());
    return person
        .post(
            "/login",
            Map.of("token", token, "name", name, "password", password),
            "X-Forwarded-For",
            address)
        .statusCode();
  }

  private void pass(Duration time) {
    doors.nanos.addAndGet(time.toNanos());
  }

  private static long seconds(HttpResponse<String> answer) {
    return Long.parseLong(answer.headers().firstValue("Retry-After").orElse("0"));
  }

  @Test
  void aPageOrAFileIsRefusedAlikeUntilTheTimeThatIsTold() {
    Person vera = new Person(serve(BURST));
    assertThat(logIn("203.0.113.7", vera, "vera", Doors.PASSWORD)).isEqualTo(303);
    String figure = "/figures/incoming_cases";
    String month = "?month=2026-10";
    Map<String, Integer> answered =
        Map.of(
            figure + month,
            200,
            figure + ".xlsx" + month,
            200,
            figure + ".csv" + month,
            200,
            figure + ".json" + month,
            200,
            figure + ".png" + month,
            200,
            "/pages/overview/backlog.csv" + month,
            200,
            "/editions/2026-10/r1/report.pdf",
            404,
            "/search?q=parks",
            200,
            "/api/figures",
            200,
            "/nothing",
            404);
    answered.forEach(
        (path, status) -> {
          pass(Duration.ofSeconds(10 * BURST));
          assertThat(vera.open(path).statusCode()).as(path).isEqualTo(status);
          for (int i = 1; i < BURST; i++) {
            assertThat(vera.open("/editions").statusCode()).isEqualTo(200);
          }

          HttpResponse<String> refused = vera.open(path);

          assertThat(refused.statusCode()).as(path).isEqualTo(429);
          assertThat(seconds(refused)).as(path).isBetween(1L, 10L);
          pass(Duration.ofSeconds(seconds(refused)));
          assertThat(vera.open(path).statusCode()).as(path).isEqualTo(status);
        });
  }

  @Test
  void aUserIsCountedInEverySessionAndShutsOutNobodyElse() {
    int port = serve(BURST);
    Person vera = new Person(port);
    Person again = new Person(port);
    Person ana = new Person(port);
    assertThat(logIn("203.0.113.7", vera, "vera", Doors.PASSWORD)).isEqualTo(303);
    assertThat(logIn("203.0.113.8", again, "vera", Doors.PASSWORD)).isEqualTo(303);
    for (int i = 0; i < BURST; i++) {
      assertThat(from("203.0.113.7", vera, "/editions").statusCode()).isEqualTo(200);
    }

    assertThat(from("203.0.113.7", vera, "/editions").statusCode()).isEqualTo(429);
    assertThat(from("203.0.113.8", again, "/editions").statusCode()).isEqualTo(429);
    assertThat(logIn("203.0.113.7", ana, "ana", Doors.PASSWORD)).isEqualTo(303);
    assertThat(from("203.0.113.7", ana, "/editions").statusCode()).isEqualTo(200);
    assertThat(from("203.0.113.7", new Person(port), "/editions").statusCode()).isEqualTo(200);
  }

  @Test
  void aStrangerIsCountedByTheAddressThatTheProxySaysAndByNothingElse() {
    int port = serve(BURST);
    Map<String, List<String>> same =
        Map.of(
            "203.0.113.7", List.of("203.0.113.7", "198.51.100.1, 203.0.113.7", "x, 203.0.113.7"),
            "2001:db8:1:2::7", List.of("2001:db8:1:2::8", "2001:db8:1:2:ffff::1"));
    same.forEach(
        (address, others) -> {
          for (int i = 0; i < BURST; i++) {
            assertThat(from(address, new Person(port), "/editions").statusCode()).isEqualTo(200);
          }
          for (String other : others) {
            assertThat(from(other, new Person(port), "/editions").statusCode())
                .as(other)
                .isEqualTo(429);
          }
        });
    String made = "casestat=" + "A".repeat(43);
    assertThat(
            new Person(port)
                .open("/editions", "X-Forwarded-For", "203.0.113.7", "Cookie", made)
                .statusCode())
        .isEqualTo(429);
    for (String free : List.of("203.0.113.8", "2001:db8:1:3::7", "203.0.113.7, 203.0.113.9")) {
      assertThat(from(free, new Person(port), "/editions").statusCode()).as(free).isEqualTo(200);
    }
  }

  @Test
  void whoGuessesAPasswordHoldsUpThatNameAndNobodyElse() {
    int port = serve(BURST);
    Person vera = new Person(port);
    assertThat(logIn("203.0.113.1", vera, "vera", Doors.PASSWORD)).isEqualTo(303);
    pass(Duration.ofMinutes(10));
    for (int i = 0; i < 8; i++) {
      assertThat(logIn("198.51.100." + i, new Person(port), "vera", "x")).isEqualTo(401);
    }

    assertThat(logIn("198.51.100.9", new Person(port), "vera", "x")).isEqualTo(429);
    assertThat(logIn("198.51.100.10", new Person(port), "ana", Doors.PASSWORD)).isEqualTo(303);
    assertThat(from("203.0.113.1", vera, "/editions").statusCode()).isEqualTo(200);
    pass(Duration.ofMinutes(1));
    assertThat(logIn("198.51.100.11", new Person(port), "vera", Doors.PASSWORD)).isEqualTo(303);
  }

  @Test
  void whoTriesManyNamesFromOneAddressHoldsUpThatAddressAndNobodyElse() {
    int port = serve(1000);
    String own = "198.51.100.7";
    for (int i = 0; i < 30; i++) {
      assertThat(logIn(own, new Person(port), "name" + i, "x")).isEqualTo(401);
    }

    assertThat(logIn(own, new Person(port), "name30", "x")).isEqualTo(429);
    assertThat(logIn(own, new Person(port), "vera", Doors.PASSWORD)).isEqualTo(429);
    assertThat(from(own, new Person(port), "/editions").statusCode()).isEqualTo(200);
    assertThat(logIn("198.51.100.8", new Person(port), "vera", Doors.PASSWORD)).isEqualTo(303);
    pass(Duration.ofSeconds(20));
    assertThat(logIn(own, new Person(port), "vera", Doors.PASSWORD)).isEqualTo(303);
  }
}
